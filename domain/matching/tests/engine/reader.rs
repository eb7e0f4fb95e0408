//! A malformed round is refused with the path of its fault.

use matching::{Fault, Round, Rules, Weights, check, read};
use serde_json::{Value, json};

fn small() -> Value {
    serde_json::from_slice(include_bytes!("../rounds/small.json")).unwrap()
}

/// The fault of the small round after one change at a JSON pointer.
fn fault(pointer: &str, value: Value) -> Fault {
    let mut round = small();
    *round.pointer_mut(pointer).unwrap() = value;
    read(round.to_string().as_bytes()).unwrap_err()
}

fn with(pointer: &str, key: &str, value: Value) -> Fault {
    let mut round = small();
    round.pointer_mut(pointer).unwrap()[key] = value;
    read(round.to_string().as_bytes()).unwrap_err()
}

fn without(pointer: &str, key: &str) -> Result<Round, Fault> {
    let mut round = small();
    round.pointer_mut(pointer).unwrap().as_object_mut().unwrap().remove(key).unwrap();
    read(round.to_string().as_bytes())
}

#[test]
fn a_sound_round_is_read_and_written_back_the_same() {
    let round = read(include_bytes!("../rounds/small.json")).unwrap();
    assert_eq!(round.rules, Rules::default());
    assert_eq!(round.weights, Weights::default());
    assert_eq!(read(&serde_json::to_vec(&round).unwrap()).unwrap(), round);
}

#[test]
fn missing_weights_take_their_documented_values() {
    let mut round = small();
    round["weights"] = json!({ "topics": 7 });
    let weights = read(round.to_string().as_bytes()).unwrap().weights;
    assert_eq!(weights, Weights { topics: 7, ..Weights::default() });
}

#[test]
fn an_unknown_field_is_named() {
    assert_eq!(with("", "colour", json!(1)).path, "$.colour");
    assert_eq!(with("/rules", "colour", json!(1)).path, "$.rules.colour");
    assert_eq!(with("/mentees/1", "capacity", json!(1)).path, "$.mentees[1].capacity");
    assert_eq!(with("/mentors/0", "shoe size", json!(1)).path, "$.mentors[0][\"shoe size\"]");
    assert_eq!(
        with("/mentors/0/availability/1", "zone", json!("UTC")).path,
        "$.mentors[0].availability[1].zone"
    );
}

#[test]
fn a_missing_field_is_named() {
    for key in [
        "id",
        "time_zone",
        "languages",
        "topics",
        "goals",
        "availability",
        "age",
        "gender",
        "stage",
        "lead_topic",
    ] {
        let fault = without("/mentees/0", key).unwrap_err();
        assert_eq!(fault.path, "$.mentees[0]");
        assert!(fault.message.contains(key), "{fault}");
    }
    assert!(without("", "never").unwrap_err().message.contains("never"));
    assert!(without("/mentors/1", "organisation").is_ok());
    assert!(without("/mentees/1", "mentor_gender").is_ok());
}

#[test]
fn an_unknown_id_is_named() {
    assert_eq!(fault("/never", json!([["hana", "grace"], ["hana", "nobody"]])).path, "$.never[1][1]");
    assert_eq!(with("", "pins", json!([["nobody", "grace"]])).path, "$.pins[0][0]");
    assert_eq!(with("", "current", json!([["grace", "hana"]])).path, "$.current[0][0]");
    assert_eq!(fault("/mentees/0/wishes", json!(["grace", "hana"])).path, "$.mentees[0].wishes[1]");
    assert_eq!(fault("/mentors/0/wishes", json!(["grace"])).path, "$.mentors[0].wishes[0]");
}

#[test]
fn an_id_taken_twice_is_named() {
    let fault = fault("/mentees/1/id", json!("hana"));
    assert_eq!(fault.path, "$.mentees[1].id");
    assert_eq!(fault.to_string(), "$.mentees[1].id: the id \"hana\" is already taken by $.mentees[0]");
    assert_eq!(self::fault("/mentors/1/id", json!("grace")).path, "$.mentors[1].id");
    assert_eq!(self::fault("/mentees/0/wishes", json!(["grace", "grace"])).path, "$.mentees[0].wishes[1]");
}

