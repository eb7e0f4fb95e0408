# Durées
matching-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
matching-hours = { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
}
matching-hours-minutes = { $hours } h { $minutes } min

# Pourquoi ces deux personnes : pour l’une d’elles
matching-why-topics = Vous avez des sujets en commun : { $topics }.
matching-why-lead-mentee = Votre sujet principal est « { $topic } », et { $name } y travaille.
matching-why-lead-mentor = Pour { $name }, le sujet principal est « { $topic } », et vous y travaillez.
matching-why-goals-mentee = { $name } peut vous aider à atteindre vos objectifs : { $goals }.
matching-why-goals-mentor = { $name } a des objectifs pour lesquels vous pouvez aider : { $goals }.
matching-why-tongue = { $language } (vous { $mine }, { $name } { $theirs })
matching-why-languages = Vous pouvez échanger en { $languages }.
matching-why-region = Vous vivez et travaillez dans la même région : { $region }.
matching-why-time = Vous avez au moins { $time } de libre en commun chaque semaine, changements d’heure compris.

# Pourquoi ces deux personnes : pour l’équipe, avec les points
matching-points-topics = Sujets en commun : { $topics }
matching-points-lead = Sujet principal de l’activiste : { $topic }
matching-points-goals = Le mentorat peut aider à : { $goals }
matching-points-stage = { $steps ->
    [0] Même étape de parcours
    [one] { $steps } étape d’avance côté mentorat
   *[other] { $steps } étapes d’avance côté mentorat
}
matching-points-region = Même région : { $region }
matching-points-languages = Langue, activiste / mentorat : { $languages }
matching-points-time = { $time } en commun la pire semaine
matching-points-base = Le fait d’avoir un binôme

# Pourquoi quelqu’un reste sans binôme
matching-alone-none = { $mentors ->
    [one] La seule personne mentore de ce tour ne convient pas.
   *[other] Aucune des { $mentors } personnes mentores ne convient.
}
matching-excluded-language = Pas de langue commune au niveau demandé : { $count } sur { $mentors }.
matching-excluded-age = Âge : { $count } sur { $mentors }.
matching-excluded-vetting = Moins de 18 ans ou âge inconnu, et la personne mentore n’est pas vérifiée : { $count } sur { $mentors }.
matching-excluded-gender = Un autre genre a été demandé pour le mentorat : { $count } sur { $mentors }.
matching-excluded-organisation = Même organisation : { $count } sur { $mentors }.
matching-excluded-never = L’une des deux personnes a déjà décliné : { $count } sur { $mentors }.
matching-excluded-time = Trop peu de temps libre en commun : { $count } sur { $mentors }.
matching-only-language = { $count ->
    [one] Avec un meilleur niveau dans une langue commune, { $count } personne mentore conviendrait.
   *[other] Avec un meilleur niveau dans une langue commune, { $count } personnes mentores conviendraient.
}
matching-only-age = { $count ->
    [one] Sans la règle d’âge, { $count } personne mentore conviendrait.
   *[other] Sans la règle d’âge, { $count } personnes mentores conviendraient.
}
matching-only-vetting = { $count ->
    [one] Une fois vérifiée, { $count } personne mentore conviendrait. Si l’activiste est adulte, il suffit d’ajouter l’année de naissance.
   *[other] Une fois vérifiées, { $count } personnes mentores conviendraient. Si l’activiste est adulte, il suffit d’ajouter l’année de naissance.
}
matching-only-gender = { $count ->
    [one] Sans le genre demandé, { $count } personne mentore conviendrait.
   *[other] Sans le genre demandé, { $count } personnes mentores conviendraient.
}
matching-only-organisation = { $count ->
    [one] Si la même organisation était permise, { $count } personne mentore conviendrait.
   *[other] Si la même organisation était permise, { $count } personnes mentores conviendraient.
}
matching-only-never = { $count ->
    [one] { $count } personne mentore conviendrait, mais l’une des deux a déjà décliné.
   *[other] { $count } personnes mentores conviendraient, mais il y a déjà eu un refus.
}
matching-only-time = { $count ->
    [one] Avec plus de temps libre en commun, { $count } personne mentore conviendrait.
   *[other] Avec plus de temps libre en commun, { $count } personnes mentores conviendraient.
}
matching-alone-fits = { $count ->
    [one] { $count } personne mentore convient, mais n’a plus de place.
   *[other] { $count } personnes mentores conviennent, mais n’ont plus de place.
}
matching-alone-crowd = { $people } personnes ne conviennent qu’{ $mentors ->
    [one] à la même personne mentore, qui a
   *[other] aux mêmes { $mentors } personnes mentores, qui ont
} { $places ->
    [0] zéro place.
    [one] { $places } place.
   *[other] { $places } places.
}
matching-alone-place = Une place de plus suffirait chez : { $names }.

# Les règles
matching-rule-language = Une langue commune : activiste { $mentee } ou mieux, mentorat { $mentor } ou mieux
matching-rule-time = Au moins { $time } en commun chaque semaine
matching-rule-any-time = Le temps libre en commun importe peu
matching-rule-organisation-other = Jamais au sein d’une même organisation
matching-rule-organisation-any = Y compris au sein d’une même organisation
matching-rule-minors = Moins de 18 ans ou âge inconnu : uniquement avec des personnes mentores vérifiées

