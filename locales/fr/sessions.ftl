# Sessions: hours, booking, cohort sessions, attendance.

sessions-title = Séances
sessions-upcoming = À venir
sessions-past = Passées
sessions-none-title = Aucune séance à venir
sessions-none-text = Dès qu’une séance sera réservée ou planifiée, elle apparaîtra ici.
sessions-none-cohort = Les séances de cette cohorte apparaîtront ici.
sessions-dated = { $month }, { $weekday }
sessions-with = Séance avec { $name }
sessions-of-two = { $one } et { $two }
sessions-mentoring = Séance de mentorat
sessions-mentorship = Mentorat
sessions-cancelled = Annulée
sessions-clash = En conflit
sessions-times-in = Heures de
sessions-there = { $time } à { $city }
sessions-day-time = { $weekday } { $time }
sessions-night = la nuit
sessions-hours-title = Mes horaires hebdomadaires
sessions-hours-lede = Quand vous êtes habituellement disponible. Une séance dure 60 minutes et se réserve au moins 24 heures à l’avance ; ce qui est déjà réservé reste en place.
sessions-hours-hint = Écrivez chaque jour ainsi : 19:00-21:00, 22:00-23:00, par demi-heures. Laissez vide un jour où vous n’êtes pas libre.
sessions-preview-title = Les deux prochaines semaines
sessions-preview-text = Chaque heure est le début d’une séance réservable maintenant.
sessions-preview-empty = Rien n’est encore réservable. Indiquez vos heures et enregistrez-les.
sessions-said-hours = Vos horaires sont enregistrés.
sessions-book-with = Réserver avec { $name }
sessions-book-title = Choisir une heure avec { $name }
sessions-book-lede = Une séance dure 60 minutes. Sous chaque heure figure celle de l’autre personne, si elle diffère.
sessions-days = Jours
sessions-all-days = Tous les jours
sessions-times = { $count ->
    [one] { $count } horaire
   *[other] { $count } horaires
}
sessions-choose-time = Choisissez une heure.
sessions-question = De quoi parler
sessions-question-hint = Une ou deux questions aident à préparer la séance. Vous deux seulement pouvez les lire.
sessions-question-readers = Vous deux seulement pouvez lire ceci.
sessions-book-button = Réserver cette heure
sessions-nothing-free-title = Pas encore d’heure à choisir
sessions-nothing-free = Rien n’est libre dans les quatre prochaines semaines. Revenez voir dans quelques jours.
sessions-no-hours = { $name } n’a pas encore indiqué ses horaires hebdomadaires.
sessions-no-hours-mine = Indiquez d’abord vos horaires hebdomadaires.
sessions-said-booked = C’est réservé. L’autre personne reçoit un message.
sessions-for = Pour { $name }
sessions-meant = Heure de référence
sessions-about = De quoi il s’agit
sessions-is-cancelled = Cette séance a été annulée.
sessions-clash-text = Vous avez une autre séance à cette heure. Participez à l’une, et annulez l’autre ou prévenez qui l’organise.
sessions-people = Qui participe
sessions-host = Animation
sessions-marked = { $marked } sur { $all } avec présence notée
sessions-mark-present = Présence
sessions-mark-late = Retard
sessions-mark-excused = Absence excusée
sessions-mark-absent = Absence
sessions-marks-hint = Un appui note la présence ; le même appui l’efface.
sessions-cancel = Annuler cette séance
sessions-cancel-text = L’heure redevient libre et les autres personnes reçoivent un message.
sessions-said-cancelled = C’est annulé. Les autres personnes reçoivent un message.
sessions-schedule-title = Planifier une séance
sessions-schedule-lede = Toutes les personnes inscrites ont une place et reçoivent un message. Qui a déjà une séance à cette heure la garde et voit le conflit.
sessions-name = Titre
sessions-starts = Début
sessions-minutes = Minutes
sessions-zone = Fuseau horaire
sessions-zone-hint = L’horloge à laquelle l’heure se rapporte, par exemple Asia/Seoul. Chaque personne voit sa propre heure.
sessions-about-hint = Toute la cohorte peut lire ceci.
sessions-schedule-button = Planifier
sessions-said-scheduled = C’est planifié. Tout le monde reçoit un message.
mail-session-booked-subject = Une séance a été réservée
mail-session-booked-text = Une nouvelle séance figure dans votre agenda. Quand et avec qui, vous le voyez ici :

    { $link }
mail-session-cancelled-subject = Une séance a été annulée
mail-session-cancelled-text = Une séance de votre agenda a été annulée. Laquelle, vous le voyez ici :

    { $link }
