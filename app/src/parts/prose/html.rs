//! The writer: a tree of the few things a text may consist of, as HTML. It escapes every letter it
//! did not make up itself, and has no way to write a script, an image, an event handler or a class.

use super::Setting;
use crate::parts::escape;

/// Those blocks as HTML.
pub(super) fn write(blocks: &[Block], setting: Setting) -> String {
    let mut writer = Writer { out: String::new(), setting, last_level: None };
    writer.blocks(blocks);
    writer.out
}

/// The blocks a text may consist of.
pub(super) enum Block {
    Paragraph(Vec<Inline>),
    /// How far below the highest heading of the text.
    Heading(u8, Vec<Inline>),
    List {
        /// The first number, for a numbered list.
        start: Option<usize>,
        /// Its paragraphs stand apart.
        loose: bool,
        items: Vec<Vec<Block>>,
    },
    Quote(Vec<Block>),
    Code(String),
    Break,
}

/// What a line may consist of.
pub(super) enum Inline {
    Text(String),
    Code(String),
    Emphasis(Vec<Inline>),
    Strong(Vec<Inline>),
    /// An `https:` or `mailto:` address.
    Link(String, Vec<Inline>),
    /// A line break that was asked for.
    Break,
    /// The end of a line as it was typed.
    LineEnd,
}

struct Writer {
    out: String,
    setting: Setting,
    last_level: Option<u8>,
}

impl Writer {
    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(line) => self.wrap("p", line),
            Block::Heading(depth, line) => {
                let tag = self.heading(*depth);
                self.wrap(tag, line);
            }
            Block::List { start, loose, items } => self.list(*start, *loose, items),
            Block::Quote(blocks) => {
                self.out.push_str("<blockquote>");
                self.blocks(blocks);
                self.out.push_str("</blockquote>");
            }
            Block::Code(text) => {
                self.out.push_str("<pre tabindex=\"0\"><code>");
                self.text(text);
                self.out.push_str("</code></pre>");
            }
            Block::Break => self.out.push_str("<hr>"),
        }
    }

    /// Headings begin under the page's own and never skip a level on the way down.
    fn heading(&mut self, depth: u8) -> &'static str {
        let top = if self.setting == Setting::Book { 2 } else { 3 };
        let level = match self.last_level {
            None => top,
            Some(last) => (top + depth).min(last + 1),
        };
        self.last_level = Some(level);
        match level {
            2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        }
    }

    fn list(&mut self, start: Option<usize>, loose: bool, items: &[Vec<Block>]) {
        match start {
            None => self.out.push_str("<ul>"),
            Some(1) => self.out.push_str("<ol>"),
            Some(number) => self.out.push_str(&format!("<ol start=\"{number}\">")),
        }
        for item in items {
            self.out.push_str("<li>");
            for block in item {
                match block {
                    Block::Paragraph(line) if !loose => self.line(line),
                    block => self.block(block),
                }
            }
            self.out.push_str("</li>");
        }
        self.out.push_str(if start.is_some() { "</ol>" } else { "</ul>" });
    }

    fn line(&mut self, line: &[Inline]) {
        for part in line {
            match part {
                Inline::Text(text) => self.text(text),
                Inline::Code(text) => {
                    self.out.push_str("<code>");
                    self.text(text);
                    self.out.push_str("</code>");
                }
                Inline::Emphasis(line) => self.wrap("em", line),
                Inline::Strong(line) => self.wrap("strong", line),
                Inline::Link(url, line) => {
                    self.out.push_str("<a href=\"");
                    self.text(url);
                    self.out.push_str("\" rel=\"noopener noreferrer nofollow\">");
                    self.line(line);
                    self.out.push_str("</a>");
                }
                Inline::Break => self.out.push_str("<br>"),
                Inline::LineEnd if self.setting == Setting::Book => self.out.push('\n'),
                Inline::LineEnd => self.out.push_str("<br>"),
            }
        }
    }

    fn wrap(&mut self, tag: &'static str, line: &[Inline]) {
        self.out.push('<');
        self.out.push_str(tag);
        self.out.push('>');
        self.line(line);
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push('>');
    }

    fn text(&mut self, text: &str) {
        self.out.push_str(&escape(text));
    }
}
