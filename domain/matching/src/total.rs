//! The best total among the largest matchings. The crowded part is solved from its mentors, whose
//! places are all taken; the rest from its mentees, who are all matched. Each way round the scarce
//! side is the one that searches.

use crate::assign::{Assigned, Assignment, assign};
use crate::demand::Demand;
use crate::graph::{Instance, Matching};

/// A best matching with its prices. A pair that a largest matching can contain has a mentee's and
/// a mentor's price that together are at least its score, and equal to it in every best matching.
pub(crate) struct Total {
    pub matching: Matching,
    pub mentee_price: Vec<i64>,
    pub mentor_price: Vec<i64>,
}

pub(crate) fn best(instance: &Instance, demand: &Demand) -> Total {
    let (mentees, mentors) = (instance.pairs.mentees(), instance.places.len());
    let mut total = Total {
        matching: Matching::empty(mentees, mentors),
        mentee_price: vec![0; mentees],
        mentor_price: vec![0; mentors],
    };
    crowded(instance, demand, &mut total);
    roomy(instance, demand, &mut total);
    total
}

/// Mentors want as many mentees as they have places; each mentee can be had once.
fn crowded(instance: &Instance, demand: &Demand, total: &mut Total) {
    let mentees: Vec<usize> =
        (0..demand.crowded_mentee.len()).filter(|at| demand.crowded_mentee[*at]).collect();
    let mentors: Vec<usize> =
        (0..demand.crowded_mentor.len()).filter(|at| demand.crowded_mentor[*at]).collect();
    let row_of = positions(&mentors, instance.places.len());
    let mut rows = vec![Vec::new(); mentors.len()];
    for (column, mentee) in mentees.iter().enumerate() {
        for (mentor, score) in instance.pairs.row(*mentee) {
            rows[row_of[mentor as usize] as usize].push((column as u32, i64::from(score)));
        }
    }
    for row in &mut rows {
        row.sort_unstable_by_key(|(column, score)| (-score, *column));
    }
    let wants = mentors.iter().map(|mentor| instance.places[*mentor]).collect();
    let solved = assign(&Assignment { wants, places: vec![1; mentees.len()], rows });
    let Assigned { served, row_price, column_price } = solved;
    for (column, rows) in served.iter().enumerate() {
        rows.iter().for_each(|row| total.matching.join(mentees[column], mentors[*row as usize] as u32));
    }
    mentors.iter().zip(row_price).for_each(|(mentor, price)| total.mentor_price[*mentor] = price);
    mentees.iter().zip(column_price).for_each(|(mentee, price)| total.mentee_price[*mentee] = price);
}

/// Mentees want one mentor each; mentors serve as many as they have places.
fn roomy(instance: &Instance, demand: &Demand, total: &mut Total) {
    let mentees: Vec<usize> =
        (0..demand.crowded_mentee.len()).filter(|at| !demand.crowded_mentee[*at]).collect();
    let mentors: Vec<usize> =
        (0..demand.crowded_mentor.len()).filter(|at| !demand.crowded_mentor[*at]).collect();
    let column_of = positions(&mentors, instance.places.len());
    let row = |mentee: &usize| {
        let pairs =
            instance.pairs.row(*mentee).filter(|(mentor, _)| !demand.crowded_mentor[*mentor as usize]);
        pairs.map(|(mentor, score)| (column_of[mentor as usize], i64::from(score))).collect()
    };
    let rows: Vec<Vec<(u32, i64)>> = mentees.iter().map(row).collect();
    let wants = rows.iter().map(|row| u32::from(!row.is_empty())).collect();
    let places = mentors.iter().map(|mentor| instance.places[*mentor]).collect();
    let Assigned { served, row_price, column_price } = assign(&Assignment { wants, places, rows });
    for (column, rows) in served.iter().enumerate() {
        rows.iter().for_each(|row| total.matching.join(mentees[*row as usize], mentors[column] as u32));
    }
    mentees.iter().zip(row_price).for_each(|(mentee, price)| total.mentee_price[*mentee] = price);
    mentors.iter().zip(column_price).for_each(|(mentor, price)| total.mentor_price[*mentor] = price);
}

/// Where each of `chosen` stands in the list.
fn positions(chosen: &[usize], count: usize) -> Vec<u32> {
    let mut positions = vec![u32::MAX; count];
    chosen.iter().zip(0..).for_each(|(at, position)| positions[*at] = position);
    positions
}
