cohorts-tabs = Pages de cette cohorte
cohorts-tab-about = Présentation
cohorts-tab-materials = Ressources
cohorts-tab-threads = Fils
cohorts-tab-sessions = Séances
cohorts-tab-roster = Liste
cohorts-tab-matching = Appariement
cohorts-tab-participation = Participation