# Équipe : les tours d’une cohorte
matching-title = Appariement
matching-title-of = Appariement : { $cohort }
matching-lede = Un tour compare tous les profils et trouve les binômes. Personne n’en est informé avant la publication, et personne ne peut accepter à la place d’une autre.
matching-ready = { $mentees ->
    [0] Aucune personne
    [one] { $mentees } activiste
   *[other] { $mentees } activistes
} sans mentorat, { $mentors ->
    [one] { $mentors } personne mentore
   *[other] { $mentors } personnes mentores
} avec { $places ->
    [0] aucune place libre
    [one] { $places } place libre
   *[other] { $places } places libres
}.
matching-nobody = Il n’y a personne à apparier pour le moment. Il faut des activistes qui participent sans mentorat, et des personnes mentores qui participent.
matching-form = Nouveau tour
matching-field-mentee-level = Niveau de l’activiste dans la langue commune
matching-field-mentor-level = Niveau de la personne mentore dans la langue commune
matching-level-from = { $level } ou mieux
matching-field-overlap = Temps libre en commun, chaque semaine
matching-overlap-none = peu importe
matching-field-organisation = Apparier aussi des personnes d’une même organisation
matching-hint-minors = Toute personne de moins de 18 ans, ou d’âge inconnu, n’est appariée qu’avec des personnes mentores vérifiées. Cette règle ne peut pas être désactivée.
matching-run-button = Lancer l’appariement
matching-rounds = Tours
matching-round-of = Tour du { $date }
matching-round-by = lancé par { $name }
matching-summary = { $matched } sur { $mentees } avec un binôme
matching-state-draft = Brouillon
matching-state-published = Publié
matching-state-discarded = Écarté
matching-proven = Prouvé pour ces règles : personne d’autre ne peut être apparié, et aucun autre choix d’autant de binômes n’a plus de points au total.
matching-figure-matched = avec un binôme
matching-figure-alone = sans binôme
matching-figure-places = places disponibles
matching-figure-score = points au total
matching-rules-used = Règles de ce tour
matching-pairs = Binômes
matching-column-activist = Activiste
matching-column-mentor = Mentorat
matching-column-why = Ce qui les rapproche
matching-column-points = Points
matching-column-state = Réponses
matching-unmatched = Sans binôme
matching-all-matched = Tout le monde a un binôme.
matching-publish-what = { $proposals ->
    [one] La publication envoie { $proposals } proposition
   *[other] La publication envoie { $proposals } propositions
} à { $people } personnes. Elles ont 14 jours pour répondre ; le mentorat commence quand les deux ont accepté.
matching-publish-none = Il n’y a aucun binôme à proposer. Changez les règles, ou demandez plus de places ou de temps aux personnes mentores.
matching-publish-button = Publier
matching-discard-button = Écarter
matching-answer-both-open = Les deux réponses manquent
matching-answer-mentor-open = La réponse de la personne mentore manque
matching-answer-mentee-open = La réponse de l’activiste manque
matching-answer-accepted = Les deux ont accepté
matching-answer-declined-mentor = La personne mentore a décliné
matching-answer-declined-mentee = L’activiste a décliné
matching-answer-expired = Expirée sans réponse
matching-until = jusqu’au { $date }

# Une proposition, pour l’une des deux personnes
matching-proposals = Propositions
matching-proposal-title-mentee = { $name } pour votre mentorat ?
matching-proposal-title-mentor = Souhaitez-vous accompagner { $name } ?
matching-proposal-title-staff = { $mentee } et { $mentor }
matching-proposal-lede = La question vous est posée à chacune et chacun. Personne ne peut répondre à votre place, et l’autre personne ne voit pas votre réponse avant que les deux réponses soient positives.
matching-proposal-why = Pourquoi ce binôme
matching-proposal-answer = Votre réponse
matching-proposal-accept = Accepter
matching-proposal-decline = Décliner
matching-proposal-decline-what = Un non n’a pas besoin de raison. La proposition prend fin et vous pourrez participer à un prochain tour.
matching-proposal-decline-sure = Oui, décliner
matching-proposal-until = Vous pouvez répondre jusqu’au { $date }.
matching-proposal-state-asked = Attend votre réponse
matching-proposal-state-accepted = Vous avez accepté
matching-proposal-state-begun = Mentorat
matching-proposal-state-ended = Terminée
matching-proposal-state-expired = Expirée
matching-proposal-waiting = Vous avez accepté. Le mentorat commence dès que { $name } accepte aussi.
matching-proposal-take-back = J’ai changé d’avis : décliner
matching-proposal-begun = C’est oui des deux côtés : le mentorat a commencé.
matching-proposal-to-mentorship = Aller au mentorat
matching-proposal-declined = Cette proposition a pris fin et ne demande rien de plus. Vous pourrez participer à un prochain tour.
matching-proposal-expired = Le délai pour répondre est passé. Vous pourrez participer à un prochain tour.
matching-proposal-staff = Seules les deux personnes concernées peuvent répondre.

matching-pages = Pages
matching-rows = { $first }–{ $last } sur { $count }
matching-said-run = Le tour est prêt. Personne n’a encore été informé.
matching-said-published = Publié : les propositions sont en route.
matching-said-discarded = Le brouillon est écarté. Personne n’a été informé.
matching-said-accepted = Merci, votre oui est noté.
matching-said-declined = Merci pour votre réponse. La proposition a pris fin.
matching-proposal-to-round = Aller au tour

# Courriels
mail-proposal-subject = Une proposition attend votre réponse
mail-proposal-text =
    Bonjour,

    une proposition de mentorat vous attend. Connectez-vous pour voir avec qui et pourquoi, et pour accepter ou décliner sous 14 jours :
    { $link }
mail-mentorship-subject = Votre mentorat commence
mail-mentorship-text =
    Bonjour,

    la proposition a été acceptée des deux côtés : votre mentorat commence. Connectez-vous pour réserver la première séance :
    { $link }
