cohorts-tabs = Páginas de esta cohorte
cohorts-tab-about = Presentación
cohorts-tab-materials = Materiales
cohorts-tab-threads = Hilos
cohorts-tab-sessions = Sesiones
cohorts-tab-roster = Participantes
cohorts-tab-matching = Emparejamiento
cohorts-tab-participation = Participación
