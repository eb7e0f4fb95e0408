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
