roster-name = Nombre
roster-email = Correo electrónico
roster-role = Rol
roster-lang = Idioma
roster-zone = Zona horaria
roster-region = Región
roster-organisation = Organización
roster-topics = Temas
roster-lead_topic = Tema principal
roster-goals = Objetivos
roster-languages = Idiomas y nivel
roster-hours = Disponibilidad
roster-stage = Etapa
roster-capacity = Plazas
roster-gender = Género
roster-mentor_gender = Género de mentoría
roster-birth_year = Año de nacimiento

import-title = Importar personas
import-lede = Desde una hoja de cálculo, en tres pasos. Nadie recibe una invitación antes de que veas qué pasaría.
import-step-file = Archivo
import-step-columns = Columnas
import-step-check = Revisión
import-step-done = (hecho)
import-file = Hoja de cálculo
import-file-hint = CSV o XLSX, hasta 5 MB y 5000 filas. La primera fila nombra las columnas. Se borra cuando confirmas o al cabo de un día.
import-example = Descargar un ejemplo para rellenar
import-cohort = Invitar a todo el grupo a una cohorte
import-cohort-hint = La invitación llevará directamente a ella.
import-upload = Subir
import-waiting = Sin terminar
import-waiting-text = Estas listas se subieron y esperan que alguien las confirme o las descarte.
import-columns-title = Qué dicen las columnas
import-columns-lede = Esto es lo que parecen significar los encabezados. Cambia lo que no sea así; una columna sin significado se deja fuera.
import-columns-count = { $count ->
    [one] 1 columna
   *[other] { $count } columnas
}
import-rows-count = { $count ->
    [one] 1 fila
   *[other] { $count } filas
}
import-column = Columna
import-column-number = Columna { $number }
import-sample = Por ejemplo
import-field = Significa
import-ignore = Se deja fuera
import-check = Revisar las filas
import-check-title = Qué pasaría
import-into = con invitación a { $cohort }
import-sum-new = { $count ->
    [one] persona recibirá una invitación
   *[other] personas recibirán una invitación
}
import-sum-faulty = { $count ->
    [one] fila necesita otra mirada
   *[other] filas necesitan otra mirada
}
import-sum-here = { $count ->
    [one] de ellas ya está aquí
   *[other] de ellas ya están aquí
}
import-missing = Ninguna columna corresponde a: { $fields }. Sin eso no se puede invitar a nadie.
import-assumed = Ninguna columna corresponde a «{ $field }», así que será «{ $value }» para todo el grupo.
import-ignored = Se dejan fuera: { $columns }.
import-change-columns = Cambiar las columnas
import-line = Línea
import-wrong = Qué necesita otra mirada
import-did-you-mean = ¿Quisiste decir «{ $word }»?
import-see-person = Ver a esta persona
import-faulty-caption = { $count ->
    [one] 1 fila necesita otra mirada
   *[other] { $count } filas necesitan otra mirada
}
import-clean-caption = { $count ->
    [one] 1 persona recibirá una invitación
   *[other] { $count } personas recibirán una invitación
}
import-more = y { $count } más
import-skip = { $count ->
    [one] Dejar fuera la fila con errores
   *[other] Dejar fuera las { $count } filas con errores
}
import-confirm = { $count ->
    [one] Invitar a 1 persona
   *[other] Invitar a { $count } personas
}
import-confirm-text = Cada una recibe un correo con su invitación.
import-discard = Descartar esta lista
import-discard-text = Se borran las filas subidas. Nadie recibe una invitación.
import-said-done = Las invitaciones están en camino.
import-said-discarded = La lista se ha borrado. Nadie recibió una invitación.
