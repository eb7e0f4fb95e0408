//! What holds for every roster and for every file: what is written reads back the same, and no
//! bytes whatever bring the reader down.
#![allow(clippy::unwrap_used)]

use domain::people::import::{self, Assumed, Hints, Mapping, TONGUES, read, read_row, write};
use model::{Cefr, Day, GENDERS, GOALS, Hours, Lang, NewPerson, REGIONS, Role, TOPICS};
use proptest::{
    collection::{btree_map, btree_set, vec},
    option,
    prelude::*,
    sample::{select, subsequence},
};
use std::io::{Cursor, Write};

fn words(words: &'static [&'static str]) -> impl Strategy<Value = Vec<String>> {
    subsequence(words, 0..=words.len().min(4)).prop_map(|some| {
        let mut some: Vec<String> = some.into_iter().map(str::to_owned).collect();
        some.sort();
        some
    })
}

fn word(words: &'static [&'static str]) -> impl Strategy<Value = Option<String>> {
    option::of(select(words).prop_map(str::to_owned))
}

fn hours() -> impl Strategy<Value = Vec<Hours>> {
    // One range a day: the reader joins ranges that touch.
    btree_set(select(Day::ALL), 0..5).prop_flat_map(|days| {
        days.into_iter()
            .map(|day| (0u16..47, 1u16..10).prop_map(move |(from, long)| hours_of(day, from, long)))
            .collect::<Vec<_>>()
    })
}

fn hours_of(day: Day, from: u16, long: u16) -> Hours {
    Hours { day, from: from * 30, to: ((from + long) * 30).min(1440) }
}

fn languages() -> impl Strategy<Value = std::collections::BTreeMap<String, Cefr>> {
    let codes: Vec<String> = TONGUES.iter().map(|code| (*code).to_owned()).collect();
    btree_map(select(codes), select(Cefr::ALL), 0..4)
}

prop_compose! {
    fn anybody()(
        // Names that a spreadsheet would take for formulas, quotes, separators and Hangul included.
        name in "[=+@'\"-]{0,2}[a-zA-Z가-힣éñ;,\"' ]{0,20}[a-z가-힣]",
        email in "[=+a-z][a-z0-9._+-]{0,12}@[a-z]{1,8}\\.[a-z]{2,4}",
        organisation in option::of("[=+@'-]{0,2}[A-Za-z가-힣,;\"]{1,20}"),
        (role, lang, zone) in (select(Role::ALL), select(Lang::ALL), select(chrono_tz::TZ_VARIANTS.to_vec())),
        (region, gender, lead_topic) in (word(REGIONS), word(GENDERS), word(TOPICS)),
        (topics, goals) in (words(TOPICS), words(GOALS)),
        mentor_gender in words(GENDERS),
        (languages, hours) in (languages(), hours()),
        (stage, capacity, birth_year) in (0i64..=9, 0i64..=50, option::of(1950i32..2015)),
    ) -> Anybody {
        Anybody(NewPerson {
            lang, region, gender, lead_topic, topics, goals, languages, hours, stage, capacity, birth_year,
            organisation: organisation.filter(|said| said.trim() == said.as_str()),
            zone: zone.name().to_owned(),
            mentor_gender: Some(mentor_gender).filter(|some| !some.is_empty()),
            ..NewPerson::new(name.trim(), &email, role)
        })
    }
}

/// Invented people, who may be shown when a test fails.
#[derive(Clone)]
struct Anybody(NewPerson);

impl std::fmt::Debug for Anybody {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&serde_json::to_string(&self.0).unwrap())
    }
}

fn read_back(bytes: &[u8]) -> Vec<NewPerson> {
    let table = read(bytes).unwrap_or_else(|flaws| panic!("{flaws:?}"));
    let mapping = Mapping::guess(&table.head);
    let assumed = Assumed { role: Role::Activist, lang: Lang::En, zone: "UTC".into() };
    let one = |row| {
        let (person, faults) = read_row(row, &mapping, &assumed, &mut Hints::default());
        assert_eq!(faults, [], "{:?}", row.cells);
        person
    };
    table.rows.iter().map(one).collect()
}

