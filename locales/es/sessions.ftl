# Sessions: hours, booking, cohort sessions, attendance.

sessions-title = Sesiones
sessions-upcoming = Próximas
sessions-past = Anteriores
sessions-none-title = No hay sesiones próximas
sessions-none-text = Cuando se reserve o se programe una, aparecerá aquí.
sessions-none-cohort = Aquí aparecerán las sesiones de esta cohorte.
sessions-dated = { $month }, { $weekday }
sessions-with = Sesión con { $name }
sessions-of-two = { $one } y { $two }
sessions-mentoring = Sesión de mentoría
sessions-mentorship = Mentoría
sessions-cancelled = Cancelada
sessions-clash = Coincide con otra
sessions-times-in = Horas de
sessions-there = { $time } en { $city }
sessions-day-time = { $weekday } { $time }
sessions-night = de noche
sessions-hours-title = Mi horario semanal
sessions-hours-lede = Cuándo sueles poder reunirte. Las sesiones duran 60 minutos y se reservan con al menos 24 horas de antelación; lo ya reservado se mantiene.
sessions-hours-hint = Escribe cada día así: 19:00-21:00, 22:00-23:00, en medias horas. Deja vacío el día en que no puedas.
sessions-preview-title = Las próximas dos semanas
sessions-preview-text = Cada hora es el comienzo de una sesión que se puede reservar ahora.
sessions-preview-empty = Todavía no se puede reservar nada. Escribe tus horas y guárdalas.
sessions-said-hours = Tu horario está guardado.
sessions-book-with = Reservar con { $name }
sessions-book-title = Elige una hora con { $name }
sessions-book-lede = Una sesión dura 60 minutos. Debajo de cada hora ves la hora de la otra persona, si es distinta.
sessions-days = Días
sessions-all-days = Todos los días
sessions-times = { $count ->
    [one] 1 hora
   *[other] { $count } horas
}
sessions-choose-time = Elige una hora.
sessions-question = De qué hablar
sessions-question-hint = Una o dos preguntas ayudan a preparar la sesión. Solo ustedes dos pueden leerlas.
sessions-question-readers = Solo ustedes dos pueden leer esto.
sessions-book-button = Reservar esta hora
sessions-nothing-free-title = Todavía no hay horas para elegir
sessions-nothing-free = No hay nada libre en las próximas cuatro semanas. Vuelve a mirar en unos días.
sessions-no-hours = { $name } aún no ha escrito su horario semanal.
sessions-no-hours-mine = Escribe primero tu horario semanal.
sessions-said-booked = Reservada. La otra persona recibirá un correo.
sessions-for = Para { $name }
sessions-meant = Hora de referencia
sessions-about = De qué trata
sessions-is-cancelled = Esta sesión se canceló.
sessions-clash-text = Tienes otra sesión a esta hora. Asiste a una, y cancela la otra o avisa a quien la organiza.
sessions-people = Quiénes participan
sessions-host = Organiza
sessions-marked = { $marked } de { $all } con asistencia
sessions-mark-present = Presente
sessions-mark-late = Tarde
sessions-mark-excused = Justificada
sessions-mark-absent = Ausente
sessions-marks-hint = Un toque marca la asistencia; el mismo toque otra vez la quita.
sessions-cancel = Cancelar esta sesión
sessions-cancel-text = La hora queda libre y las demás personas reciben un correo.
sessions-said-cancelled = Cancelada. Las demás personas recibirán un correo.
sessions-schedule-title = Programar una sesión
sessions-schedule-lede = Todas las personas inscritas tienen un lugar y reciben un correo. Quien ya tenga otra sesión a esa hora la conserva y ve que coinciden.
sessions-name = Título
sessions-starts = Comienza
sessions-minutes = Minutos
sessions-zone = Zona horaria
sessions-zone-hint = El reloj con el que se dice la hora, por ejemplo Asia/Seoul. Cada persona ve su propia hora.
sessions-about-hint = Toda la cohorte puede leer esto.
sessions-schedule-button = Programar
sessions-said-scheduled = Programada. Todas las personas recibirán un correo.
mail-session-booked-subject = Se reservó una sesión
mail-session-booked-text = Hay una sesión nueva en tu calendario. Cuándo es y con quién, lo ves aquí:

    { $link }
mail-session-cancelled-subject = Se canceló una sesión
mail-session-cancelled-text = Se canceló una sesión de tu calendario. Cuál, lo ves aquí:

    { $link }
