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
