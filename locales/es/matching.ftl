# Tiempo
matching-minutes = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}
matching-hours = { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
}
matching-hours-minutes = { $hours } h { $minutes } min

# Por qué estas dos personas: para una de ellas
matching-why-topics = Trabajan en lo mismo: { $topics }.
matching-why-lead-mentee = Lo que más te importa es { $topic }, y { $name } trabaja en ello.
matching-why-lead-mentor = Lo que más le importa a { $name } es { $topic }, y tú trabajas en ello.
matching-why-goals-mentee = { $name } puede ayudarte con lo que quieres lograr: { $goals }.
matching-why-goals-mentor = { $name } quiere lograr algo en lo que puedes ayudar: { $goals }.
matching-why-tongue = { $language } (tú { $mine }, { $name } { $theirs })
matching-why-languages = Idiomas en común: { $languages }.
matching-why-region = Viven y trabajan en la misma región: { $region }.
matching-why-time = Tienen al menos { $time } libres en común cada semana, cambios de hora incluidos.

# Por qué estas dos personas: para el equipo, con puntos
matching-points-topics = Temas en común: { $topics }
matching-points-lead = Tema principal de la persona activista: { $topic }
matching-points-goals = La mentoría puede ayudar con: { $goals }
matching-points-stage = { $steps ->
    [0] La misma etapa profesional
    [one] La mentoría va { $steps } etapa por delante
   *[other] La mentoría va { $steps } etapas por delante
}
matching-points-region = Misma región: { $region }
matching-points-languages = Idioma, activista / mentoría: { $languages }
matching-points-time = { $time } en común en la peor semana
matching-points-base = Que haya pareja

# Por qué alguien se queda sin pareja
matching-alone-none = { $mentors ->
    [one] La única persona mentora de esta ronda no encaja.
   *[other] Ninguna de las { $mentors } personas mentoras encaja.
}
matching-excluded-language = Sin idioma en común al nivel pedido: { $count } de { $mentors }.
matching-excluded-age = Edad: { $count } de { $mentors }.
matching-excluded-vetting = Menor de 18 años o de edad desconocida, y la persona mentora no está verificada: { $count } de { $mentors }.
matching-excluded-gender = Pidió una mentoría de otro género: { $count } de { $mentors }.
matching-excluded-organisation = Misma organización: { $count } de { $mentors }.
matching-excluded-never = Una de las dos personas ya rechazó antes: { $count } de { $mentors }.
matching-excluded-time = Muy poco tiempo libre en común: { $count } de { $mentors }.
matching-only-language = { $count ->
    [one] Con mejor nivel en un idioma común, encajaría { $count } persona mentora.
   *[other] Con mejor nivel en un idioma común, encajarían { $count } personas mentoras.
}
matching-only-age = { $count ->
    [one] Si no fuera por la edad, encajaría { $count } persona mentora.
   *[other] Si no fuera por la edad, encajarían { $count } personas mentoras.
}
matching-only-vetting = { $count ->
    [one] Una vez verificada, encajaría { $count } persona mentora. Si la persona activista es adulta, basta con añadir el año de nacimiento.
   *[other] Una vez verificadas, encajarían { $count } personas mentoras. Si la persona activista es adulta, basta con añadir el año de nacimiento.
}
matching-only-gender = { $count ->
    [one] Si no fuera por el género pedido, encajaría { $count } persona mentora.
   *[other] Si no fuera por el género pedido, encajarían { $count } personas mentoras.
}
matching-only-organisation = { $count ->
    [one] Si se permitiera la misma organización, encajaría { $count } persona mentora.
   *[other] Si se permitiera la misma organización, encajarían { $count } personas mentoras.
}
matching-only-never = { $count ->
    [one] Encajaría { $count } persona mentora, pero una de las dos ya rechazó antes.
   *[other] Encajarían { $count } personas mentoras, pero una de las dos partes ya rechazó antes.
}
matching-only-time = { $count ->
    [one] Con más tiempo libre en común, encajaría { $count } persona mentora.
   *[other] Con más tiempo libre en común, encajarían { $count } personas mentoras.
}
matching-alone-fits = { $count ->
    [one] Encaja { $count } persona mentora, pero no le quedan lugares.
   *[other] Encajan { $count } personas mentoras, pero no les quedan lugares.
}
matching-alone-crowd = { $people } personas solo encajan con { $mentors ->
    [one] la misma persona mentora, que tiene
   *[other] las mismas { $mentors } personas mentoras, que tienen
} { $places ->
    [0] cero lugares.
    [one] { $places } lugar.
   *[other] { $places } lugares.
}
matching-alone-place = Bastaría un lugar más con: { $names }.

# Las reglas
matching-rule-language = Un idioma en común: activista { $mentee } o más, mentoría { $mentor } o más
matching-rule-time = Al menos { $time } en común cada semana
matching-rule-any-time = No importa el tiempo libre en común
matching-rule-organisation-other = Nunca dentro de la misma organización
matching-rule-organisation-any = También dentro de la misma organización
matching-rule-minors = Menores de 18 años o de edad desconocida: solo con personas mentoras verificadas

