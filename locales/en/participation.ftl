# Who took part in a cohort
participation-column-name = Name
participation-column-role = Role
participation-column-read = Read
participation-column-posted = Posts
participation-column-matched = Mentoring
participation-column-booked = Booked
participation-column-attended = Attended
participation-read-of = { $read } of { $of }
participation-matched-yes = yes
participation-matched-no = no
