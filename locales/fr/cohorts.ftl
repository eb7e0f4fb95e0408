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
mail-cohort-place-subject = Une place s’est libérée
mail-cohort-place-text =
    Une place dans une cohorte que vous attendiez est désormais à vous. Ouvrez cette page pour la voir :

    { $link }

cohorts-mine = Vos cohortes
cohorts-none = Vous ne participez encore à aucune cohorte
cohorts-none-text = Dès qu’une invitation arrivera, elle sera ici.
cohorts-none-yet = Aucune cohorte pour l’instant
cohorts-none-yet-text = Une cohorte est un groupe de personnes qui apprennent ensemble pendant quelques mois.
cohorts-places = { $taken } places sur { $capacity } prises
cohorts-waiting = { $count ->
    [one] 1 personne en attente
   *[other] { $count } personnes en attente
}
cohorts-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
cohorts-clock = dates à l’heure de { $city }
cohorts-roster = Qui participe
cohorts-rooms = Ce qu’il y a ici
cohorts-read = { $done } sur { $of } lues
cohorts-nothing-to-read = rien à lire pour l’instant
cohorts-readers = { $count ->
    [one] { $count } personne et l’équipe peuvent lire ici
   *[other] { $count } personnes et l’équipe peuvent lire ici
}
cohorts-no-session = aucune séance prévue
cohorts-invited = Une invitation vous attend
cohorts-invited-text = Une place est libre pour vous. Rejoindre la cohorte se fait d’un geste, et vous pouvez la quitter à tout moment.
cohorts-full-text = Toutes les places sont prises. Sur la liste d’attente, vous auriez le numéro { $position }. Une place qui se libère va à la personne qui attend depuis le plus longtemps.
cohorts-join = Rejoindre
cohorts-wait = Attendre une place
cohorts-position = Vous avez le numéro { $position } sur { $count } dans la liste d’attente
cohorts-position-text = Dès qu’une place se libère et que c’est votre tour, elle est à vous aussitôt et un e-mail vous prévient.
cohorts-stop-waiting = Ne plus attendre
cohorts-stop-waiting-text = Vous perdez votre rang. Pour attendre à nouveau, il faudra une nouvelle invitation.
cohorts-enrolled = Vous participez
cohorts-leave = Quitter cette cohorte
cohorts-leave-text = Votre place va à la personne qui attend depuis le plus longtemps, et vos séances réservées avec cette cohorte sont annulées. Vos messages restent. Pour revenir, il faudra une nouvelle invitation.
cohorts-said-joined = Bienvenue. Vous participez désormais.
cohorts-said-waiting = Vous êtes sur la liste d’attente.
cohorts-said-left = Vous avez quitté la cohorte.
cohorts-open = Ouvrir une cohorte
cohorts-open-button = Ouvrir la cohorte
cohorts-programme = Programme
cohorts-new-programme = Un nouveau programme
cohorts-programme-name = Nom du nouveau programme
cohorts-programme-hint = Seulement pour un nouveau programme.
cohorts-name = Nom de la cohorte
cohorts-starts = Premier jour
cohorts-ends = Dernier jour
cohorts-capacity = Places pour activistes
cohorts-capacity-hint = Le mentorat et l’animation n’occupent pas de place.
cohorts-about-in = De quoi il s’agit, en { $language }
cohorts-about-hint = Une langue suffit ; qui lit une autre langue verra celle qui existe. Markdown est possible.
cohorts-said-opened = La cohorte est ouverte. Invitez maintenant des personnes.
cohorts-invite = Inviter à cette cohorte
cohorts-invite-email = Adresse d’une personne déjà présente ici
cohorts-invite-hint = Elle reçoit un e-mail avec un lien vers la cohorte et la rejoint d’un geste.
cohorts-said-invited = L’invitation est en route.
cohorts-enrol = Donner une place
cohorts-enrol-name = Donner une place à { $name }
cohorts-withdraw = Retirer
cohorts-withdraw-text = { $name } ne participera plus. La place va à la personne qui attend depuis le plus longtemps.
cohorts-said-enrolled = Cette personne participe désormais.
cohorts-said-waitlisted = Aucune place libre : cette personne est sur la liste d’attente.
cohorts-said-withdrawn = Cette personne ne participe plus.
