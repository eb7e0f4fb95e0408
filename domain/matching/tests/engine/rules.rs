//! Each hard rule and each score where it turns, by hand.

use matching::{HalfHour, Level, Mode, Outcome, Points, Round, Rule, Window, read, solve};

use crate::generator::monday;

fn small() -> Round {
    read(include_bytes!("../rounds/small.json")).unwrap()
}

fn most(round: &Round) -> Outcome {
    solve(round, Mode::Most).unwrap()
}

/// Hana and Grace alone, free on Mondays from `hana` and `grace`, for two hours each.
fn two(hana: (&str, &str), grace: (&str, &str)) -> Round {
    let mut round = small();
    round.mentees.truncate(1);
    round.mentors.truncate(1);
    let window = |from: &str| {
        let hours: u16 = from[..2].parse().unwrap();
        let from = hours * 60 + if from.ends_with("30") { 30 } else { 0 };
        let [from, to] = [from, from + 120].map(|minutes| HalfHour::from_minutes(minutes).unwrap());
        vec![Window { day: matching::Day::Mon, from, to }]
    };
    (round.mentees[0].time_zone, round.mentees[0].availability) = (hana.0.into(), window(hana.1));
    (round.mentors[0].time_zone, round.mentors[0].availability) = (grace.0.into(), window(grace.1));
    round
}

fn overlap(round: &Round) -> u32 {
    let mut round = round.clone();
    round.rules.overlap_minutes_per_week = 0;
    most(&round).pairs[0].overlap_minutes
}

fn only(round: &Round) -> Vec<Rule> {
    let outcome = most(round);
    assert_eq!((outcome.pairs.len(), outcome.unmatched.len()), (0, 1));
    Rule::ALL.into_iter().filter(|rule| outcome.unmatched[0].only.get(*rule) == 1).collect()
}

#[test]
fn the_worst_week_counts_when_the_clocks_change() {
    // In winter 19:00 in Seoul is 11:00 in Berlin, in summer 12:00.
    let mut round = two(("Asia/Seoul", "19:00"), ("Europe/Berlin", "11:00"));
    round.weeks = vec![monday(2027, 1, 11)];
    assert_eq!(overlap(&round), 120);
    round.weeks.push(monday(2027, 7, 12));
    assert_eq!(overlap(&round), 60);
    // The clocks change on the Sunday of this week; its Monday is still winter.
    round.weeks = vec![monday(2027, 3, 22)];
    assert_eq!(overlap(&round), 120);
}

#[test]
fn a_quarter_hour_zone_loses_the_slots_it_cuts() {
    // 12:00 to 14:00 in Kathmandu is 06:15 to 08:15 UTC: three whole slots.
    let round = two(("Asia/Kathmandu", "12:00"), ("UTC", "06:00"));
    assert_eq!(overlap(&round), 90);
}

#[test]
fn a_week_wraps_around_for_who_lives_ahead_of_it() {
    // Monday 07:00 in Seoul is Sunday 22:00 UTC, at the end of the week and not before it.
    let mut round = two(("Asia/Seoul", "07:00"), ("UTC", "22:00"));
    round.mentors[0].availability[0].day = matching::Day::Sun;
    assert_eq!(overlap(&round), 120);
}

#[test]
fn two_hours_are_enough_and_half_an_hour_less_is_not() {
    let round = two(("UTC", "10:00"), ("UTC", "10:00"));
    assert_eq!(most(&round).pairs.len(), 1);
    let round = two(("UTC", "10:00"), ("UTC", "10:30"));
    assert_eq!(only(&round), [Rule::Time]);
}

#[test]
fn each_rule_alone_can_keep_two_people_apart() {
    let fits = two(("UTC", "10:00"), ("UTC", "10:00"));
    let broken = |change: &dyn Fn(&mut Round)| {
        let mut round = fits.clone();
        change(&mut round);
        only(&round)
    };
    assert_eq!(
        broken(&|round| {
            round.mentees[0].languages.insert("en".into(), Level::A2);
        }),
        [Rule::Language]
    );
    assert_eq!(
        broken(&|round| {
            round.mentors[0].languages.insert("en".into(), Level::B1);
        }),
        [Rule::Language]
    );
    assert_eq!(broken(&|round| round.mentors[0].age = 26), [Rule::Age]);
    assert_eq!(broken(&|round| round.mentors[0].age = 68), [Rule::Age]);
    assert_eq!(
        broken(&|round| {
            round.mentees[0].age = 17;
            round.mentors[0].vetted = false;
        }),
        [Rule::Vetting]
    );
    assert_eq!(broken(&|round| round.mentees[0].mentor_gender = Some(vec!["man".into()])), [Rule::Gender]);
    assert_eq!(
        broken(&|round| {
            round.mentees[0].organisation = Some("one".into());
            round.mentors[0].organisation = Some("one".into());
        }),
        [Rule::Organisation]
    );
    assert_eq!(broken(&|round| round.never.push(("hana".into(), "grace".into()))), [Rule::Never]);
}

#[test]
fn the_edges_of_the_rules_are_inside() {
    let mut round = two(("UTC", "10:00"), ("UTC", "10:00"));
    for age in [27, 67] {
        round.mentors[0].age = age;
        assert_eq!(most(&round).pairs.len(), 1);
    }
    round.mentees[0].age = 18;
    (round.mentors[0].age, round.mentors[0].vetted) = (48, false);
    round.mentees[0].mentor_gender = Some(vec![]);
    assert_eq!(most(&round).pairs.len(), 1);
}

#[test]
fn the_points_of_a_pair_are_those_of_the_format() {
    let mut round = two(("UTC", "10:00"), ("UTC", "10:00"));
    round.mentees[0].languages.insert("en".into(), Level::C2);
    round.mentees[0].region = "EAfrica".into();
    round.rules.overlap_minutes_per_week = 60;
    let points = most(&round).pairs[0].points;
    let expected = Points {
        topics: 100,
        lead_topic: 100,
        goals: 75,
        stage: 80,
        region: 60,
        language_c1: 20,
        language_c2: 20,
        overlap: 10,
        mentee_wish: 150,
        mentor_wish: 100,
        base: 1,
    };
    assert_eq!(points, expected);
    assert_eq!(points.total(), 716);
}
