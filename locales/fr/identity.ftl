identity-sign-in-title = Se connecter
identity-sign-in-lede = Nous envoyons un lien à votre adresse. Aucun mot de passe à retenir, aucun à se faire voler.
identity-by-mail = Par un lien envoyé
identity-email = Adresse e-mail
identity-email-hint = L’adresse à laquelle vous avez reçu votre invitation.
identity-send-link = M’envoyer un lien
identity-sign-in = Se connecter
identity-sent-title = Regardez votre courrier
identity-sent-text = Si cette adresse est connue ici, un lien est en route. Il fonctionne dix minutes, dans ce navigateur.
identity-code = Code
identity-code-hint = Message ouvert sur un autre appareil ? Saisissez ici ses six chiffres.
identity-other-address = Utiliser une autre adresse
identity-open-title = Bon retour parmi nous
identity-open-text = Encore un geste, pour qu’aucun filtre de courrier ne se connecte à votre place.
identity-open-button = Se connecter
identity-demo-title = Entrer en tant que…
identity-demo-text = Ceci est une démonstration. Toutes les personnes sont inventées. Choisissez par quels yeux regarder.
identity-demo-others = Toutes les autres personnes
identity-invited = Vous avez une invitation
identity-invited-cohort = Une invitation à rejoindre { $cohort }
identity-invited-lede = Choisissez votre langue et le nom que les autres verront. Vous pourrez changer les deux plus tard.
identity-language = Langue
identity-name = Nom affiché
identity-name-hint = Ce n’est pas forcément votre nom légal.
identity-rules = Ce que nous nous promettons
identity-rule-1 = Ce qui se dit ici reste ici. Ni captures d’écran, ni noms transmis.
identity-rule-2 = Chaque personne décide de ce que l’on sait d’elle. Nous n’en demandons pas plus.
identity-rule-3 = Nous n’écrivons jamais où quelqu’un se trouve, vit ou voyage, ni rien sur la famille restée au pays.
identity-rule-4 = Nous débattons des idées, pas des personnes.
identity-rule-5 = Les échanges de mentorat avec des moins de 18 ans ont lieu seulement là où l’équipe peut les voir.
identity-rule-6 = Quand quelque chose cloche, nous le disons. La personne responsable de la protection écoute.
identity-agree = J’ai lu et j’accepte
identity-accept = Accepter et entrer
identity-welcome = Bienvenue.
identity-welcome-joined = Bienvenue. Vous avez une place dans cette cohorte.
identity-welcome-waiting = Bienvenue. Toutes les places sont prises ; vous êtes sur la liste d’attente.
identity-logins-title = Appareils connectés
identity-logins-lede = Si l’un d’eux ne vous dit rien, déconnectez-le.
identity-this-browser = Ce navigateur
identity-end-login = Déconnecter
identity-login-since = depuis { $when }
identity-login-seen = dernière utilisation : { $when }
identity-login-ended = Cet appareil est déconnecté.
identity-end-all = Se déconnecter partout
identity-end-all-text = Tous les appareils sont déconnectés aussitôt, celui-ci compris.
mail-sign-in-subject = Votre lien de connexion
mail-sign-in-text = Ouvrez ce lien dans le navigateur où vous l’avez demandé :

    { $link }

    Ou saisissez-y ce code : { $code }

    Les deux servent une seule fois, pendant dix minutes.
mail-invitation-subject = Une invitation
mail-invitation-text = Vous avez une invitation. Ce lien montre à quoi et vous laisse décider :

    { $link }

    Il fonctionne 14 jours.
