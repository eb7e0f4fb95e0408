//! Reading materials: in the reader's language where it exists, else in English, else in any.

use crate::{Error, Result, access::demand, all, cohorts, db::Tx, first, value};
use chrono::{DateTime, Utc};
use model::{Action, Actor, CohortId, Decision, Lang, MaterialId, Relation, may};
use sqlx::FromRow;

/// The materials of a cohort in reading order, and how far the reader is.
pub struct Listing {
    pub items: Vec<Item>,
    /// How many of `items` the reader marked as done, required or not: "1 of 3" is this of all.
    pub done: usize,
    /// Those who take part mark what they have read; those who only oversee do not.
    pub may_mark: bool,
    pub may_publish: bool,
}

/// A material in a list.
pub struct Item {
    pub id: MaterialId,
    pub position: i64,
    pub required: bool,
    pub title: String,
    /// The language the title is in, and which the text will be shown in.
    pub lang: Lang,
    /// Every language it exists in.
    pub langs: Vec<Lang>,
    pub minutes: i64,
    pub done_at: Option<DateTime<Utc>>,
}

/// A material to read.
pub struct Material {
    pub id: MaterialId,
    pub cohort: CohortId,
    pub cohort_name: String,
    pub position: i64,
    pub required: bool,
    pub title: String,
    /// Markdown.
    pub body: String,
    pub lang: Lang,
    pub langs: Vec<Lang>,
    pub minutes: i64,
    pub done_at: Option<DateTime<Utc>>,
    pub may_mark: bool,
    pub before: Option<Neighbour>,
    pub after: Option<Neighbour>,
}

/// The material before or after.
pub struct Neighbour {
    pub id: MaterialId,
    pub title: String,
    pub lang: Lang,
}

#[derive(FromRow)]
struct Row {
    id: MaterialId,
    position: i64,
    required: bool,
    lang: Lang,
    title: String,
    minutes: i64,
    done_at: Option<DateTime<Utc>>,
}

/// What there is to read in a cohort, titles in `lang` where they exist in it.
///
/// # Errors
/// [`Error::NotFound`] when the actor may not see the cohort's materials.
pub async fn list(tx: &mut Tx, actor: Actor, cohort: CohortId, lang: Lang) -> Result<Listing> {
    let (_, relation) = cohorts::show(tx, actor, cohort).await?;
    demand(actor, Action::SeeMaterial, relation)?;
    let items = items(tx, actor, cohort, lang).await?;
    Ok(Listing {
        done: items.iter().filter(|item| item.done_at.is_some()).count(),
        items,
        may_mark: may(actor, Action::MarkMaterial, relation) == Decision::Allow,
        may_publish: may(actor, Action::PublishMaterial, relation) == Decision::Allow,
    })
}

/// A material in `lang` where it exists in it.
///
/// # Errors
/// [`Error::NotFound`] when it is not there or not the actor's to read.
pub async fn show(tx: &mut Tx, actor: Actor, id: MaterialId, lang: Lang) -> Result<Material> {
    let (cohort, relation) = seen(tx, actor, id).await?;
    let (found, _) = cohorts::show(tx, actor, cohort).await?;
    let mut items = items(tx, actor, cohort, lang).await?;
    let at = items.iter().position(|item| item.id == id).ok_or(Error::NotFound)?;
    let after = items.get(at + 1).map(neighbour);
    let before = at.checked_sub(1).and_then(|at| items.get(at)).map(neighbour);
    let item = items.swap_remove(at);
    let body: String =
        value!(tx, "select body from material_versions where material = $1 and lang = $2", id, item.lang,);
    Ok(Material {
        id,
        cohort,
        cohort_name: found.name,
        position: item.position,
        required: item.required,
        title: item.title,
        body,
        lang: item.lang,
        langs: item.langs,
        minutes: item.minutes,
        done_at: item.done_at,
        may_mark: may(actor, Action::MarkMaterial, relation) == Decision::Allow,
        before,
        after,
    })
}

/// The cohort of a material the actor may read, and how they stand to it.
pub(super) async fn seen(tx: &mut Tx, actor: Actor, id: MaterialId) -> Result<(CohortId, Relation)> {
    let found: Option<(CohortId,)> = first!(tx, "select cohort from materials where id = $1", id);
    let (cohort,) = found.ok_or(Error::NotFound)?;
    let relation = cohorts::relation(tx, actor, cohort).await?;
    demand(actor, Action::SeeMaterial, relation)?;
    Ok((cohort, relation))
}

async fn items(tx: &mut Tx, actor: Actor, cohort: CohortId, lang: Lang) -> Result<Vec<Item>> {
    let rows: Vec<Row> = all!(
        tx,
        "select m.id, m.position, m.required, v.lang, v.title, v.minutes, p.done_at
         from materials m
         join material_versions v on v.material = m.id
         left join material_progress p on p.material = m.id and p.person = $2
         where m.cohort = $1
         order by m.position, v.lang",
        cohort,
        actor.id(),
    );
    let mut items: Vec<Item> = Vec::new();
    for row in rows {
        match items.last_mut() {
            Some(item) if item.id == row.id => {
                if preference(row.lang, lang) < preference(item.lang, lang) {
                    (item.lang, item.title, item.minutes) = (row.lang, row.title, row.minutes);
                }
                item.langs.push(row.lang);
            }
            _ => items.push(Item {
                id: row.id,
                position: row.position,
                required: row.required,
                title: row.title,
                lang: row.lang,
                langs: vec![row.lang],
                minutes: row.minutes,
                done_at: row.done_at,
            }),
        }
    }
    items.iter_mut().for_each(|item| item.langs.sort());
    Ok(items)
}

/// Lower is better: the reader's language, English, any other.
fn preference(offered: Lang, wanted: Lang) -> u8 {
    if offered == wanted {
        0
    } else if offered == Lang::En {
        1
    } else {
        2
    }
}

fn neighbour(item: &Item) -> Neighbour {
    Neighbour { id: item.id, title: item.title.clone(), lang: item.lang }
}
