//! An outcome for people: figures, pairs, and why somebody has none.

use matching::{Mode, Outcome, Round, Rule, RuleCounts, Unmatched};
use std::io::{Result, Write};

pub fn write(out: &mut impl Write, round: &Round, outcome: &Outcome) -> Result<()> {
    figures(out, round, outcome)?;
    pairs(out, outcome)?;
    if !outcome.unmatched.is_empty() {
        writeln!(out, "\nWithout a mentor: {}", grouped(outcome.unmatched.len() as u64))?;
        for alone in &outcome.unmatched {
            writeln!(out, "  {}: {}", alone.mentee, why(alone))?;
        }
    }
    let times = outcome.timings_ms;
    writeln!(
        out,
        "\nread {:.1} ms, feasible and score {:.1} ms, solve {:.1} ms, explain {:.1} ms",
        times.read, times.feasible_and_score, times.solve, times.explain
    )
}

fn figures(out: &mut impl Write, round: &Round, outcome: &Outcome) -> Result<()> {
    let objective = &outcome.objective;
    writeln!(
        out,
        "{} of {} mentees matched with {} mentors, total score {}",
        grouped(objective.matched as u64),
        grouped(round.mentees.len() as u64),
        grouped(round.mentors.len() as u64),
        grouped(objective.score),
    )?;
    if let Some(worst) = objective.worst {
        writeln!(out, "lowest score of a pair: {worst}")?;
    }
    if !round.current.is_empty() {
        let current = round.current.len() as u64;
        writeln!(out, "pairs kept from before: {} of {}", grouped(objective.kept as u64), grouped(current))?;
    }
    let proof = &outcome.certificate;
    let largest = proof.matched_bound == Some(objective.matched) && proof.duality_gap == Some(0);
    match outcome.mode {
        Mode::Most if largest => {
            writeln!(out, "proven: nobody else could be matched, and no matching of as many scores higher")
        }
        Mode::Fair if largest => writeln!(out, "proven: nobody else could be matched"),
        Mode::Stable => writeln!(
            out,
            "stable: {} pairs would rather have each other; {} fewer people than could be matched",
            proof.blocking_pairs.unwrap_or_default(),
            grouped(objective.fewer_matched.unwrap_or_default() as u64),
        ),
        Mode::Most | Mode::Fair => Ok(()),
    }
}

fn pairs(out: &mut impl Write, outcome: &Outcome) -> Result<()> {
    if outcome.pairs.is_empty() {
        return Ok(());
    }
    let width =
        |ids: &mut dyn Iterator<Item = &String>| ids.map(|id| id.chars().count()).max().unwrap_or(0).max(6);
    let mentee = width(&mut outcome.pairs.iter().map(|pair| &pair.mentee));
    let mentor = width(&mut outcome.pairs.iter().map(|pair| &pair.mentor));
    writeln!(out, "\n{:mentee$}  {:mentor$}  score  minutes a week", "mentee", "mentor")?;
    for pair in &outcome.pairs {
        write!(
            out,
            "{:mentee$}  {:mentor$}  {:>5}  {:>7}",
            pair.mentee, pair.mentor, pair.score, pair.overlap_minutes
        )?;
        if pair.pinned {
            write!(out, "  pinned")?;
        }
        for (index, rule) in pair.breaks.iter().enumerate() {
            write!(out, "{}{}", if index == 0 { ", against: " } else { ", " }, name(*rule))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn why(alone: &Unmatched) -> String {
    if alone.feasible_mentors == 0 {
        let told = |what: &str, of: &RuleCounts| match counts(of) {
            counts if counts.is_empty() => counts,
            counts => format!("; {what} {counts}"),
        };
        let excluded = told("excluded by", &alone.excluded_by);
        return format!("no mentor fits{excluded}{}", told("by one rule alone:", &alone.only));
    }
    let fits = format!("{} fit but have no place left", alone.feasible_mentors);
    match alone.would_match.as_slice() {
        [] => fits,
        mentors => format!("{fits}; one more place would do with {}", mentors.join(", ")),
    }
}

fn counts(of: &RuleCounts) -> String {
    let failing = Rule::ALL.iter().filter(|rule| of.get(**rule) > 0);
    failing.map(|rule| format!("{} {}", name(*rule), of.get(*rule))).collect::<Vec<_>>().join(", ")
}

fn name(rule: Rule) -> &'static str {
    match rule {
        Rule::Language => "language",
        Rule::Age => "age",
        Rule::Vetting => "vetting",
        Rule::Gender => "gender",
        Rule::Organisation => "organisation",
        Rule::Never => "never",
        Rule::Time => "time",
    }
}

/// 399,918
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn long_numbers_are_written_in_groups_of_three() {
        assert_eq!(
            [0, 56, 928, 15_906, 399_918, 1_000_000].map(grouped).join(" "),
            "0 56 928 15,906 399,918 1,000,000"
        );
    }
}
