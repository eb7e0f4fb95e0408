# The house itself: navigation, errors, dates.

house-name = Ieum
house-skip = Skip to content
house-places = Places
house-home = Home
house-learn = Learn
house-talk = Talk
house-people = People
house-staff = Staff
house-staff-people = People
house-staff-cohorts = Cohorts
house-settings = Settings
house-language = Language
house-sign-out = Sign out
house-leave = Leave quickly
house-optional = optional
house-to-start = Back to the start
house-save = Save
house-cancel = Not now
house-apply = Apply
house-previous = Previous
house-next = Next
house-home-title = What’s next
house-home-empty = Nothing is waiting for you
house-home-empty-text = When a session, a text or an answer needs you, it will be here.
house-not-found-title = This page isn’t here
house-not-found-text = The address may be wrong, or the page is not meant for this account.
house-refused-title = That didn’t work
house-invalid-title = Something needs another look
house-unauthorized-title = Send a token that works, or sign in
house-fault-title = Something broke on our side
house-fault-text = Nothing you wrote was half saved. Try again in a moment. If it happens again, tell the programme staff this number: { $id }.
house-flaws = { $count ->
    [one] One thing needs another look
   *[other] { $count } things need another look
}
house-hello = Hello, { $name }
house-see-all = See all
house-cohorts = Cohorts
house-all-sessions = All sessions
house-places-taken = { $taken } of { $capacity } places
house-talked-about = Talked about lately
house-invited = There is a place for you. One tap and you are in.
house-invited-when = Invitation
house-waiting = You are number { $position } on the waiting list.
house-waiting-when = Waiting list
house-proposal = { $name } and you: a proposal
house-proposal-text = Read why, then accept or decline. Nobody answers for you.
house-by = by { $day }
house-your-answer = Your answer
house-see-why = See why
house-session-with = Session with { $name }
house-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
house-your-hours = Your hours
house-set-hours = Say when you have time
house-set-hours-text = Without weekly hours nobody can be matched with you or book you.
house-done-of = { $done } of { $all }
house-read = read
house-start-reading = Read it
house-book-with = Find a time with { $name }
house-nothing-booked = Nothing booked
house-book-text = You see free times in your own zone.
house-choose-time = Choose a time
mail-footer = You get this mail because somebody uses this address at Ieum. If it means nothing to you, you can ignore it.

# Dates and times
clock-day = { $weekday } { $day } { $month }
clock-day-year = { $weekday } { $day } { $month } { $year }
clock-moment = { $day }, { $time }
clock-now = just now
clock-minutes-ago = { $n ->
    [one] 1 minute ago
   *[other] { $n } minutes ago
}
clock-hours-ago = { $n ->
    [one] 1 hour ago
   *[other] { $n } hours ago
}
clock-days-ago = { $n ->
    [one] yesterday
   *[other] { $n } days ago
}
weekday-0 = Mon
weekday-1 = Tue
weekday-2 = Wed
weekday-3 = Thu
weekday-4 = Fri
weekday-5 = Sat
weekday-6 = Sun
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# What is wrong with a field
flaw-missing = Please fill this in.
flaw-too-long = This is too long: at most { $max } characters.
flaw-too-short = This is too short.
flaw-not-an-email = Enter an address like name@example.org.
flaw-email-taken = Somebody with this address is already here.
flaw-email-twice = This address stands in line { $line } as well.
flaw-unknown-role = “{ $value }” is not a role we know.
flaw-unknown-language = Choose one of the languages, or write its two-letter code.
flaw-unknown-zone = “{ $value }” is not a time zone. Write it like Asia/Seoul.
flaw-unknown-region = “{ $value }” is not a region we know.
flaw-unknown-topic = “{ $value }” is not a topic we know.
flaw-unknown-goal = “{ $value }” is not a goal we know.
flaw-unknown-gender = “{ $value }” is not on the list.
flaw-unknown-level = “{ $value }” is not a level. Use A1, A2, B1, B2, C1 or C2.
flaw-bad-hours = “{ $value }” cannot be read as hours. Write it like mon 19:00-21:30, on the half hour.
flaw-bad-span = “{ $value }” cannot be read as hours. Write it like 19:00-21:30, on the half hour.
flaw-not-a-number = Write a number.
flaw-out-of-range = Choose a number from { $min } to { $max }.
flaw-not-a-date = Write a date like 2027-03-12.
flaw-not-a-time = Write date and time like 2027-03-12 19:00.
flaw-in-the-past = This is in the past.
flaw-ends-before-start = The end is before the start.
flaw-forbidden-character = This contains an invisible character that we do not allow. Type it again by hand.
flaw-looks-like-staff = This name could be taken for a member of the staff. Please choose another.
flaw-must-agree = Please read the ground rules and tick the box.
flaw-unknown-choice = Please choose one of the options.
flaw-not-a-table = This file cannot be read as a table. Save it as CSV or XLSX and try again.
flaw-macros = This file carries macros. Save it as XLSX without macros, or as CSV, and try again.
flaw-old-format = This is an older, encrypted or HWP document. Save it as XLSX or CSV without a password and try again.
flaw-no-rows = There is no row below the headers.
flaw-too-many-rows = This file has more than { $max } rows. Split it into several files.
flaw-too-many-columns = This file has more than { $max } columns.
flaw-column-twice = Another column fills this field already.
flaw-role-not-yours = Only an administrator can invite somebody with this role.
flaw-nobody-here = Nobody here has this address. Invite them as a new person.
flaw-in-cohort = This person takes part already, is invited, or is waiting for a place.
flaw-too-large = This is too large.
flaw-wrong-code = That is not the code of the mail. Look at it once more.
flaw-malformed = This does not have the form that was asked for: { $detail }.

# Why a rule says no
refused-link-spent = This link has been used or has expired. Ask for a new one.
refused-other-browser = This link belongs to the browser that asked for it. Open it there, or type the code of the mail there.
refused-too-many = That was a lot in a short time. Wait a few minutes and try again.
refused-cohort-closed = This cohort is finished, so nobody can join any more.
refused-slot-taken = Somebody was a moment faster. Choose another time.
refused-slot-not-offered = This time is not offered, or no longer. Choose another one.
refused-busy-yourself = You have something else at that time.
refused-mentor-full = This mentor has no free place left.
refused-proposal-closed = This proposal has been answered or has expired.
refused-round-closed = This round has already been published or put aside.
refused-round-stale = People came, left or were matched since this round was run. Run it again.
refused-nothing-to-match = There is nobody to match: the cohort needs at least one activist and one mentor with a free place.
refused-session-not-begun = The session has not begun yet.
refused-session-closed = This session has begun, is over or was cancelled.
refused-import-not-clean = The list has rows that need another look, or people changed since it was checked. Look at it once more.
refused-last-administrator = This is the last administrator. Name another one first.
