# Time
matching-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
matching-hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
matching-hours-minutes = { $hours } h { $minutes } min

# Why these two: for one of them
matching-why-topics = You both work on { $topics }.
matching-why-lead-mentee = Your main topic is { $topic }, and { $name } works on it.
matching-why-lead-mentor = The main topic of { $name } is { $topic }, and you work on it.
matching-why-goals-mentee = { $name } can help with what you want to reach: { $goals }.
matching-why-goals-mentor = { $name } wants to reach something you can help with: { $goals }.
matching-why-tongue = { $language } (you { $mine }, { $name } { $theirs })
matching-why-languages = You can talk in { $languages }.
matching-why-region = You both live and work in { $region }.
matching-why-time = You are both free for at least { $time } every week, changes of clocks included.

# Why these two: for staff, with points
matching-points-topics = Both work on { $topics }
matching-points-lead = The activist’s main topic: { $topic }
matching-points-goals = The mentor can help with: { $goals }
matching-points-stage = { $steps ->
    [0] The same career stage
    [one] The mentor is { $steps } career step ahead
   *[other] The mentor is { $steps } career steps ahead
}
matching-points-region = Same region: { $region }
matching-points-languages = Language, activist / mentor: { $languages }
matching-points-time = { $time } in common in the worst week
matching-points-base = A match at all

# Why somebody has no match
matching-alone-none = { $mentors ->
    [one] The one mentor of this round does not fit.
   *[other] None of the { $mentors } mentors fits.
}
matching-excluded-language = No language in common at the level asked for: { $count } of { $mentors } mentors.
matching-excluded-age = Age: { $count } of { $mentors } mentors.
matching-excluded-vetting = Under 18 or age unknown, and the mentor is not vetted: { $count } of { $mentors } mentors.
matching-excluded-gender = Asked for a mentor of another gender: { $count } of { $mentors } mentors.
matching-excluded-organisation = Same organisation: { $count } of { $mentors } mentors.
matching-excluded-never = One of the two has declined before: { $count } of { $mentors } mentors.
matching-excluded-time = Too little free time in common: { $count } of { $mentors } mentors.
matching-only-language = { $count ->
    [one] With a better language level in common, { $count } mentor would fit.
   *[other] With a better language level in common, { $count } mentors would fit.
}
matching-only-age = { $count ->
    [one] But for age, { $count } mentor would fit.
   *[other] But for age, { $count } mentors would fit.
}
matching-only-vetting = { $count ->
    [one] Once vetted, { $count } mentor would fit. If this person is an adult, adding the birth year is enough.
   *[other] Once vetted, { $count } mentors would fit. If this person is an adult, adding the birth year is enough.
}
matching-only-gender = { $count ->
    [one] But for the gender asked for, { $count } mentor would fit.
   *[other] But for the gender asked for, { $count } mentors would fit.
}
matching-only-organisation = { $count ->
    [one] If one organisation were allowed, { $count } mentor would fit.
   *[other] If one organisation were allowed, { $count } mentors would fit.
}
matching-only-never = { $count ->
    [one] { $count } mentor would fit, but one of the two has declined before.
   *[other] { $count } mentors would fit, but one of the two has declined before.
}
matching-only-time = { $count ->
    [one] With more free time in common, { $count } mentor would fit.
   *[other] With more free time in common, { $count } mentors would fit.
}
matching-alone-fits = { $count ->
    [one] { $count } mentor fits, but has no place left.
   *[other] { $count } mentors fit, but have no place left.
}
matching-alone-crowd = { $people } people can be matched only with the same { $mentors ->
    [one] mentor, who has
   *[other] { $mentors } mentors, who have
} { $places ->
    [0] no place.
    [one] { $places } place.
   *[other] { $places } places.
}
matching-alone-place = One more place would be enough with: { $names }.

# The rules
matching-rule-language = A language in common: activist { $mentee } or better, mentor { $mentor } or better
matching-rule-time = At least { $time } in common every week
matching-rule-any-time = Free time in common does not matter
matching-rule-organisation-other = Never within one organisation
matching-rule-organisation-any = Also within one organisation
matching-rule-minors = Under 18 or age unknown: only with vetted mentors

