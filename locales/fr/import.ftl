roster-name = Nom
roster-email = Adresse e-mail
roster-role = Rôle
roster-lang = Langue
roster-zone = Fuseau horaire
roster-region = Région
roster-organisation = Organisation
roster-topics = Thèmes
roster-lead_topic = Thème principal
roster-goals = Objectifs
roster-languages = Langues parlées
roster-hours = Disponibilités
roster-stage = Étape
roster-capacity = Capacité
roster-gender = Genre
roster-mentor_gender = Genre du mentorat
roster-birth_year = Année de naissance

import-title = Importer des personnes
import-lede = À partir d’un tableur, en trois étapes. Personne n’est invité avant que vous ayez vu ce qui se passerait.
import-step-file = Fichier
import-step-columns = Colonnes
import-step-check = Vérification
import-step-done = (terminé)
import-file = Tableur
import-file-hint = CSV ou XLSX, 5 Mo et 5 000 lignes au plus. La première ligne nomme les colonnes. Il est supprimé à la confirmation ou au bout d’un jour.
import-example = Télécharger un exemple à remplir
import-cohort = Inviter tout le monde à une cohorte
import-cohort-hint = L’invitation y mènera directement.
import-upload = Envoyer
import-waiting = Pas encore terminé
import-waiting-text = Ces listes ont été envoyées et attendent d’être confirmées ou supprimées.
import-columns-title = Ce que disent les colonnes
import-columns-lede = Voici ce que les en-têtes semblent vouloir dire. Corrigez au besoin ; une colonne sans signification est laissée de côté.
import-columns-count = { $count ->
    [one] { $count } colonne
   *[other] { $count } colonnes
}
import-rows-count = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
import-column = Colonne
import-column-number = Colonne { $number }
import-sample = Par exemple
import-field = Correspond à
import-ignore = Laissée de côté
import-check = Vérifier les lignes
import-check-title = Ce qui se passerait
import-into = avec invitation à { $cohort }
import-sum-new = { $count ->
    [one] personne recevra une invitation
   *[other] personnes recevront une invitation
}
import-sum-faulty = { $count ->
    [one] ligne est à revoir
   *[other] lignes sont à revoir
}
import-sum-here = { $count ->
    [one] personne déjà présente
   *[other] personnes déjà présentes
}
import-missing = Aucune colonne ne correspond à : { $fields }. Sans cela, personne ne peut être invité.
import-assumed = Aucune colonne ne correspond à « { $field } » : ce sera « { $value } » pour tout le monde.
import-ignored = Laissées de côté : { $columns }.
import-change-columns = Modifier les colonnes
import-line = Ligne
import-wrong = À revoir
import-did-you-mean = Vouliez-vous dire « { $word } » ?
import-see-person = Voir cette personne
import-faulty-caption = { $count ->
    [one] { $count } ligne à revoir
   *[other] { $count } lignes à revoir
}
import-clean-caption = { $count ->
    [one] { $count } personne recevra une invitation
   *[other] { $count } personnes recevront une invitation
}
import-more = et { $count } de plus
import-skip = { $count ->
    [one] Laisser de côté la ligne à revoir
   *[other] Laisser de côté les { $count } lignes à revoir
}
import-confirm = { $count ->
    [one] Inviter { $count } personne
   *[other] Inviter { $count } personnes
}
import-confirm-text = Chacune reçoit un e-mail d’invitation.
import-discard = Supprimer cette liste
import-discard-text = Les lignes envoyées sont supprimées. Personne n’est invité.
import-said-done = Les invitations sont en route.
import-said-discarded = La liste est supprimée. Personne n’a été invité.
