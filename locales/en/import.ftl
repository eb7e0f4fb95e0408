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

# The three steps of an import
import-title = Import people
import-lede = From a spreadsheet, in three steps. Nobody is invited before you have seen what would happen.
import-step-file = File
import-step-columns = Columns
import-step-check = Check
import-step-done = (done)
import-file = Spreadsheet
import-file-hint = CSV or XLSX, at most 5 MB and 5,000 rows. The first row names the columns. It is deleted when you confirm, or after a day.
import-example = Download an example to fill in
import-cohort = Invite everybody to a cohort
import-cohort-hint = Their invitation then leads straight into it.
import-upload = Upload
import-waiting = Not finished yet
import-waiting-text = These lists were uploaded and wait for somebody to confirm or discard them.
import-columns-title = What the columns say
import-columns-lede = This is what the headers seem to mean. Change what is wrong; a column that stands for nothing is left out.
import-columns-count = { $count ->
    [one] 1 column
   *[other] { $count } columns
}
import-rows-count = { $count ->
    [one] 1 row
   *[other] { $count } rows
}
import-column = Column
import-column-number = Column { $number }
import-sample = For example
import-field = Stands for
import-ignore = Left out
import-check = Check the rows
import-check-title = What would happen
import-into = invited to { $cohort }
import-sum-new = { $count ->
    [one] person will be invited
   *[other] people will be invited
}
import-sum-faulty = { $count ->
    [one] row needs another look
   *[other] rows need another look
}
import-sum-here = { $count ->
    [one] of them is here already
   *[other] of them are here already
}
import-missing = No column stands for: { $fields }. Without it nobody can be invited.
import-assumed = No column stands for “{ $field }”, so it is “{ $value }” for everybody.
import-ignored = Left out: { $columns }.
import-change-columns = Change the columns
import-line = Line
import-wrong = What needs another look
import-did-you-mean = Did you mean “{ $word }”?
import-see-person = See this person
import-faulty-caption = { $count ->
    [one] 1 row needs another look
   *[other] { $count } rows need another look
}
import-clean-caption = { $count ->
    [one] 1 person who will be invited
   *[other] { $count } people who will be invited
}
import-more = and { $count } more
import-skip = { $count ->
    [one] Leave the faulty row out
   *[other] Leave the { $count } faulty rows out
}
import-confirm = { $count ->
    [one] Invite 1 person
   *[other] Invite { $count } people
}
import-confirm-text = Each of them gets a mail with an invitation.
import-discard = Discard this list
import-discard-text = The uploaded rows are deleted. Nobody is invited.
import-said-done = The invitations are on their way.
import-said-discarded = The list is gone. Nobody was invited.
