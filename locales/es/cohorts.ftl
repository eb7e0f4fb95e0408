cohorts-tabs = Páginas de esta cohorte
cohorts-tab-about = Presentación
cohorts-tab-materials = Materiales
cohorts-tab-threads = Hilos
cohorts-tab-sessions = Sesiones
cohorts-tab-roster = Participantes
cohorts-tab-matching = Emparejamiento
cohorts-tab-participation = Participación

mail-cohort-invitation-subject = Tienes una invitación a una cohorte
mail-cohort-invitation-text =
    Tienes una invitación para participar en una cohorte de Ieum. Abre esta página, inicia sesión y únete con un toque:

    { $link }
mail-cohort-place-subject = Hay un lugar para ti
mail-cohort-place-text =
    Ya tienes un lugar en una cohorte que esperabas. Abre esta página para verlo:

    { $link }

cohorts-mine = Tus cohortes
cohorts-none = Todavía no participas en ninguna cohorte
cohorts-none-text = Cuando te llegue una invitación, estará aquí.
cohorts-none-yet = Todavía no hay cohortes
cohorts-none-yet-text = Una cohorte es un grupo de personas que aprenden juntas durante unos meses.
cohorts-places = { $taken } de { $capacity } lugares ocupados
cohorts-waiting = { $count ->
    [one] 1 persona en espera
   *[other] { $count } personas en espera
}
cohorts-people = { $count ->
    [one] 1 persona
   *[other] { $count } personas
}
cohorts-clock = fechas según la hora de { $city }
cohorts-roster = Quiénes participan
cohorts-rooms = Qué hay aquí
cohorts-read = { $done } de { $of } leídos
cohorts-nothing-to-read = todavía nada que leer
cohorts-readers = { $count ->
    [one] 1 persona y el equipo pueden leer aquí
   *[other] { $count } personas y el equipo pueden leer aquí
}
cohorts-no-session = ninguna sesión prevista
cohorts-invited = Tienes una invitación
cohorts-invited-text = Hay un lugar libre para ti. Unirte es un toque, y puedes salir cuando quieras.
cohorts-full-text = Todos los lugares están ocupados. En la lista de espera tendrías el número { $position }. Cuando se libere un lugar, será para quien lleve más tiempo esperando.
cohorts-join = Unirme
cohorts-wait = Esperar un lugar
cohorts-position = Tienes el número { $position } de { $count } en la lista de espera
cohorts-position-text = Cuando se libere un lugar y sea tu turno, será tuyo al instante y te avisaremos por correo.
cohorts-stop-waiting = Dejar de esperar
cohorts-stop-waiting-text = Pierdes tu turno. Para volver a esperar necesitas una nueva invitación.
cohorts-enrolled = Participas
cohorts-leave = Salir de esta cohorte
cohorts-leave-text = Tu lugar será para quien lleve más tiempo esperando y se cancelarán tus sesiones reservadas con esta cohorte. Lo que escribiste se queda. Para volver necesitas una nueva invitación.
cohorts-said-joined = Te damos la bienvenida. Ya participas.
cohorts-said-waiting = Estás en la lista de espera.
cohorts-said-left = Has salido de la cohorte.
cohorts-open = Abrir una cohorte
cohorts-open-button = Abrir la cohorte
cohorts-programme = Programa
cohorts-new-programme = Un programa nuevo
cohorts-programme-name = Nombre del programa nuevo
cohorts-programme-hint = Solo para un programa nuevo.
cohorts-name = Nombre de la cohorte
cohorts-starts = Primer día
cohorts-ends = Último día
cohorts-capacity = Lugares para activistas
cohorts-capacity-hint = Las personas mentoras y facilitadoras no ocupan lugar.
cohorts-about-in = De qué trata, en { $language }
cohorts-about-hint = Basta con un idioma; quien lea en otro verá el que haya. Puedes usar Markdown.
cohorts-said-opened = La cohorte está abierta. Ahora invita a la gente.
cohorts-invite = Invitar a esta cohorte
cohorts-invite-email = Correo de alguien que ya está aquí
cohorts-invite-hint = Recibe un correo con un enlace a la cohorte y se une con un toque.
cohorts-said-invited = La invitación está en camino.
cohorts-enrol = Dar un lugar
cohorts-enrol-name = Dar un lugar a { $name }
cohorts-withdraw = Dar de baja
cohorts-withdraw-text = { $name } deja de participar. El lugar será para quien lleve más tiempo esperando.
cohorts-said-enrolled = Ya participa.
cohorts-said-waitlisted = No hay lugar libre: está en la lista de espera.
cohorts-said-withdrawn = Ya no participa.
