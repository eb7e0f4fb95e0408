//! Rosters as files: the one we have, and an example to fill in.

use crate::{Answer, Cx, Search, participation::page::as_file};
use domain::{Error, people::import};
use model::{Cefr, CohortId, NewPerson, Role, parse_hours};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Given {
    cohort: String,
}

/// `GET /staff/people/roster.csv`
pub async fn export(cx: Cx, Search(given): Search<Given>) -> Answer {
    let cohort = match given.cohort.as_str() {
        "" => None,
        id => Some(id.parse::<CohortId>().map_err(|_| Error::NotFound)?),
    };
    let file = import::export(&mut cx.read().await?, cx.actor, cx.lang, cohort).await?;
    Ok(as_file(file, "roster.csv"))
}

/// `GET /staff/people/import/example.csv`: the headers an import knows, and two people who do not
/// exist.
pub async fn example(cx: Cx) -> Answer {
    let mut activist = NewPerson::new("하나", "hana@example.org", Role::Activist);
    activist.zone = "Asia/Seoul".into();
    activist.region = Some("asia_east".into());
    activist.topics = vec!["refugees".into(), "upr".into()];
    activist.languages = BTreeMap::from([("en".into(), Cefr::B2), ("ko".into(), Cefr::C2)]);
    activist.hours = parse_hours("mon 19:00-21:30; sat 10:00-12:00").unwrap_or_default();
    let mut mentor = NewPerson::new("Grace", "grace@example.org", Role::Mentor);
    mentor.zone = "Africa/Nairobi".into();
    mentor.region = Some("africa_east".into());
    mentor.topics = vec!["upr".into()];
    mentor.languages = BTreeMap::from([("en".into(), Cefr::C2), ("sw".into(), Cefr::C1)]);
    mentor.capacity = 2;
    Ok(as_file(import::write(&[activist, mentor], cx.lang)?, "example.csv"))
}
