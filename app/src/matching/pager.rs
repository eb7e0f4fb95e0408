//! Long tables in pages, by a number in the URL.

use crate::Cx;
use leptos::prelude::*;

/// How many rows a page of a table has.
const ROWS: usize = 50;

/// A page of a list: which rows, out of how many.
#[derive(Clone, Copy)]
pub(super) struct Pager {
    page: usize,
    count: usize,
}

impl Pager {
    /// The page asked for, counted from 1; what lies outside becomes the nearest there is.
    pub fn new(asked: Option<usize>, count: usize) -> Self {
        let last = count.div_ceil(ROWS).max(1);
        Self { page: asked.unwrap_or(1).clamp(1, last), count }
    }

    /// The rows of this page.
    pub fn rows<'a, T>(&self, all: &'a [T]) -> &'a [T] {
        all.chunks(ROWS).nth(self.page - 1).unwrap_or_default()
    }

    /// Links to the pages beside this one; nothing when there is only one.
    pub fn links(&self, cx: &Cx, href: impl Fn(usize) -> String) -> Option<AnyView> {
        if self.count <= ROWS {
            return None;
        }
        let (first, last) = ((self.page - 1) * ROWS + 1, (self.page * ROWS).min(self.count));
        let span = cx.t_with(
            "matching-rows",
            &[("first", first.into()), ("last", last.into()), ("count", self.count.into())],
        );
        let back = (self.page > 1)
            .then(|| view! { <a rel="prev" href=href(self.page - 1)>{cx.t("house-previous")}</a> });
        let on = (last < self.count)
            .then(|| view! { <a rel="next" href=href(self.page + 1)>{cx.t("house-next")}</a> });
        Some(
            view! { <nav class="pager" aria-label=cx.t("matching-pages")><span>{span}</span>{back}{on}</nav> }
                .into_any(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_outside_the_list_is_the_nearest_one() {
        let all: Vec<usize> = (0..101).collect();
        assert_eq!(Pager::new(Some(9), all.len()).rows(&all), [100]);
        assert_eq!(Pager::new(Some(0), all.len()).rows(&all).len(), ROWS);
        assert!(Pager::new(None, 0).rows::<usize>(&[]).is_empty());
    }
}
