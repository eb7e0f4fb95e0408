//! The same people give the same bytes, however the file lists them.

use matching::solve;
use proptest::prelude::*;

use crate::generator::{self, Seed, Size};
use crate::optimum::{MODES, loosened};

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_the_input_changes_nothing(
        seed: u64,
        mentees in 0..60_usize,
        mentors in 0..25_usize,
        many_ties: bool,
    ) {
        let round = generator::round(seed, Size { mentees, mentors, most_places: 4, many_ties });
        let round = loosened(round, seed);
        let mut shuffled = round.clone();
        let order = &mut Seed(seed ^ 0xffff);
        order.shuffle(&mut shuffled.mentees);
        order.shuffle(&mut shuffled.mentors);
        for list in [&mut shuffled.never, &mut shuffled.pins, &mut shuffled.current] {
            order.shuffle(list);
        }
        order.shuffle(&mut shuffled.weeks);
        for mentee in &mut shuffled.mentees {
            order.shuffle(&mut mentee.topics);
            order.shuffle(&mut mentee.availability);
        }
        for mode in MODES {
            let [one, other] = [&round, &shuffled].map(|round| serde_json::to_vec(&solve(round, mode).unwrap()).unwrap());
            prop_assert_eq!(String::from_utf8(one).unwrap(), String::from_utf8(other).unwrap());
        }
    }
}
