# The house itself: navigation, errors, dates.

house-name = Ieum
house-skip = Ir al contenido
house-places = Lugares
house-home = Inicio
house-learn = Aprender
house-talk = Conversar
house-people = Personas
house-staff = Equipo
house-staff-people = Personas
house-staff-cohorts = Cohortes
house-settings = Ajustes
house-language = Idioma
house-sign-out = Cerrar sesión
house-leave = Salir rápido
house-optional = opcional
house-to-start = Volver al inicio
house-save = Guardar
house-cancel = Ahora no
house-apply = Aplicar
house-previous = Anterior
house-next = Siguiente
house-home-title = Lo que sigue
house-home-empty = No hay nada pendiente
house-home-empty-text = Cuando una sesión, una lectura o una respuesta te necesite, aparecerá aquí.
house-not-found-title = Esta página no está aquí
house-not-found-text = Puede que la dirección esté mal escrita o que la página no sea para esta cuenta.
house-refused-title = No se pudo hacer
house-invalid-title = Hay algo que revisar
house-unauthorized-title = Envía un token que funcione o inicia sesión
house-fault-title = Algo falló de nuestro lado
house-fault-text = Nada de lo que escribiste quedó guardado a medias. Inténtalo de nuevo en un momento. Si vuelve a pasar, dile este número al equipo del programa: { $id }.
house-flaws = { $count ->
    [one] Hay una cosa que revisar
   *[other] Hay { $count } cosas que revisar
}
house-hello = Hola, { $name }
house-see-all = Ver todo
house-cohorts = Cohortes
house-all-sessions = Todas las sesiones
house-places-taken = { $taken } de { $capacity } lugares
house-talked-about = De lo que se habla
house-invited = Hay un lugar para ti. Un toque y estás dentro.
house-invited-when = Invitación
house-waiting = Tienes el número { $position } en la lista de espera.
house-waiting-when = Lista de espera
house-proposal = { $name } y tú: una propuesta
house-proposal-text = Lee por qué y luego acepta o rechaza. Nadie responde por ti.
house-by = hasta el { $day }
house-your-answer = Falta tu respuesta
house-see-why = Ver por qué
house-session-with = Sesión con { $name }
house-minutes = { $n ->
    [one] 1 minuto
   *[other] { $n } minutos
}
house-your-hours = Tu horario
house-set-hours = Di cuándo tienes tiempo
house-set-hours-text = Sin horario semanal no se te puede emparejar ni reservar.
house-done-of = { $done } de { $all }
house-read = leído
house-start-reading = Leer
house-book-with = Busca una hora con { $name }
house-nothing-booked = Nada reservado
house-book-text = Ves las horas libres en tu propia zona horaria.
house-choose-time = Elegir hora
mail-footer = Recibes este correo porque alguien usa esta dirección en Ieum. Si no te dice nada, puedes ignorarlo.

# Dates and times
clock-day = { $weekday } { $day } de { $month }
clock-day-year = { $weekday } { $day } de { $month } de { $year }
clock-moment = { $day }, { $time }
clock-now = ahora mismo
clock-minutes-ago = { $n ->
    [one] hace 1 minuto
   *[other] hace { $n } minutos
}
clock-hours-ago = { $n ->
    [one] hace 1 hora
   *[other] hace { $n } horas
}
clock-days-ago = { $n ->
    [one] ayer
   *[other] hace { $n } días
}
weekday-0 = lun
weekday-1 = mar
weekday-2 = mié
weekday-3 = jue
weekday-4 = vie
weekday-5 = sáb
weekday-6 = dom
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre

# What is wrong with a field
flaw-missing = Completa este campo.
flaw-too-long = Es demasiado largo: como máximo { $max } caracteres.
flaw-too-short = Es demasiado corto.
flaw-not-an-email = Escribe una dirección como nombre@example.org.
flaw-email-taken = Ya hay alguien con esta dirección.
flaw-email-twice = Esta dirección está también en la línea { $line }.
flaw-unknown-role = No conocemos el rol «{ $value }».
flaw-unknown-language = Elige uno de los idiomas o escribe su código de dos letras.
flaw-unknown-zone = «{ $value }» no es una zona horaria. Escríbela así: America/Bogota.
flaw-unknown-region = No conocemos la región «{ $value }».
flaw-unknown-topic = No conocemos el tema «{ $value }».
flaw-unknown-goal = No conocemos el objetivo «{ $value }».
flaw-unknown-gender = «{ $value }» no está en la lista.
flaw-unknown-level = «{ $value }» no es un nivel. Usa A1, A2, B1, B2, C1 o C2.
flaw-bad-hours = No se puede leer «{ $value }» como horario. Escríbelo así: mon 19:00-21:30, en medias horas.
flaw-bad-span = No se puede leer «{ $value }» como horario. Escríbelo así: 19:00-21:30, en medias horas.
flaw-not-a-number = Escribe un número.
flaw-out-of-range = Elige un número entre { $min } y { $max }.
flaw-not-a-date = Escribe una fecha así: 2027-03-12.
flaw-not-a-time = Escribe la fecha y la hora así: 2027-03-12 19:00.
flaw-in-the-past = Eso ya pasó.
flaw-ends-before-start = El final es anterior al comienzo.
flaw-forbidden-character = Contiene un carácter invisible que no admitimos. Vuelve a escribirlo a mano.
flaw-looks-like-staff = Este nombre podría confundirse con el de alguien del equipo. Elige otro, por favor.
flaw-must-agree = Lee los acuerdos de convivencia y marca la casilla.
flaw-unknown-choice = Elige una de las opciones.
flaw-not-a-table = No se puede leer este archivo como tabla. Guárdalo como CSV o XLSX e inténtalo de nuevo.
flaw-macros = Este archivo lleva macros. Guárdalo como XLSX sin macros, o como CSV, y vuelve a intentarlo.
flaw-old-format = Es un documento antiguo, cifrado o HWP. Guárdalo como XLSX o CSV sin contraseña y vuelve a intentarlo.
flaw-no-rows = No hay ninguna fila debajo de los encabezados.
flaw-too-many-rows = Este archivo tiene más de { $max } filas. Divídelo en varios archivos.
flaw-too-many-columns = Este archivo tiene más de { $max } columnas.
flaw-column-twice = Otra columna ya rellena este campo.
flaw-role-not-yours = Solo la administración puede invitar con este rol.
flaw-nobody-here = Nadie aquí tiene esta dirección. Envía una invitación nueva.
flaw-in-cohort = Esta persona ya participa, tiene una invitación o está en lista de espera.
flaw-too-large = Es demasiado grande.
flaw-wrong-code = Ese no es el código del correo. Míralo otra vez.
flaw-malformed = No tiene la forma esperada: { $detail }.

# Why a rule says no
refused-link-spent = Este enlace ya se usó o caducó. Pide uno nuevo.
refused-other-browser = Este enlace es del navegador que lo pidió. Ábrelo allí o escribe allí el código del correo.
refused-too-many = Fueron muchos intentos en poco tiempo. Espera unos minutos y prueba otra vez.
refused-cohort-closed = Esta cohorte ya terminó y no admite más personas.
refused-slot-taken = Alguien se adelantó por un momento. Elige otra hora.
refused-slot-not-offered = Esta hora no está disponible o dejó de estarlo. Elige otra.
refused-busy-yourself = Ya tienes otra cosa a esa hora.
refused-mentor-full = Esta mentoría no tiene más lugares libres.
refused-proposal-closed = Esta propuesta ya fue respondida o caducó.
refused-round-closed = Esta ronda ya se publicó o se descartó.
refused-round-stale = Desde que se hizo esta ronda cambió quién participa o quién tiene mentoría. Hazla de nuevo.
refused-nothing-to-match = No hay a quién emparejar: la cohorte necesita al menos una persona activista y una persona mentora con un lugar libre.
refused-session-not-begun = La sesión todavía no ha empezado.
refused-session-closed = Esta sesión ya empezó, ya terminó o se canceló.
refused-import-not-clean = La lista tiene filas que revisar, o algo cambió desde la revisión. Mírala otra vez.
refused-last-administrator = Es la última persona administradora. Nombra antes a otra.