#[test]
fn an_unknown_zone_is_named() {
    let fault = fault("/mentees/1/time_zone", json!("Asia/Soul"));
    assert_eq!(fault.to_string(), "$.mentees[1].time_zone: \"Asia/Soul\" is not a known time zone");
    assert_eq!(self::fault("/mentors/0/time_zone", json!("")).path, "$.mentors[0].time_zone");
}

#[test]
fn a_capacity_must_be_a_whole_number_that_is_not_negative() {
    for capacity in [json!(-1), json!(1.5), json!("2"), json!(4_294_967_296_u64)] {
        let fault = fault("/mentors/1/capacity", capacity);
        assert_eq!(fault.path, "$.mentors[1].capacity");
        assert!(fault.message.contains("a whole number from 0 to 4294967295"), "{fault}");
    }
}

#[test]
fn a_malformed_day_or_time_is_named() {
    let at = "/mentees/0/availability/1";
    assert_eq!(fault(&format!("{at}/day"), json!("Sat")).path, "$.mentees[0].availability[1].day");
    for time in ["9:00", "09:15", "24:30", "25:00", "0900", "09:00:00", "", "0९:00", "12:3", "-1:00"] {
        assert_eq!(
            fault(&format!("{at}/from"), json!(time)).path,
            "$.mentees[0].availability[1].from",
            "{time}"
        );
    }
    for time in ["22:00", "21:30", "00:00"] {
        assert_eq!(fault(&format!("{at}/to"), json!(time)).path, "$.mentees[0].availability[1].to", "{time}");
    }
}

#[test]
fn a_week_is_a_monday() {
    for week in ["2027-01-12", "2027-1-11", "2027-02-30", "11.01.2027", "", "+2027-01-11"] {
        assert_eq!(fault("/weeks/1", json!(week)).path, "$.weeks[1]", "{week}");
    }
    assert_eq!(fault("/weeks", json!([])).path, "$.weeks");
}

#[test]
fn a_level_outside_the_framework_is_named() {
    assert_eq!(fault("/mentees/0/languages/ko", json!("C3")).path, "$.mentees[0].languages.ko");
    assert_eq!(fault("/rules/mentor_language_level", json!("b2")).path, "$.rules.mentor_language_level");
    let twice = include_str!("../rounds/small.json").replacen("\"en\": \"B2\"", "\"ko\": \"B2\"", 1);
    assert!(read(twice.as_bytes()).unwrap_err().path.starts_with("$.mentees[0].languages"));
}

#[test]
fn pins_must_fit() {
    let beyond = with("", "pins", json!([["hana", "grace"], ["diego", "grace"]]));
    assert_eq!(beyond.path, "$.pins[1][1]");
    let twice = with("", "pins", json!([["hana", "grace"], ["hana", "lukas"]]));
    assert_eq!(twice.path, "$.pins[1][0]");
    let mut round = small();
    round["mentors"][0]["capacity"] = json!(0);
    round["pins"] = json!([["hana", "grace"]]);
    assert_eq!(read(round.to_string().as_bytes()).unwrap_err().path, "$.pins[0][1]");
}

#[test]
fn weights_and_age_gaps_stay_within_bounds() {
    assert_eq!(with("", "weights", json!({ "stage": [1, 1_000_001] })).path, "$.weights.stage[1]");
    assert_eq!(with("", "weights", json!({ "goals": -1 })).path, "$.weights.goals");
    assert_eq!(fault("/rules/age_gap_years", json!([9, 8])).path, "$.rules.age_gap_years");
}

#[test]
fn what_is_not_a_round_at_all_is_refused_at_its_root() {
    for bytes in [&b""[..], b"7", b"null", b"\xff\xfe", b"{", b"\"round\""] {
        assert_eq!(read(bytes).unwrap_err().path, "$");
    }
    assert_eq!(fault("/format", json!("ieum-round/2")).path, "$.format");
    let trailing = format!("{} {{}}", small());
    assert_eq!(read(trailing.as_bytes()).unwrap_err().path, "$");
}

#[test]
fn a_round_made_in_memory_is_checked_like_a_file() {
    let mut round = read(include_bytes!("../rounds/small.json")).unwrap();
    assert_eq!(check(&round), Ok(()));
    round.mentees[0].time_zone = "Mars/Olympus".into();
    assert_eq!(check(&round).unwrap_err().path, "$.mentees[0].time_zone");
    assert_eq!(matching::solve(&round, matching::Mode::Most).unwrap_err().path, "$.mentees[0].time_zone");
}