# Equipo: las rondas de una cohorte
matching-title = Emparejamiento
matching-title-of = Emparejamiento: { $cohort }
matching-lede = Una ronda compara los perfiles y encuentra las parejas. Nadie se entera antes de que la publiques, y nadie puede aceptar por otra persona.
matching-ready = { $mentees ->
    [0] Ninguna persona activista
    [one] { $mentees } activista
   *[other] { $mentees } activistas
} sin mentoría, { $mentors ->
    [one] { $mentors } persona mentora
   *[other] { $mentors } personas mentoras
} con { $places ->
    [0] ningún lugar libre
    [one] { $places } lugar libre
   *[other] { $places } lugares libres
}.
matching-nobody = Ahora no hay a quién emparejar. Hacen falta activistas que participen sin mentoría y personas mentoras que participen.
matching-form = Nueva ronda
matching-field-mentee-level = Nivel de la persona activista en el idioma común
matching-field-mentor-level = Nivel de la persona mentora en el idioma común
matching-level-from = { $level } o más
matching-field-overlap = Tiempo libre en común, cada semana
matching-overlap-none = no importa
matching-field-organisation = Emparejar también a personas de la misma organización
matching-hint-minors = Quien tiene menos de 18 años, o una edad desconocida, solo se empareja con personas mentoras verificadas. Esta regla no se puede desactivar.
matching-run-button = Emparejar
matching-rounds = Rondas
matching-round-of = Ronda del { $date }
matching-round-by = hecha por { $name }
matching-summary = { $matched } de { $mentees } con pareja
matching-state-draft = Borrador
matching-state-published = Publicada
matching-state-discarded = Descartada
matching-proven = Demostrado para estas reglas: no se puede emparejar a nadie más, y ninguna otra elección con tantas parejas suma más puntos.
matching-figure-matched = con pareja
matching-figure-alone = sin pareja
matching-figure-places = lugares disponibles
matching-figure-score = puntos en total
matching-rules-used = Reglas de esta ronda
matching-pairs = Parejas
matching-column-activist = Activista
matching-column-mentor = Mentoría
matching-column-why = A favor
matching-column-points = Puntos
matching-column-state = Respuestas
matching-unmatched = Sin pareja
matching-all-matched = Todas las personas tienen pareja.
matching-publish-what = { $proposals ->
    [one] Al publicar se envía { $proposals } propuesta
   *[other] Al publicar se envían { $proposals } propuestas
} a { $people } personas. Tienen 14 días para responder; la mentoría empieza cuando las dos partes han aceptado.
matching-publish-none = No hay parejas que proponer. Cambia las reglas, o pide a las personas mentoras más lugares o más tiempo.
matching-publish-button = Publicar
matching-discard-button = Descartar
matching-answer-both-open = Faltan las dos respuestas
matching-answer-mentor-open = Falta la respuesta de la persona mentora
matching-answer-mentee-open = Falta la respuesta de la persona activista
matching-answer-accepted = Las dos partes aceptaron
matching-answer-declined-mentor = La persona mentora rechazó
matching-answer-declined-mentee = La persona activista rechazó
matching-answer-expired = Venció sin respuesta
matching-until = hasta el { $date }

# Una propuesta, para una de las dos personas
matching-proposals = Propuestas
matching-proposal-title-mentee = ¿{ $name } en tu mentoría?
matching-proposal-title-mentor = ¿Quieres acompañar a { $name }?
matching-proposal-title-staff = { $mentee } y { $mentor }
matching-proposal-lede = Se pregunta a las dos partes. Nadie puede responder por ti, y la otra persona no ve tu respuesta antes de que las dos hayan aceptado.
matching-proposal-why = Por qué esta pareja
matching-proposal-answer = Tu respuesta
matching-proposal-accept = Aceptar
matching-proposal-decline = Rechazar
matching-proposal-decline-what = Un no no necesita motivo. La propuesta termina y puedes participar en una ronda posterior.
matching-proposal-decline-sure = Sí, rechazar
matching-proposal-until = Puedes responder hasta el { $date }.
matching-proposal-state-asked = Espera tu respuesta
matching-proposal-state-accepted = Aceptaste
matching-proposal-state-begun = Mentoría
matching-proposal-state-ended = Terminada
matching-proposal-state-expired = Vencida
matching-proposal-waiting = Aceptaste. La mentoría empieza en cuanto { $name } también acepte.
matching-proposal-take-back = Cambié de opinión: rechazar
matching-proposal-begun = Las dos partes aceptaron: la mentoría ha empezado.
matching-proposal-to-mentorship = Ir a la mentoría
matching-proposal-declined = Esta propuesta ha terminado y no tienes que hacer nada. Puedes participar en una ronda posterior.
matching-proposal-expired = El plazo para responder ha terminado. Puedes participar en una ronda posterior.
matching-proposal-staff = Solo pueden responder las dos personas interesadas.

matching-pages = Páginas
matching-rows = { $first }–{ $last } de { $count }
matching-said-run = La ronda está lista. Todavía no se ha avisado a nadie.
matching-said-published = Publicada: las propuestas están en camino.
matching-said-discarded = El borrador se descartó. No se avisó a nadie.
matching-said-accepted = Gracias, tu sí quedó anotado.
matching-said-declined = Gracias por responder. La propuesta ha terminado.
matching-proposal-to-round = Ir a la ronda

# Correos
mail-proposal-subject = Una propuesta espera tu respuesta
mail-proposal-text =
    Hola:

    Hay una propuesta de mentoría para ti. Inicia sesión para ver con quién y por qué, y para aceptar o rechazar en un plazo de 14 días:
    { $link }
mail-mentorship-subject = Tu mentoría empieza
mail-mentorship-text =
    Hola:

    Las dos partes aceptaron: tu mentoría empieza. Inicia sesión para reservar la primera sesión:
    { $link }
