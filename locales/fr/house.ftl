# The house itself: navigation, errors, dates.

house-name = Ieum
house-skip = Aller au contenu
house-places = Lieux
house-home = Accueil
house-learn = Apprendre
house-talk = Échanger
house-people = Personnes
house-staff = Équipe
house-staff-people = Personnes
house-staff-cohorts = Cohortes
house-settings = Réglages
house-language = Langue
house-sign-out = Se déconnecter
house-leave = Quitter vite
house-optional = facultatif
house-to-start = Retour à l’accueil
house-save = Enregistrer
house-cancel = Pas maintenant
house-apply = Appliquer
house-previous = Précédent
house-next = Suivant
house-home-title = À suivre
house-home-empty = Rien ne vous attend
house-home-empty-text = Quand une séance, un texte ou une réponse aura besoin de vous, ce sera ici.
house-not-found-title = Cette page n’est pas ici
house-not-found-text = L’adresse est peut-être erronée, ou la page n’est pas destinée à ce compte.
house-refused-title = Cela n’a pas abouti
house-invalid-title = Quelque chose est à revoir
house-unauthorized-title = Envoyez un jeton valide ou connectez-vous
house-fault-title = Un problème est survenu chez nous
house-fault-text = Rien de ce que vous avez écrit n’a été enregistré à moitié. Réessayez dans un instant. Si cela se reproduit, donnez ce numéro à l’équipe du programme : { $id }.
house-flaws = { $count ->
    [one] Un point est à revoir
   *[other] { $count } points sont à revoir
}
house-hello = Bonjour { $name }
house-see-all = Tout voir
house-cohorts = Cohortes
house-all-sessions = Toutes les séances
house-places-taken = { $taken } places sur { $capacity }
house-talked-about = On en parle
house-invited = Une place vous attend. Un geste et vous y êtes.
house-invited-when = Invitation
house-waiting = Vous êtes au rang { $position } sur la liste d’attente.
house-waiting-when = Liste d’attente
house-proposal = { $name } et vous : une proposition
house-proposal-text = Lisez pourquoi, puis acceptez ou refusez. Personne ne répond à votre place.
house-by = avant le { $day }
house-your-answer = Votre réponse
house-see-why = Voir pourquoi
house-session-with = Séance avec { $name }
house-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
house-your-hours = Vos horaires
house-set-hours = Dites quand vous avez du temps
house-set-hours-text = Sans horaires hebdomadaires, ni mentorat ni réservation ne sont possibles.
house-done-of = { $done } sur { $all }
house-read = lu
house-start-reading = Lire
house-book-with = Trouver un moment avec { $name }
house-nothing-booked = Rien de réservé
house-book-text = Les heures libres s’affichent dans votre fuseau.
house-choose-time = Choisir une heure
mail-footer = Vous recevez ce message parce que cette adresse est utilisée sur Ieum. S’il ne vous dit rien, vous pouvez l’ignorer.

# Dates and times
clock-day = { $weekday } { $day } { $month }
clock-day-year = { $weekday } { $day } { $month } { $year }
clock-moment = { $day }, { $time }
clock-now = à l’instant
clock-minutes-ago = { $n ->
    [one] il y a 1 minute
   *[other] il y a { $n } minutes
}
clock-hours-ago = { $n ->
    [one] il y a 1 heure
   *[other] il y a { $n } heures
}
clock-days-ago = { $n ->
    [one] hier
   *[other] il y a { $n } jours
}
weekday-0 = lun.
weekday-1 = mar.
weekday-2 = mer.
weekday-3 = jeu.
weekday-4 = ven.
weekday-5 = sam.
weekday-6 = dim.
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

