//! Why a rule says no to an act that is otherwise well-formed and permitted.

use crate::word::words;

words! {
    /// A stable code. The translation key is `refused-<code>`; REST answers it as problem type.
    pub enum Refusal {
        /// The link or code was used, has expired, or never was.
        LinkSpent = "link-spent",
        /// The sign-in link was opened in another browser than the one that asked for it.
        OtherBrowser = "other-browser",
        /// Too many tries in a short time.
        TooMany = "too-many",
        /// The cohort is not open for joining.
        CohortClosed = "cohort-closed",
        /// Somebody else was faster.
        SlotTaken = "slot-taken",
        /// The time is not within the mentor's hours, or too close, or past.
        SlotNotOffered = "slot-not-offered",
        /// You have something else at that time.
        BusyYourself = "busy-yourself",
        /// The mentor has no place left.
        MentorFull = "mentor-full",
        /// The proposal was answered, withdrawn or has expired.
        ProposalClosed = "proposal-closed",
        /// The round has been published or superseded.
        RoundClosed = "round-closed",
        /// People came, left or were matched since the round was computed: run it again.
        RoundStale = "round-stale",
        /// Nobody to match: the cohort has no activist or no mentor.
        NothingToMatch = "nothing-to-match",
        /// The session has not begun, so nobody can have attended it.
        SessionNotBegun = "session-not-begun",
        /// The session is over or was cancelled.
        SessionClosed = "session-closed",
        /// The import has errors, or the people changed since the dry run.
        ImportNotClean = "import-not-clean",
        /// The last administrator cannot be suspended.
        LastAdministrator = "last-administrator",
    }
}
