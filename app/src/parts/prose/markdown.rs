//! Markdown to the few things a text may consist of. Images and raw HTML become the text they
//! were typed as; a link that is not plainly `https:` or `mailto:` becomes its words.

use super::html::{Block, Inline};
use comrak::{
    Arena, Options,
    nodes::{ListType, Node, NodeValue},
    parse_document,
};

/// Deeper than anybody writes. What is nested deeper still becomes plain text, so that no text can
/// exhaust the stack.
const DEEPEST: usize = 24;
const LONGEST_ADDRESS: usize = 2000;

pub(super) fn read(text: &str) -> Vec<Block> {
    let arena = Arena::new();
    let mut options = Options::default();
    options.extension.autolink = true;
    let document = parse_document(&arena, text, &options);
    let highest = document.descendants().filter_map(heading_level).min().unwrap_or(1);
    blocks(document, 0, highest)
}

fn blocks<'a>(parent: Node<'a>, depth: usize, highest: u8) -> Vec<Block> {
    if depth > DEEPEST {
        return vec![Block::Paragraph(vec![Inline::Text(words(parent))])];
    }
    let mut out = Vec::new();
    for node in parent.children() {
        match &node.data().value {
            NodeValue::Paragraph => out.push(Block::Paragraph(line(node, depth))),
            NodeValue::Heading(heading) => {
                out.push(Block::Heading(heading.level.saturating_sub(highest), line(node, depth)));
            }
            NodeValue::List(list) => out.push(Block::List {
                start: (list.list_type == ListType::Ordered).then_some(list.start),
                loose: !list.tight,
                items: node.children().map(|item| blocks(item, depth + 1, highest)).collect(),
            }),
            NodeValue::BlockQuote => out.push(Block::Quote(blocks(node, depth + 1, highest))),
            NodeValue::CodeBlock(code) => out.push(Block::Code(code.literal.clone())),
            NodeValue::ThematicBreak => out.push(Block::Break),
            NodeValue::HtmlBlock(html) => out.push(Block::Paragraph(typed(&html.literal))),
            _ => out.push(Block::Paragraph(vec![Inline::Text(words(node))])),
        }
    }
    out
}

fn line<'a>(parent: Node<'a>, depth: usize) -> Vec<Inline> {
    if depth > DEEPEST {
        return vec![Inline::Text(words(parent))];
    }
    let mut out = Vec::new();
    for node in parent.children() {
        match &node.data().value {
            NodeValue::Text(text) => out.push(Inline::Text(text.to_string())),
            NodeValue::Code(code) => out.push(Inline::Code(code.literal.clone())),
            NodeValue::HtmlInline(html) => out.push(Inline::Text(html.clone())),
            NodeValue::Emph => out.push(Inline::Emphasis(line(node, depth + 1))),
            NodeValue::Strong => out.push(Inline::Strong(line(node, depth + 1))),
            NodeValue::SoftBreak => out.push(Inline::LineEnd),
            NodeValue::LineBreak => out.push(Inline::Break),
            NodeValue::Link(link) => {
                let inner = line(node, depth + 1);
                match address(&link.url) {
                    Some(url) => out.push(Inline::Link(url.to_owned(), inner)),
                    None => out.extend(inner),
                }
            }
            NodeValue::Image(image) => {
                let said = words(node);
                out.push(Inline::Text(if said.is_empty() { image.url.clone() } else { said }));
            }
            _ => out.push(Inline::Text(words(node))),
        }
    }
    out
}

/// The address of a link, where it is one that may be followed: `https:` to a host without a name
/// and password before it (a favourite of forged links), or `mailto:`.
fn address(url: &str) -> Option<&str> {
    if url.len() > LONGEST_ADDRESS || url.chars().any(|c| c.is_control() || c.is_whitespace() || c == '\\') {
        return None;
    }
    let (scheme, rest) = url.split_once(':')?;
    let allowed = match scheme.to_ascii_lowercase().as_str() {
        "https" => {
            let host = rest.strip_prefix("//")?.split(['/', '?', '#']).next()?;
            !host.is_empty() && !host.contains('@')
        }
        "mailto" => rest.split_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty()),
        _ => false,
    };
    allowed.then_some(url)
}

/// Text as it was typed, with its line ends.
fn typed(text: &str) -> Vec<Inline> {
    let mut out = Vec::new();
    for line in text.trim_end().split('\n') {
        if !out.is_empty() {
            out.push(Inline::LineEnd);
        }
        out.push(Inline::Text(line.to_owned()));
    }
    out
}

/// Everything that is said below a node, without its form.
fn words<'a>(parent: Node<'a>) -> String {
    let mut out = String::new();
    for node in parent.descendants() {
        match &node.data().value {
            NodeValue::Text(text) => out.push_str(text),
            NodeValue::Code(code) => out.push_str(&code.literal),
            NodeValue::CodeBlock(code) => out.push_str(&code.literal),
            NodeValue::HtmlInline(html) => out.push_str(html),
            NodeValue::HtmlBlock(html) => out.push_str(&html.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak | NodeValue::Paragraph => out.push(' '),
            _ => {}
        }
    }
    out
}

fn heading_level(node: Node<'_>) -> Option<u8> {
    match &node.data().value {
        NodeValue::Heading(heading) => Some(heading.level),
        _ => None,
    }
}
