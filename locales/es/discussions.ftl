# Hilos y publicaciones.

discussions-title = Hilos
discussions-readers = { $count ->
    [one] Quién puede leer esto: 1 persona de { $cohort }, el equipo del programa y la persona responsable de protección
   *[other] Quién puede leer esto: { $count } personas de { $cohort }, el equipo del programa y la persona responsable de protección
}
discussions-empty = Todavía no ha escrito nadie
discussions-empty-text = Pregunta algo o cuenta en qué estás trabajando.
discussions-start = Abrir un hilo
discussions-count = { $n ->
    [one] 1 publicación
   *[other] { $n } publicaciones
}
discussions-last = la última, de { $name }
discussions-pages = Páginas
discussions-older-threads = Hilos anteriores
discussions-newest-threads = Hilos más recientes
discussions-posts = Publicaciones
discussions-earlier = Publicaciones anteriores
discussions-later = Publicaciones siguientes
discussions-edited = editado
discussions-new-lede = Todas las personas de { $cohort } pueden leerlo y responder.
discussions-thread-title = Título
discussions-first-post = Tu primera publicación
discussions-reply = Tu respuesta
discussions-hint = Puedes usar Markdown: **negrita**, *cursiva*, > cita, [palabras](https://…).
discussions-preview = Vista previa
discussions-post = Publicar
discussions-one = Publicación de { $name }
discussions-to-thread = Leer el hilo completo
discussions-shortcut = Ctrl o ⌘ con Intro lo publica
discussions-draft-kept = Borrador guardado en este dispositivo
discussions-sending = Enviando…
discussions-not-sent = No se envió: no hay conexión. Tu texto sigue aquí; inténtalo de nuevo.
discussions-new-below = Hay publicaciones nuevas abajo