# What is wrong with a field
flaw-missing = Merci de remplir ce champ.
flaw-too-long = C’est trop long : { $max } caractères au plus.
flaw-too-short = C’est trop court.
flaw-not-an-email = Indiquez une adresse comme nom@example.org.
flaw-email-taken = Une personne utilise déjà cette adresse.
flaw-email-twice = Cette adresse figure aussi à la ligne { $line }.
flaw-unknown-role = Le rôle « { $value } » est inconnu.
flaw-unknown-language = Choisissez une langue ou indiquez son code à deux lettres.
flaw-unknown-zone = « { $value } » n’est pas un fuseau horaire. Écrivez par exemple Africa/Dakar.
flaw-unknown-region = La région « { $value } » est inconnue.
flaw-unknown-topic = Le thème « { $value } » est inconnu.
flaw-unknown-goal = L’objectif « { $value } » est inconnu.
flaw-unknown-gender = « { $value } » n’est pas dans la liste.
flaw-unknown-level = « { $value } » n’est pas un niveau. Utilisez A1, A2, B1, B2, C1 ou C2.
flaw-bad-hours = « { $value } » ne peut pas être lu comme un horaire. Écrivez par exemple mon 19:00-21:30, par demi-heures.
flaw-bad-span = « { $value } » ne peut pas être lu comme un horaire. Écrivez par exemple 19:00-21:30, par demi-heures.
flaw-not-a-number = Indiquez un nombre.
flaw-out-of-range = Choisissez un nombre de { $min } à { $max }.
flaw-not-a-date = Indiquez une date comme 2027-03-12.
flaw-not-a-time = Indiquez la date et l’heure comme 2027-03-12 19:00.
flaw-in-the-past = Ce moment est déjà passé.
flaw-ends-before-start = La fin précède le début.
flaw-forbidden-character = Ce texte contient un caractère invisible que nous n’acceptons pas. Ressaisissez-le à la main.
flaw-looks-like-staff = Ce nom pourrait être pris pour celui d’un membre de l’équipe. Merci d’en choisir un autre.
flaw-must-agree = Lisez les règles communes et cochez la case.
flaw-unknown-choice = Choisissez l’une des options.
flaw-not-a-table = Ce fichier ne peut pas être lu comme un tableau. Enregistrez-le en CSV ou XLSX et réessayez.
flaw-macros = Ce fichier contient des macros. Enregistrez-le en XLSX sans macros, ou en CSV, puis réessayez.
flaw-old-format = C’est un document ancien, chiffré ou HWP. Enregistrez-le en XLSX ou CSV sans mot de passe, puis réessayez.
flaw-no-rows = Il n’y a aucune ligne sous les en-têtes.
flaw-too-many-rows = Ce fichier a plus de { $max } lignes. Répartissez-le en plusieurs fichiers.
flaw-too-many-columns = Ce fichier a plus de { $max } colonnes.
flaw-column-twice = Une autre colonne remplit déjà ce champ.
flaw-role-not-yours = Seule l’administration peut inviter une personne avec ce rôle.
flaw-nobody-here = Personne ici n’a cette adresse. Invitez-la comme nouvelle personne.
flaw-in-cohort = Cette personne participe déjà, est invitée ou attend une place.
flaw-too-large = C’est trop volumineux.
flaw-wrong-code = Ce n’est pas le code du message. Vérifiez-le encore une fois.
flaw-malformed = Ce n’est pas la forme attendue : { $detail }.

# Why a rule says no
refused-link-spent = Ce lien a déjà servi ou a expiré. Demandez-en un nouveau.
refused-other-browser = Ce lien appartient au navigateur qui l’a demandé. Ouvrez-le là-bas, ou saisissez-y le code du message.
refused-too-many = Cela fait beaucoup d’essais en peu de temps. Attendez quelques minutes et réessayez.
refused-cohort-closed = Cette cohorte est terminée, il n’est plus possible de la rejoindre.
refused-slot-taken = Quelqu’un vous a devancé d’un instant. Choisissez un autre horaire.
refused-slot-not-offered = Cet horaire n’est pas proposé, ou ne l’est plus. Choisissez-en un autre.
refused-busy-yourself = Vous avez déjà quelque chose à ce moment-là.
refused-mentor-full = Ce mentorat n’a plus de place libre.
refused-proposal-closed = Cette proposition a reçu une réponse ou a expiré.
refused-round-closed = Ce tour a déjà été publié ou mis de côté.
refused-round-stale = Depuis ce tour, des personnes sont arrivées, parties ou ont trouvé un mentorat. Relancez-le.
refused-nothing-to-match = Il n’y a personne à apparier : il faut dans la cohorte au moins une personne activiste et une personne mentore ayant une place libre.
refused-session-not-begun = La séance n’a pas encore commencé.
refused-session-closed = Cette séance a commencé, est passée ou a été annulée.
refused-import-not-clean = La liste comporte des lignes à revoir, ou des données ont changé depuis la vérification. Regardez-la encore une fois.
refused-last-administrator = C’est la dernière personne administratrice. Désignez-en d’abord une autre.
