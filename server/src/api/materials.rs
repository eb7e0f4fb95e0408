//! Materials of a cohort, and who has read them.

use super::{
    answer::{Answer, Created, Done, done},
    body::{Asked, Body, Key},
    paging::{Page, PageOf, Paging},
    words,
};
use crate::table::{Access, Table};
use app::{Cx, Failure, Id};
use axum::Json;
use chrono::{DateTime, Utc};
use domain::materials;
use model::{Action, CohortId, Lang, MaterialId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::routes;
use uuid::Uuid;

pub fn routes(table: Table) -> Table {
    table
        .api(Access::To(Action::SeeMaterial), routes!(list_materials))
        .api(Access::To(Action::PublishMaterial), routes!(publish_material))
        .api(Access::To(Action::SeeMaterial), routes!(show_material))
        .api(Access::To(Action::MarkMaterial), routes!(mark_material_done))
        .api(Access::To(Action::MarkMaterial), routes!(mark_material_undone))
}

/// A material in a list.
#[derive(Serialize, ToSchema)]
pub struct MaterialItem {
    id: Uuid,
    /// Where it stands in the reading order, from 1.
    position: i64,
    required: bool,
    title: String,
    /// The language shown.
    #[schema(schema_with = words::lang)]
    lang: Lang,
    /// Every language it exists in.
    #[schema(schema_with = words::langs)]
    langs: Vec<Lang>,
    /// How long reading it takes.
    minutes: i64,
    /// When the asker marked it as done.
    done_at: Option<DateTime<Utc>>,
}

/// A material to read.
#[derive(Serialize, ToSchema)]
pub struct Material {
    #[serde(flatten)]
    item: MaterialItem,
    cohort: Uuid,
    /// Markdown.
    body: String,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewMaterial {
    /// Where it stands in the reading order, from 1; those after it move on. At the end where it
    /// is not given.
    #[serde(default)]
    #[schema(minimum = 1)]
    position: Option<i64>,
    #[serde(default)]
    required: bool,
    /// By language: at least one.
    #[schema(schema_with = words::versions)]
    versions: BTreeMap<Lang, MaterialVersion>,
}

/// One language version.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MaterialVersion {
    /// Up to 160 characters.
    title: String,
    /// Markdown.
    body: String,
}

#[derive(Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct InLang {
    /// The language to show, where it exists; the asker's own where it is not given.
    #[param(schema_with = words::lang)]
    lang: Option<Lang>,
}

/// The materials of a cohort in reading order.
#[utoipa::path(
    get,
    path = "/api/v1/cohorts/{cohort}/materials",
    tag = "materials",
    params(("cohort" = Uuid, Path), InLang, PageOf),
    responses((status = 200, description = "A page of materials", body = Page<MaterialItem>))
)]
async fn list_materials(
    cx: Cx,
    Id(cohort): Id<CohortId>,
    Asked(wish): Asked<InLang>,
    paging: Paging,
) -> Answer<Page<MaterialItem>> {
    let mut tx = cx.read().await?;
    let lang = wish.lang.unwrap_or(cx.lang);
    let listing = materials::list(&mut tx, cx.actor, cohort, lang).await?;
    Ok(Json(paging.page(listing.items, |item| (item.position, item.id.0), MaterialItem::from)?))
}

/// Publishes a material. The same texts sent again under one key are published once. For staff and
/// the cohort's facilitators.
#[utoipa::path(
    post,
    path = "/api/v1/cohorts/{cohort}/materials",
    tag = "materials",
    params(("cohort" = Uuid, Path), ("Idempotency-Key" = Option<Uuid>, Header)),
    request_body = NewMaterial,
    responses((status = 201, description = "The material", body = Material))
)]
async fn publish_material(
    cx: Cx,
    Id(cohort): Id<CohortId>,
    Key(key): Key,
    Body(new): Body<NewMaterial>,
) -> Result<Created<Material>, Failure> {
    let mut tx = cx.write().await?;
    let id = materials::publish(&mut tx, cx.actor, cohort, &new.under(key)).await?;
    let material = materials::show(&mut tx, cx.actor, id, cx.lang).await?;
    tx.commit().await?;
    Ok(Created::at(format!("/api/v1/materials/{id}"), material.into()))
}

/// A material to read.
#[utoipa::path(
    get,
    path = "/api/v1/materials/{material}",
    tag = "materials",
    params(("material" = Uuid, Path), InLang),
    responses((status = 200, description = "The material", body = Material))
)]
async fn show_material(cx: Cx, Id(id): Id<MaterialId>, Asked(wish): Asked<InLang>) -> Answer<Material> {
    let mut tx = cx.read().await?;
    let material = materials::show(&mut tx, cx.actor, id, wish.lang.unwrap_or(cx.lang)).await?;
    Ok(Json(material.into()))
}

/// The asker has read it. Twice is the same as once.
#[utoipa::path(
    put,
    path = "/api/v1/materials/{material}/done",
    tag = "materials",
    params(("material" = Uuid, Path)),
    responses((status = 204, description = "Marked as done"))
)]
async fn mark_material_done(cx: Cx, Id(id): Id<MaterialId>) -> Done {
    let mut tx = cx.write().await?;
    materials::mark_done(&mut tx, cx.actor, id).await?;
    tx.commit().await?;
    done()
}

/// The asker has not read it after all.
#[utoipa::path(
    delete,
    path = "/api/v1/materials/{material}/done",
    tag = "materials",
    params(("material" = Uuid, Path)),
    responses((status = 204, description = "Not marked as done"))
)]
async fn mark_material_undone(cx: Cx, Id(id): Id<MaterialId>) -> Done {
    let mut tx = cx.write().await?;
    materials::mark_undone(&mut tx, cx.actor, id).await?;
    tx.commit().await?;
    done()
}

impl From<materials::Item> for MaterialItem {
    fn from(item: materials::Item) -> Self {
        Self {
            id: item.id.0,
            position: item.position,
            required: item.required,
            title: item.title,
            lang: item.lang,
            langs: item.langs,
            minutes: item.minutes,
            done_at: item.done_at,
        }
    }
}

impl From<materials::Material> for Material {
    fn from(material: materials::Material) -> Self {
        Self {
            item: MaterialItem {
                id: material.id.0,
                position: material.position,
                required: material.required,
                title: material.title,
                lang: material.lang,
                langs: material.langs,
                minutes: material.minutes,
                done_at: material.done_at,
            },
            cohort: material.cohort.0,
            body: material.body,
        }
    }
}

impl NewMaterial {
    fn under(self, key: String) -> materials::NewMaterial {
        let version =
            |version: MaterialVersion| materials::NewVersion { title: version.title, body: version.body };
        materials::NewMaterial {
            position: self.position.map(|position| position.to_string()).unwrap_or_default(),
            required: self.required.then(|| "yes".into()),
            versions: self.versions.into_iter().map(|(lang, text)| (lang, version(text))).collect(),
            key,
        }
    }
}
