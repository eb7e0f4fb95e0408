//! Staff, or a facilitator of the cohort, publishes a material.

use crate::{
    Result, access::demand, all, audit::Act, clean, cohorts, db::Tx, first, prose, run, secret, value,
};
use model::{Action, Actor, CohortId, FlawCode, Flaws, Lang, MaterialId, reading_minutes};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A material as somebody enters it.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct NewMaterial {
    /// Where it stands in the reading order, from 1; those after it move on. Empty: at the end.
    pub position: String,
    /// Anything but nothing: people are expected to read it.
    pub required: Option<String>,
    /// At least one language; a version without title and text counts as absent.
    pub versions: BTreeMap<Lang, NewVersion>,
    /// A UUID made with the form. The same texts sent again under it are not published again.
    pub key: String,
}

/// One language version.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct NewVersion {
    pub title: String,
    /// Markdown.
    pub body: String,
}

const LONGEST_TITLE: usize = 160;
const LONGEST_BODY: usize = 100_000;

/// Publishes a material for a cohort.
///
/// # Errors
/// Flaws of the material (`position`, `title_<lang>`, `body_<lang>`); [`crate::Error::NotFound`]
/// when the actor may not, or there is no such cohort.
pub async fn publish(
    tx: &mut Tx,
    actor: Actor,
    cohort: CohortId,
    material: &NewMaterial,
) -> Result<MaterialId> {
    let (_, relation) = cohorts::show(tx, actor, cohort).await?;
    demand(actor, Action::PublishMaterial, relation)?;
    let key = prose::key(&material.key)?;
    cohorts::lock(tx, cohort).await?;
    let last: i64 = value!(tx, "select coalesce(max(position), 0) from materials where cohort = $1", cohort);
    let mut flaws = Flaws::none();
    let position = position(&mut flaws, &material.position, last + 1);
    let versions = versions(&mut flaws, &material.versions);
    clean(flaws)?;
    let key = match published_before(tx, cohort, key).await? {
        Some((id, texts)) if same(&texts, &versions) => return Ok(id),
        // The form came back to life with another text: another material.
        Some(_) => secret::id()?,
        None => key,
    };
    tx.pause().await;
    make_room(tx, cohort, position).await?;
    let id: MaterialId = secret::id()?;
    run!(
        tx,
        "insert into materials (id, cohort, position, required, published_by, key, published_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        id,
        cohort,
        position,
        material.required.is_some(),
        actor.id(),
        key,
        tx.now,
    );
    for (lang, version) in versions {
        run!(
            tx,
            "insert into material_versions (material, lang, title, body, minutes)
             values ($1, $2, $3, $4, $5)",
            id,
            lang,
            version.title,
            &version.body,
            reading_minutes(&version.body),
        );
    }
    tx.record(Act {
        actor,
        verb: "materials.publish",
        subject: Some(id.0),
        cohort: Some(cohort),
        detail: "",
    })
    .await?;
    Ok(id)
}

type Texts = Vec<(Lang, String, String)>;

/// What was published under a key.
async fn published_before(tx: &mut Tx, cohort: CohortId, key: Uuid) -> Result<Option<(MaterialId, Texts)>> {
    let found: Option<(MaterialId,)> =
        first!(tx, "select id from materials where cohort = $1 and key = $2", cohort, key);
    let Some((id,)) = found else { return Ok(None) };
    let texts = all!(tx, "select lang, title, body from material_versions where material = $1", id);
    Ok(Some((id, texts)))
}

fn same(texts: &Texts, versions: &BTreeMap<Lang, NewVersion>) -> bool {
    texts.len() == versions.len()
        && texts.iter().all(|(lang, title, body)| {
            versions.get(lang).is_some_and(|v| v.title == *title && v.body == *body)
        })
}

/// Moves what stands at `position` and after it one place on. By way of negative numbers: both
/// engines check that positions differ row by row.
async fn make_room(tx: &mut Tx, cohort: CohortId, position: i64) -> Result<()> {
    run!(
        tx,
        "update materials set position = -(position + 1) where cohort = $1 and position >= $2",
        cohort,
        position,
    );
    run!(tx, "update materials set position = -position where cohort = $1 and position < 0", cohort);
    Ok(())
}

fn position(flaws: &mut Flaws, text: &str, end: i64) -> i64 {
    match text.trim() {
        "" => end,
        text => match text.parse() {
            Ok(position) if (1..=end).contains(&position) => position,
            Ok(_) => {
                let args = vec![("min", "1".to_owned()), ("max", end.to_string())];
                flaws.add_with("position", FlawCode::OutOfRange, args);
                end
            }
            Err(_) => {
                flaws.add("position", FlawCode::NotANumber);
                end
            }
        },
    }
}

fn versions(flaws: &mut Flaws, sent: &BTreeMap<Lang, NewVersion>) -> BTreeMap<Lang, NewVersion> {
    let mut versions = BTreeMap::new();
    for (lang, version) in sent {
        if version.title.trim().is_empty() && version.body.trim().is_empty() {
            continue;
        }
        let title = flaws.text(&format!("title_{lang}"), &prose::tidy(&version.title), LONGEST_TITLE, false);
        let body = flaws.text(&format!("body_{lang}"), &prose::tidy(&version.body), LONGEST_BODY, true);
        versions.insert(*lang, NewVersion { title, body });
    }
    if versions.is_empty() {
        let lang = sent.keys().next().copied().unwrap_or(Lang::En);
        flaws.add(&format!("title_{lang}"), FlawCode::Missing);
    }
    versions
}
