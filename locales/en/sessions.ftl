# Sessions: hours, booking, cohort sessions, attendance.

sessions-title = Sessions
sessions-upcoming = To come
sessions-past = Before
sessions-none-title = No session to come
sessions-none-text = Once one is booked or scheduled, it will be here.
sessions-none-cohort = Sessions of this cohort will be listed here.
sessions-dated = { $month }, { $weekday }
sessions-with = Session with { $name }
sessions-of-two = { $one } and { $two }
sessions-mentoring = Mentoring session
sessions-mentorship = Mentorship
sessions-cancelled = Cancelled
sessions-clash = Clash
sessions-times-in = Times in
sessions-there = { $time } in { $city }
sessions-day-time = { $weekday } { $time }
sessions-night = at night
sessions-hours-title = My weekly hours
sessions-hours-lede = When you can usually meet. Sessions last 60 minutes and are booked at least 24 hours ahead; what is booked already stays.
sessions-hours-hint = Write each day like 19:00-21:00, 22:00-23:00, on the half hour. Leave a day empty when you are not free.
sessions-preview-title = The next two weeks
sessions-preview-text = Each time shown is the start of an hour that can be booked now.
sessions-preview-empty = Nothing can be booked yet. Write your hours and save them.
sessions-said-hours = Your hours are saved.
sessions-book-with = Book with { $name }
sessions-book-title = Choose a time with { $name }
sessions-book-lede = A session lasts 60 minutes. Below each time you see what the other person’s clock says, where it differs.
sessions-days = Days
sessions-all-days = All days
sessions-times = { $count ->
    [one] 1 time
   *[other] { $count } times
}
sessions-choose-time = Choose a time.
sessions-question = What to talk about
sessions-question-hint = A question or two helps both of you prepare. Only the two of you can read it.
sessions-question-readers = Only the two of you can read this.
sessions-book-button = Book this time
sessions-nothing-free-title = No time to choose from yet
sessions-nothing-free = Nothing is free in the next four weeks. Look in again in a few days.
sessions-no-hours = { $name } has not written any weekly hours yet.
sessions-no-hours-mine = Write your weekly hours first.
sessions-said-booked = Booked. The other person gets a mail.
sessions-for = For { $name }
sessions-meant = Scheduled as
sessions-about = What it is about
sessions-is-cancelled = This session was cancelled.
sessions-clash-text = You have another session at this time. Come to one of them, and cancel the other or tell its host.
sessions-people = Who takes part
sessions-host = Host
sessions-marked = { $marked } of { $all } marked
sessions-mark-present = Present
sessions-mark-late = Late
sessions-mark-excused = Excused
sessions-mark-absent = Absent
sessions-marks-hint = One tap marks somebody; the same tap again takes it back.
sessions-cancel = Cancel this session
sessions-cancel-text = The time is free again, and everybody else in it gets a mail.
sessions-said-cancelled = Cancelled. The others get a mail.
sessions-schedule-title = Schedule a session
sessions-schedule-lede = Everybody enrolled gets a seat and a mail. Whoever has another session at that time keeps it and sees the clash.
sessions-name = Title
sessions-starts = Starts
sessions-minutes = Minutes
sessions-zone = Time zone
sessions-zone-hint = The clock the start is meant on, like Asia/Seoul. Everybody sees their own time.
sessions-about-hint = Everybody in the cohort can read this.
sessions-schedule-button = Schedule
sessions-said-scheduled = Scheduled. Everybody gets a mail.
mail-session-booked-subject = A session was booked
mail-session-booked-text = A session is new in your calendar. When it is, and with whom, you see here:

    { $link }
mail-session-cancelled-subject = A session was cancelled
mail-session-cancelled-text = A session in your calendar was cancelled. Which one, you see here:

    { $link }
