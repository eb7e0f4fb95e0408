//! Weekly hours as rosters write them: days in four languages, clocks with a colon, an h or 시.

use super::near::fold;
use model::{Day, Hours, WeekFault, parse_hours};

/// Reads `mon 19:00-21:30; 토 10시~12시; dimanche 9h30-11h`.
///
/// # Errors
/// The first part that is no range of one day on the half hour.
pub fn read(text: &str) -> Result<Vec<Hours>, WeekFault> {
    let mut plain = Vec::new();
    for part in text.split([';', ',', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
        let fault = || WeekFault(part.to_owned());
        let range = plain_range(part).ok_or_else(fault)?;
        parse_hours(&range).map_err(|_| fault())?;
        plain.push(range);
    }
    parse_hours(&plain.join(";"))
}

fn plain_range(part: &str) -> Option<String> {
    let times = part.find(|c: char| c.is_numeric())?;
    let (said, times) = part.split_at(times);
    let said = fold(said);
    let (day, _) = DAYS.iter().find(|(_, names)| names.iter().any(|name| fold(name) == said))?;
    let (from, to) = times.split_once(['-', '–', '—', '~', '〜'])?;
    Some(format!("{day} {}-{}", clock(from)?, clock(to)?))
}

fn clock(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches('분').trim_end();
    let (hour, minute) = text.split_once([':', 'h', 'H', '시']).unwrap_or((text, ""));
    let number = |text: &str| text.trim().parse::<u16>().ok();
    let minute = if minute.trim().is_empty() { 0 } else { number(minute)? };
    Some(format!("{}:{minute:02}", number(hour)?))
}

const DAYS: &[(Day, &[&str])] = &[
    (Day::Mon, &["mon", "monday", "월", "월요일", "lun", "lunes", "lundi"]),
    (Day::Tue, &["tue", "tues", "tuesday", "화", "화요일", "mar", "martes", "mardi"]),
    (Day::Wed, &["wed", "wednesday", "수", "수요일", "mié", "miércoles", "mer", "mercredi"]),
    (Day::Thu, &["thu", "thur", "thurs", "thursday", "목", "목요일", "jue", "jueves", "jeu", "jeudi"]),
    (Day::Fri, &["fri", "friday", "금", "금요일", "vie", "viernes", "ven", "vendredi"]),
    (Day::Sat, &["sat", "saturday", "토", "토요일", "sáb", "sábado", "sam", "samedi"]),
    (Day::Sun, &["sun", "sunday", "일", "일요일", "dom", "domingo", "dim", "dimanche"]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use model::show_hours;

    #[test]
    fn days_and_clocks_are_read_in_four_languages() {
        for text in [
            "mon 19:00-21:30; sat 10:00-12:00",
            "월 19:00~21:30, 토요일 10시-12시",
            "lun. 19h00-21h30; sáb 10-12",
            "lundi 19h – 21h30\nsamedi: 10h-12h",
            "월요일 19시 - 21시 30분; Saturday 10:00-12:00",
        ] {
            let hours = read(text).map(|hours| show_hours(&hours));
            assert_eq!(hours.as_deref(), Ok("mon 19:00-21:30; sat 10:00-12:00"), "{text}");
        }
    }

    #[test]
    fn the_part_that_is_wrong_is_named_as_it_was_written() {
        for (text, part) in [
            ("월 19:00-21:30; 흙 10:00-12:00", "흙 10:00-12:00"),
            ("mon 19:15-21:00", "mon 19:15-21:00"),
            ("mon 21:00-19:00", "mon 21:00-19:00"),
            ("evenings", "evenings"),
            ("mon 99999999:00-1", "mon 99999999:00-1"),
        ] {
            assert_eq!(read(text), Err(WeekFault(part.to_owned())));
        }
    }
}
