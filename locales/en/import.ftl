# The columns of a roster. An exported roster carries these headers, and an import knows them.
roster-name = Name
roster-email = E-mail
roster-role = Role
roster-lang = Language
roster-zone = Time zone
roster-region = Region
roster-organisation = Organisation
roster-topics = Topics
roster-lead_topic = Main topic
roster-goals = Goals
roster-languages = Languages spoken
roster-hours = Availability
roster-stage = Career stage
roster-capacity = Number of mentees
roster-gender = Gender
roster-mentor_gender = Gender of mentor
roster-birth_year = Year of birth
