cohorts-tabs = Pages of this cohort
cohorts-tab-about = About
cohorts-tab-materials = Materials
cohorts-tab-threads = Threads
cohorts-tab-sessions = Sessions
cohorts-tab-roster = Roster
cohorts-tab-matching = Matching
cohorts-tab-participation = Participation