proptest! {
    #[test]
    fn a_roster_survives_writing_and_reading_in_every_language(
        roster in vec(anybody(), 1..6),
        lang in select(Lang::ALL),
    ) {
        let mut expected: Vec<NewPerson> = roster.into_iter().map(|anybody| anybody.0).collect();
        let file = write(&expected, lang).unwrap();
        expected.iter_mut().for_each(|person| { person.tidy(); });
        prop_assert!(read_back(&file) == expected);
    }

    #[test]
    fn no_bytes_bring_the_reader_down(bytes in vec(any::<u8>(), 0..2000)) {
        let _ = read(&bytes);
    }

    #[test]
    fn no_text_brings_the_rows_down(text in "(name|email|role|시간대|languages|availability|topics|[,;\t\n\"월:A-C0-9é=~h시-]|\\PC){0,200}") {
        if let Ok(table) = read(text.as_bytes()) {
            let mapping = Mapping::guess(&table.head);
            let assumed = Assumed { role: Role::Activist, lang: Lang::En, zone: "UTC".into() };
            table.rows.iter().for_each(|row| _ = read_row(row, &mapping, &assumed, &mut Hints::default()));
        }
    }

    #[test]
    fn no_damage_to_a_workbook_brings_the_reader_down(
        damage in vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = workbook(SHEET, &[]);
        for (at, byte) in damage {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = read(&bytes);
    }

    #[test]
    fn no_damage_inside_a_sheet_brings_the_reader_down(
        damage in vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let mut sheet = SHEET.as_bytes().to_vec();
        for (at, byte) in damage {
            let at = at.index(sheet.len());
            sheet[at] = byte;
        }
        let _ = read(&workbook_of(&sheet, &[]));
    }
}

const SHEET: &str = r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
<row r="2"><c r="A2" t="inlineStr"><is><t>Name</t></is></c><c r="B2" t="inlineStr"><is><t>E-mail</t></is></c><c r="C2" t="inlineStr"><is><t>Birth year</t></is></c></row>
<row r="4"><c r="A4" t="inlineStr"><is><t>하나</t></is></c><c r="B4" t="inlineStr"><is><t>hana@ieum.example</t></is></c><c r="C4"><v>2005</v></c></row>
</sheetData></worksheet>"#;

fn workbook(sheet: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    workbook_of(sheet.as_bytes(), more)
}

fn workbook_of(sheet: &[u8], more: &[(&str, &[u8])]) -> Vec<u8> {
    let parts: [(&str, &[u8]); 4] = [
        (
            "_rels/.rels",
            br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            br#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Roster" sheetId="1" r:id="r1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    let mut file = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts.iter().chain(more) {
        let options =
            zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
        file.start_file(*name, options).unwrap();
        file.write_all(content).unwrap();
    }
    file.finish().unwrap().into_inner()
}

#[test]
fn a_workbook_is_read_with_the_lines_of_its_rows() {
    let table = read(&workbook(SHEET, &[])).unwrap_or_else(|flaws| panic!("{flaws:?}"));
    assert_eq!(table.head, ["Name", "E-mail", "Birth year"]);
    assert_eq!((table.rows.len(), table.rows[0].line), (1, 4));
    assert_eq!(table.rows[0].cells, ["하나", "hana@ieum.example", "2005"]);
}

#[test]
fn a_workbook_that_is_a_trap_is_refused_by_name() {
    use model::FlawCode;
    let code = |bytes: &[u8]| read(bytes).err().unwrap().0[0].code;
    assert_eq!(code(&workbook(SHEET, &[("xl/vbaProject.bin", b"x")])), FlawCode::Macros);
    // 70 MB of zeros in 70 kB.
    let bomb = vec![0; 70 * 1024 * 1024];
    assert_eq!(code(&workbook(SHEET, &[("xl/media/bomb.bin", &bomb)])), FlawCode::TooLarge);
    // A cell in the farthest corner.
    let far = SHEET.replace("C4", "XFD1048576");
    assert_eq!(code(&workbook(&far, &[])), FlawCode::TooManyColumns);
    assert_eq!(code(&workbook("<worksheet><sheetData/></worksheet>", &[])), FlawCode::NoRows);
}

#[test]
fn the_reader_asks_no_more_than_five_thousand_rows() {
    let long: String = (0..5_001).map(|n| format!("n{n},n{n}@x.org\n")).collect();
    let refused = import::read(format!("name,email\n{long}").as_bytes()).err().unwrap();
    assert_eq!(refused.0[0].code, model::FlawCode::TooManyRows);
}
