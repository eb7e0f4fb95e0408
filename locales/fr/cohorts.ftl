cohorts-tabs = Pages de cette cohorte
cohorts-tab-about = Présentation
cohorts-tab-materials = Ressources
cohorts-tab-threads = Fils
cohorts-tab-sessions = Séances
cohorts-tab-roster = Liste
cohorts-tab-matching = Appariement
cohorts-tab-participation = Participation

mail-cohort-invitation-subject = Vous avez une invitation à une cohorte
mail-cohort-invitation-text =
    Une invitation à une cohorte vous attend sur Ieum. Ouvrez cette page, connectez-vous et rejoignez-la d’un geste :

    { $link }
