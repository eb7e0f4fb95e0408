//! Which letters the bytes of a text file are. Spreadsheets write UTF-8 with a mark or without,
//! UTF-16 ("Unicode text"), and the code page of the machine: CP949 in Korea, Windows-1252 in
//! Latin America, France and West Africa.

use encoding_rs::{EUC_KR, Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text of the bytes, or `None` when they are no text.
pub fn decode(bytes: &[u8]) -> Option<String> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return text(encoding, &bytes[mark..]).filter(|text| is_text(text));
    }
    if let Some(encoding) = unmarked_utf16(bytes) {
        return text(encoding, bytes).filter(|text| is_text(text));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return is_text(text).then(|| text.to_owned());
    }
    let korean = text(EUC_KR, bytes).filter(|_| reads_as_korean(bytes));
    korean.or_else(|| text(WINDOWS_1252, bytes)).filter(|text| is_text(text))
}

fn text(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    encoding.decode_without_bom_handling_and_without_replacement(bytes).map(|text| text.into_owned())
}

/// UTF-16 without a mark: the separators and line ends of a table have a zero byte on one side.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = bytes.get(..bytes.len().min(512))?;
    let zeros = |odd: usize| start.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
    match (zeros(0), zeros(1)) {
        (0, 1..) => Some(UTF_16LE),
        (1.., 0) => Some(UTF_16BE),
        _ => None,
    }
}

/// Letters of CP949 are pairs of bytes, and those of ordinary Korean have both bytes above 0xA0.
/// An accented letter of Windows-1252 mostly stands alone between ASCII letters.
fn reads_as_korean(bytes: &[u8]) -> bool {
    let (mut pairs, mut others) = (0, 0);
    let mut rest = bytes;
    while let [first, tail @ ..] = rest {
        rest = tail;
        if *first < 0x80 {
            continue;
        }
        match tail {
            [second, tail @ ..] if (0xA1..=0xFD).contains(first) && *second >= 0xA1 => {
                pairs += 1;
                rest = tail;
            }
            _ => others += 1,
        }
    }
    pairs > others
}

/// A table has tabs and line ends, and no other control characters.
fn is_text(text: &str) -> bool {
    !text.chars().any(|c| c.is_control() && !matches!(c, '\t' | '\r' | '\n' | '\u{85}'))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const ROSTER: &str = "이름,이메일\r\n김하나,hana@ieum.example\r\n뷁,b@ieum.example\r\n";

    fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    }

    #[test]
    fn korean_is_read_however_a_spreadsheet_wrote_it() {
        let (cp949, _, lost) = EUC_KR.encode(ROSTER);
        assert!(!lost);
        let marked = format!("\u{FEFF}{ROSTER}");
        for bytes in [
            ROSTER.as_bytes().to_vec(),
            marked.as_bytes().to_vec(),
            cp949.into_owned(),
            utf16(ROSTER, u16::to_le_bytes),
            utf16(ROSTER, u16::to_be_bytes),
            utf16(&marked, u16::to_le_bytes),
            utf16(&marked, u16::to_be_bytes),
        ] {
            assert_eq!(decode(&bytes).unwrap(), ROSTER);
        }
    }

    #[test]
    fn spanish_and_french_of_an_old_code_page_are_not_taken_for_korean() {
        for text in ["nombre;correo\nÁlvaro Peña;a@x.y\n", "prénom,région\nÉloïse,Sénégal\n"] {
            let (latin, _, lost) = WINDOWS_1252.encode(text);
            assert!(!lost);
            assert_eq!(decode(&latin).unwrap(), text);
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_told_apart() {
        for bytes in [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], b"%PDF-1.7\x01\x02", b"MZ\x90\0\x03\0\0\0"] {
            assert!(decode(bytes).is_none());
        }
    }
}