# Staff: a cohort’s rounds
matching-title = Matching
matching-title-of = Matching: { $cohort }
matching-lede = A round compares everybody’s profile and finds the pairs. Nobody hears of it before you publish it, and nobody can accept for another.
matching-ready = { $mentees ->
    [0] No activist
    [one] { $mentees } activist
   *[other] { $mentees } activists
} without a mentor, { $mentors ->
    [one] { $mentors } mentor
   *[other] { $mentors } mentors
} with { $places ->
    [0] no free place
    [one] { $places } free place
   *[other] { $places } free places
}.
matching-nobody = There is nobody to match now. A round needs activists who take part without a mentor, and mentors who take part.
matching-form = New round
matching-field-mentee-level = Activist’s level in the common language
matching-field-mentor-level = Mentor’s level in the common language
matching-level-from = { $level } or better
matching-field-overlap = Free time in common, every week
matching-overlap-none = does not matter
matching-field-organisation = Also pair people of one organisation
matching-hint-minors = Whoever is under 18, or of unknown age, is matched only with vetted mentors. This rule cannot be switched off.
matching-run-button = Run matching
matching-rounds = Rounds
matching-round-of = Round of { $date }
matching-round-by = run by { $name }
matching-summary = { $matched } of { $mentees } matched
matching-state-draft = Draft
matching-state-published = Published
matching-state-discarded = Discarded
matching-proven = Proven for these rules: nobody else could be matched, and no other choice of as many pairs has more points in total.
matching-figure-matched = matched
matching-figure-alone = without a match
matching-figure-places = places mentors had
matching-figure-score = points in total
matching-rules-used = Rules of this round
matching-pairs = Pairs
matching-column-activist = Activist
matching-column-mentor = Mentor
matching-column-why = What speaks for it
matching-column-points = Points
matching-column-state = Answers
matching-unmatched = Without a match
matching-all-matched = Everybody has a match.
matching-publish-what = { $proposals ->
    [one] Publishing sends { $proposals } proposal
   *[other] Publishing sends { $proposals } proposals
} to { $people } people. They have 14 days to answer; a mentorship begins when both have accepted.
matching-publish-none = There is no pair to propose. Change the rules, or ask mentors for places or more time.
matching-publish-button = Publish
matching-discard-button = Discard
matching-answer-both-open = Both have yet to answer
matching-answer-mentor-open = The mentor has yet to answer
matching-answer-mentee-open = The activist has yet to answer
matching-answer-accepted = Both accepted
matching-answer-declined-mentor = The mentor declined
matching-answer-declined-mentee = The activist declined
matching-answer-expired = Expired unanswered
matching-until = until { $date }

# A proposal, for one of the two
matching-proposals = Proposals
matching-proposal-title-mentee = { $name } as your mentor?
matching-proposal-title-mentor = Would you mentor { $name }?
matching-proposal-title-staff = { $mentee } and { $mentor }
matching-proposal-lede = Both of you are asked. Nobody else can answer for you, and the other does not see what you answer before both have accepted.
matching-proposal-why = Why this match
matching-proposal-answer = Your answer
matching-proposal-accept = Accept
matching-proposal-decline = Decline
matching-proposal-decline-what = A no needs no reason. The proposal ends, and you can be part of a later round.
matching-proposal-decline-sure = Yes, decline
matching-proposal-until = You can answer until { $date }.
matching-proposal-state-asked = Waiting for your answer
matching-proposal-state-accepted = You accepted
matching-proposal-state-begun = Mentorship
matching-proposal-state-ended = Ended
matching-proposal-state-expired = Expired
matching-proposal-waiting = You accepted. Your mentorship begins as soon as { $name } accepts too.
matching-proposal-take-back = I changed my mind: decline
matching-proposal-begun = You both accepted: your mentorship has begun.
matching-proposal-to-mentorship = To your mentorship
matching-proposal-declined = This proposal has ended and needs nothing from you. You can be part of a later round.
matching-proposal-expired = The time to answer is over. You can be part of a later round.
matching-proposal-staff = Only the two people concerned can answer.

matching-pages = Pages
matching-rows = { $first }–{ $last } of { $count }
matching-said-run = The round is computed. Nobody has been told yet.
matching-said-published = Published: the proposals are on their way.
matching-said-discarded = The draft is put aside. Nobody was told.
matching-said-accepted = Thank you, your yes is noted.
matching-said-declined = Thank you for answering. The proposal has ended.
matching-proposal-to-round = To the round

# Letters
mail-proposal-subject = A proposal waits for your answer
mail-proposal-text =
    Hello,

    there is a mentoring proposal for you. Sign in to see who it is and why, and to accept or decline within 14 days:
    { $link }
mail-mentorship-subject = Your mentorship begins
mail-mentorship-text =
    Hello,

    you both accepted: your mentorship begins. Sign in to book the first session:
    { $link }
