cohorts-tabs = Pages of this cohort
cohorts-tab-about = About
cohorts-tab-materials = Materials
cohorts-tab-threads = Threads
cohorts-tab-sessions = Sessions
cohorts-tab-roster = Roster
cohorts-tab-matching = Matching
cohorts-tab-participation = Participation

mail-cohort-invitation-subject = You are invited to a cohort
mail-cohort-invitation-text =
    You are invited to take part in a cohort on Ieum. Open this page, sign in, and join with one tap:

    { $link }
mail-cohort-place-subject = A place is free for you
mail-cohort-place-text =
    A place in a cohort you were waiting for is yours now. Open this page to see it:

    { $link }

cohorts-mine = Your cohorts
cohorts-none = You are in no cohort yet
cohorts-none-text = When somebody invites you to one, it will be here.
cohorts-none-yet = No cohorts yet
cohorts-none-yet-text = A cohort is a group of people who learn together for some months.
cohorts-places = { $taken } of { $capacity } places taken
cohorts-waiting = { $count ->
    [one] 1 person waiting
   *[other] { $count } people waiting
}
cohorts-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
cohorts-clock = dates on the clock of { $city }
cohorts-roster = Who takes part
cohorts-rooms = What is here
cohorts-read = { $done } of { $of } read
cohorts-nothing-to-read = nothing to read yet
cohorts-readers = { $count ->
    [one] 1 person and staff can read here
   *[other] { $count } people and staff can read here
}
cohorts-no-session = no session planned
cohorts-invited = You are invited
cohorts-invited-text = A place is free for you. Joining is one tap, and you can leave at any time.
cohorts-full-text = All places are taken. On the waiting list you would be number { $position }. When a place is freed, it goes to whoever has waited longest.
cohorts-join = Join
cohorts-wait = Wait for a place
cohorts-position = You are number { $position } of { $count } on the waiting list
cohorts-position-text = When a place is freed and you are first, it is yours at once, and a mail tells you.
cohorts-stop-waiting = Stop waiting
cohorts-stop-waiting-text = You give up your position. To wait again, you need a new invitation.
cohorts-enrolled = You take part
cohorts-leave = Leave this cohort
cohorts-leave-text = Your place goes to whoever waits longest, and your booked sessions with this cohort are given up. What you wrote stays. To come back, you need a new invitation.
cohorts-said-joined = Welcome. You take part now.
cohorts-said-waiting = You are on the waiting list.
cohorts-said-left = You have left the cohort.
cohorts-open = Open a cohort
cohorts-open-button = Open the cohort
cohorts-programme = Programme
cohorts-new-programme = A new programme
cohorts-programme-name = Name of the new programme
cohorts-programme-hint = Only for a new programme.
cohorts-name = Name of the cohort
cohorts-starts = First day
cohorts-ends = Last day
cohorts-capacity = Places for activists
cohorts-capacity-hint = Mentors and facilitators take no place.
cohorts-about-in = What it is about, in { $language }
cohorts-about-hint = One language is enough; readers of another see the one there is. Markdown works.
cohorts-said-opened = The cohort is open. Now invite people.
cohorts-invite = Invite to this cohort
cohorts-invite-email = Address of somebody who is here already
cohorts-invite-hint = They get a mail with a link to the cohort, and join with one tap.
cohorts-said-invited = The invitation is on its way.
cohorts-enrol = Give a place
cohorts-enrol-name = Give { $name } a place
cohorts-withdraw = Withdraw
cohorts-withdraw-text = { $name } no longer takes part. The place goes to whoever waits longest.
cohorts-said-enrolled = They take part now.
cohorts-said-waitlisted = No place is free: they are on the waiting list.
cohorts-said-withdrawn = They no longer take part.
