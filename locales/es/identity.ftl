identity-sign-in-title = Iniciar sesión
identity-sign-in-lede = Te enviamos un enlace a tu correo. Sin contraseña que recordar ni que te puedan robar.
identity-by-mail = Con un enlace por correo
identity-email = Correo electrónico
identity-email-hint = La dirección en la que recibiste tu invitación.
identity-send-link = Enviarme un enlace
identity-sign-in = Iniciar sesión
identity-sent-title = Mira tu correo
identity-sent-text = Si conocemos esta dirección, el enlace va en camino. Funciona durante diez minutos, en este navegador.
identity-code = Código
identity-code-hint = ¿Abriste el correo en otro dispositivo? Escribe aquí sus seis cifras.
identity-other-address = Usar otra dirección
identity-open-title = Qué bueno verte de nuevo
identity-open-text = Un toque más, para que ningún filtro de correo entre en tu lugar.
identity-open-button = Iniciar sesión
identity-demo-title = Entra como…
identity-demo-text = Esto es una demostración. Todas las personas son inventadas. Elige con qué ojos mirar.
identity-demo-others = Todas las demás personas
identity-invited = Tienes una invitación
identity-invited-cohort = Tienes una invitación a { $cohort }
identity-invited-lede = Elige tu idioma y el nombre que verán las demás personas. Podrás cambiarlos después.
identity-language = Idioma
identity-name = Nombre visible
identity-name-hint = No tiene que ser tu nombre legal.
identity-rules = Lo que nos prometemos
identity-rule-1 = Lo que se dice aquí se queda aquí. Ni capturas de pantalla ni nombres hacia afuera.
identity-rule-2 = Cada persona decide qué saben de ella. No preguntamos más.
identity-rule-3 = Nunca publicamos dónde está, vive o viaja alguien, ni nada de la familia que quedó atrás.
identity-rule-4 = Discutimos ideas, no a las personas.
identity-rule-5 = Las mentorías con menores de 18 años ocurren solo donde el equipo puede verlas.
identity-rule-6 = Si algo no está bien, lo decimos. La persona responsable de protección escucha.
identity-agree = Lo leí y estoy de acuerdo
identity-accept = Aceptar y entrar
identity-welcome = Te damos la bienvenida.
identity-welcome-joined = Te damos la bienvenida. Tienes un lugar en esta cohorte.
identity-welcome-waiting = Te damos la bienvenida. No quedan lugares; estás en la lista de espera.
identity-logins-title = Dispositivos conectados
identity-logins-lede = Si no reconoces alguno, ciérralo.
identity-this-browser = Este navegador
identity-end-login = Cerrar
identity-login-since = desde { $when }
identity-login-seen = último uso: { $when }
identity-login-ended = Ese dispositivo ya no está conectado.
identity-end-all = Cerrar sesión en todas partes
identity-end-all-text = Se cierra la sesión en todos los dispositivos a la vez, también en este.
mail-sign-in-subject = Tu enlace para iniciar sesión
mail-sign-in-text = Abre este enlace en el navegador desde el que lo pediste:

    { $link }

    O escribe allí este código: { $code }

    Ambos sirven una sola vez, durante diez minutos.
mail-invitation-subject = Una invitación
mail-invitation-text = Tienes una invitación. Este enlace te muestra a qué y te deja decidir:

    { $link }

    Funciona durante 14 días.
