//! The texts of one language as they stand in the files, without the bundle that says them.

use domain::speech;
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};
use model::Lang;
use std::collections::{BTreeMap, BTreeSet};

pub struct Catalogue {
    /// Key, or `key.attribute`, to the variables its text needs.
    pub variables: BTreeMap<String, BTreeSet<String>>,
    /// What is wrong with the files, each with its place.
    pub faults: Vec<String>,
}

/// Room and text of every file of a language.
pub fn files(lang: Lang) -> impl Iterator<Item = (&'static str, &'static str)> {
    speech::ROOMS.iter().map(move |(room, texts)| (*room, texts[lang as usize]))
}

impl Catalogue {
    pub fn read(lang: Lang) -> Self {
        let mut all = Self { variables: BTreeMap::new(), faults: Vec::new() };
        for (room, text) in files(lang) {
            let resource = parser::parse(text).unwrap_or_else(|(resource, errors)| {
                all.faults.extend(errors.iter().map(|error| format!("{lang}/{room}.ftl: {error}")));
                resource
            });
            for entry in resource.body {
                let Entry::Message(message) = entry else { continue };
                let key = message.id.name;
                if let Some(value) = &message.value {
                    all.add(lang, room, key.to_owned(), value);
                }
                for attribute in &message.attributes {
                    all.add(lang, room, format!("{key}.{}", attribute.id.name), &attribute.value);
                }
            }
        }
        all
    }

    fn add(&mut self, lang: Lang, room: &str, key: String, pattern: &Pattern<&str>) {
        let mut variables = BTreeSet::new();
        in_pattern(pattern, &mut variables);
        if self.variables.insert(key.clone(), variables).is_some() {
            self.faults.push(format!("{lang}/{room}.ftl: {key} is defined before"));
        }
    }
}

fn in_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        in_expression(expression, found);
    }
}

fn in_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            variants.iter().for_each(|variant| in_pattern(&variant.value, found));
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => _ = found.insert(id.name.to_owned()),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| in_inline(argument, found));
            arguments.named.iter().for_each(|argument| in_inline(&argument.value, found));
        }
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        _ => {}
    }
}
