//! One policy: who may do what, as a pure and total function that denies by default.
//!
//! Pages, forms, REST, event streams, exports and jobs all ask [`may`]. The caller states how the
//! actor relates to the thing concerned; nothing here reads a database, so the whole policy can be
//! printed and reviewed (`domain/model/tests/policy.golden`).

use crate::{PersonId, Role, word::words};
use serde::{Deserialize, Serialize};

/// Who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// A browser without a login.
    Nobody,
    /// A signed-in person, or the person a token belongs to.
    Person { id: PersonId, role: Role },
    /// The house itself: the worker and the command line.
    House,
}

impl Actor {
    pub fn id(&self) -> Option<PersonId> {
        match self {
            Self::Person { id, .. } => Some(*id),
            Self::Nobody | Self::House => None,
        }
    }

    pub fn role(&self) -> Option<Role> {
        match self {
            Self::Person { role, .. } => Some(*role),
            Self::Nobody | Self::House => None,
        }
    }

    /// Programme staff and administrators: those who see the staff pages.
    pub fn is_staff(&self) -> bool {
        matches!(self.role(), Some(Role::Staff | Role::Administrator))
    }
}

words! {
    /// How the actor stands to the thing concerned; the closest that applies.
    pub enum Relation {
        /// It is theirs, or it is about them.
        Own = "own",
        /// They are one of the two people of a mentorship, or hold a seat in a session.
        Party = "party",
        /// They take part in the cohort concerned.
        Member = "member",
        /// Invited to the cohort, or on its waiting list.
        Pending = "pending",
        /// Took part once; withdrawn or removed.
        Former = "former",
        /// None of these.
        Stranger = "stranger",
    }
}

words! {
    /// Everything that can be done here.
    pub enum Action {
        SeeHome = "see_home",
        ManageLogins = "manage_logins",
        IssueToken = "issue_token",
        SeePeople = "see_people",
        SeePerson = "see_person",
        EditProfile = "edit_profile",
        InvitePeople = "invite_people",
        /// Inviting somebody who will oversee others: a safeguarding lead or an administrator.
        InviteOverseers = "invite_overseers",
        SuspendPerson = "suspend_person",
        ListCohorts = "list_cohorts",
        OpenCohort = "open_cohort",
        SeeCohort = "see_cohort",
        JoinCohort = "join_cohort",
        Enrol = "enrol",
        SeeMaterial = "see_material",
        MarkMaterial = "mark_material",
        PublishMaterial = "publish_material",
        SeeThread = "see_thread",
        WritePost = "write_post",
        RunRound = "run_round",
        SeeProposal = "see_proposal",
        AnswerProposal = "answer_proposal",
        SeeMentorship = "see_mentorship",
        SetHours = "set_hours",
        BookSession = "book_session",
        ScheduleSession = "schedule_session",
        SeeSession = "see_session",
        CancelSession = "cancel_session",
        MarkAttendance = "mark_attendance",
        SeeParticipation = "see_participation",
        SeeAudit = "see_audit",
    }
}

/// What the policy says. "No" must look like "there is no such thing".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Decision {
    Allow,
    Deny,
}

/// May `actor` do `action` to a thing they stand in `relation` to?
pub fn may(actor: Actor, action: Action, relation: Relation) -> Decision {
    let allowed = match actor {
        Actor::House => true,
        Actor::Nobody => false,
        Actor::Person { role, .. } => allows(role, action, relation),
    };
    if allowed { Decision::Allow } else { Decision::Deny }
}

/// Could `actor` ever do `action`, whatever the relation? The cheap question a router asks first.
pub fn might(actor: Actor, action: Action) -> bool {
    Relation::ALL.iter().any(|relation| may(actor, action, *relation) == Decision::Allow)
}

fn allows(role: Role, action: Action, relation: Relation) -> bool {
    use Action as A;
    use Relation as R;
    let runs_programmes = matches!(role, Role::Staff | Role::Administrator);
    let oversees = runs_programmes || role == Role::SafeguardingLead;
    let inside = matches!(relation, R::Own | R::Party | R::Member);
    match action {
        A::SeeHome | A::ListCohorts => true,
        A::ManageLogins | A::EditProfile => relation == R::Own,
        A::SetHours => relation == R::Own && role == Role::Mentor,
        A::IssueToken | A::SeePeople => oversees,
        A::SeePerson => oversees || inside,
        A::InvitePeople | A::OpenCohort | A::Enrol | A::RunRound => runs_programmes,
        // Staff cannot give anybody more power than they have.
        A::InviteOverseers => role == Role::Administrator,
        // Nobody ends their own account by mistake; another member of staff does it.
        A::SuspendPerson => oversees && relation != R::Own,
        A::SeeCohort => oversees || inside || relation == R::Pending,
        A::JoinCohort => relation == R::Pending,
        A::SeeMaterial | A::SeeThread => oversees || inside,
        A::MarkMaterial => inside,
        A::PublishMaterial => runs_programmes || (role == Role::Facilitator && inside),
        A::WritePost => oversees || inside,
        A::SeeProposal => runs_programmes || relation == R::Own,
        // Nobody accepts for another, staff included.
        A::AnswerProposal => relation == R::Own,
        A::SeeMentorship => oversees || relation == R::Party,
        A::BookSession => relation == R::Party,
        A::ScheduleSession => runs_programmes || (role == Role::Facilitator && inside),
        A::SeeSession => oversees || inside,
        A::CancelSession => runs_programmes || relation == R::Party,
        A::MarkAttendance => {
            runs_programmes || (relation == R::Party && matches!(role, Role::Mentor | Role::Facilitator))
        }
        A::SeeParticipation => oversees,
        A::SeeAudit => matches!(role, Role::SafeguardingLead | Role::Administrator),
    }
}
