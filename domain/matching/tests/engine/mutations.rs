//! Whatever a file holds, the engine answers: with a result, or with the fault and its path.

use matching::{Mode, read, solve};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::generator::{self, Seed, Size};

/// Values that tend to surprise.
fn odd(seed: &mut Seed) -> Value {
    let values = [
        json!(null),
        json!(true),
        json!(-1),
        json!(0),
        json!(4_294_967_295_u64),
        json!(1e300),
        json!(2_147_483_647),
        json!(65_535),
        json!(""),
        json!("m0"),
        json!("M0"),
        json!("24:00"),
        json!("2027-02-28"),
        json!("Asia/Seoul"),
        json!("\u{0}\u{202e}"),
        json!([]),
        json!({}),
        json!([["m0", "M0"]]),
        json!(["m0", "M0"]),
    ];
    values[seed.below(values.len())].clone()
}

/// Changes one value somewhere in the document.
fn mutate(value: &mut Value, seed: &mut Seed) {
    let deeper = !seed.once_in(6);
    match value {
        Value::Array(list) if deeper && !list.is_empty() => {
            let at = seed.below(list.len());
            match seed.below(8) {
                0 => drop(list.remove(at)),
                1 => list.push(list[at].clone()),
                _ => mutate(&mut list[at], seed),
            }
        }
        Value::Object(map) if deeper && !map.is_empty() => {
            let key = map.keys().nth(seed.below(map.len())).unwrap().clone();
            match seed.below(10) {
                0 => drop(map.remove(&key)),
                1 => drop(map.insert("odd key".into(), odd(seed))),
                _ => mutate(map.get_mut(&key).unwrap(), seed),
            }
        }
        other => *other = odd(seed),
    }
}

fn answers(bytes: &[u8]) -> Result<(), TestCaseError> {
    match read(bytes) {
        Ok(round) => {
            for mode in [Mode::Most, Mode::Fair, Mode::Stable] {
                prop_assert!(solve(&round, mode).is_ok());
            }
        }
        Err(fault) => {
            prop_assert!(fault.path.starts_with('$'));
            prop_assert!(!fault.message.is_empty());
            prop_assert!(!fault.to_string().contains(char::is_control));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_changed_value_is_solved_or_refused(seed: u64, changes in 1..4_usize) {
        let size = Size { mentees: 5, mentors: 4, most_places: 2, many_ties: false };
        let mut document = serde_json::to_value(generator::round(seed, size)).unwrap();
        let seed = &mut Seed(seed);
        (0..changes).for_each(|_| mutate(&mut document, seed));
        answers(document.to_string().as_bytes())?;
    }

    #[test]
    fn changed_bytes_are_solved_or_refused(seed: u64, changes in 1..6_usize) {
        let mut bytes = include_bytes!("../rounds/small.json").to_vec();
        let seed = &mut Seed(seed);
        for _ in 0..changes {
            let at = seed.below(bytes.len());
            match seed.below(3) {
                0 => bytes[at] = seed.next() as u8,
                1 => bytes.truncate(at.max(1)),
                _ => bytes[at] = seed.pick(b"0129{}[]\",:-e."),
            }
        }
        answers(&bytes)?;
    }

    #[test]
    fn any_bytes_are_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        answers(&bytes)?;
    }
}
