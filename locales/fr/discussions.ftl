# Fils et messages.

discussions-title = Fils
discussions-readers = { $count ->
    [one] Qui peut lire ceci : { $count } personne de { $cohort }, l’équipe du programme et la personne responsable de la protection
   *[other] Qui peut lire ceci : { $count } personnes de { $cohort }, l’équipe du programme et la personne responsable de la protection
}
discussions-empty = Personne n’a encore écrit
discussions-empty-text = Posez une question, ou racontez sur quoi vous travaillez.
discussions-start = Ouvrir un fil
discussions-count = { $n ->
    [one] { $n } message
   *[other] { $n } messages
}
discussions-last = le dernier de { $name }
discussions-pages = Pages
discussions-older-threads = Fils plus anciens
discussions-newest-threads = Fils les plus récents
discussions-posts = Messages
discussions-earlier = Messages précédents
discussions-later = Messages suivants
discussions-edited = modifié
discussions-new-lede = Tout le monde dans { $cohort } peut le lire et y répondre.
discussions-thread-title = Titre
discussions-first-post = Votre premier message
discussions-reply = Votre réponse
discussions-hint = Markdown accepté : **gras**, *italique*, > citation, [mots](https://…).
discussions-preview = Aperçu
discussions-post = Publier
discussions-one = Message de { $name }
discussions-to-thread = Lire tout le fil
discussions-shortcut = Ctrl ou ⌘ avec Entrée publie le message
discussions-draft-kept = Brouillon gardé sur cet appareil
discussions-sending = Envoi…
discussions-not-sent = Non envoyé : pas de connexion. Votre texte est gardé ici ; réessayez.
discussions-new-below = Nouveaux messages plus bas
