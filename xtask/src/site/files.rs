//! Files by content: hashed names, compressed forms, and a folder replaced in one move.

use anyhow::Result;
use flate2::{Compression, Crc, write::GzEncoder};
use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::Write,
    path::Path,
};

/// Above this size a site that is only looked at in development is compressed lightly.
const LARGE: usize = 256 * 1024;

/// One file of the site, under its plain name.
pub struct Asset {
    pub name: String,
    pub bytes: Vec<u8>,
}

impl Asset {
    pub fn new(name: &str, bytes: Vec<u8>) -> Self {
        Self { name: name.to_owned(), bytes }
    }

    /// `icons/ring.svg` becomes `icons/ring-1a2b3c4d.svg`.
    fn hashed_name(&self) -> String {
        let (folder, file) =
            self.name.rsplit_once('/').map_or(("", &*self.name), |(folder, file)| (folder, file));
        let (stem, ending) =
            file.rsplit_once('.').map_or((file, String::new()), |(stem, it)| (stem, format!(".{it}")));
        let slash = if folder.is_empty() { "" } else { "/" };
        format!("{folder}{slash}{stem}-{}{ending}", hash(&self.bytes))
    }
}

/// Eight hexadecimal digits that change with the content. Against stale copies, not against forgers.
pub fn hash(bytes: &[u8]) -> String {
    let mut crc = Crc::new();
    crc.update(bytes);
    format!("{:08x}", crc.sum())
}

/// Inside a web manifest, icons are named by their plain names: names them by the hashed ones.
pub fn point_at_hashed_names(assets: &mut [Asset]) {
    let names: Vec<(String, String)> =
        assets.iter().map(|it| (format!("\"{}\"", it.name), format!("\"{}\"", it.hashed_name()))).collect();
    for asset in assets.iter_mut().filter(|it| it.name.ends_with(".webmanifest")) {
        let mut text = String::from_utf8_lossy(&asset.bytes).into_owned();
        for (plain, hashed) in &names {
            text = text.replace(plain, hashed);
        }
        asset.bytes = text.into_bytes();
    }
}

/// Writes the assets, their compressed forms and the manifest to `folder`.
///
/// Returns whether anything has changed. If not, the folder is left alone; if
/// so, files with equal bytes keep their times.
pub fn publish(assets: Vec<Asset>, folder: &Path, thoroughly: bool) -> Result<bool> {
    let mut files = BTreeMap::new();
    let mut manifest = BTreeMap::new();
    for asset in assets {
        let name = asset.hashed_name();
        let known = fs::read(folder.join(&name)).is_ok_and(|it| it == asset.bytes);
        let known =
            |ending: &str| known.then(|| fs::read(folder.join(format!("{name}{ending}"))).ok()).flatten();
        let light = !thoroughly && asset.bytes.len() > LARGE;
        let brotli = known(".br").map_or_else(|| brotli(&asset.bytes, if light { 2 } else { 11 }), Ok)?;
        let gzip = known(".gz").map_or_else(|| gzip(&asset.bytes, if light { 1 } else { 9 }), Ok)?;
        files.insert(format!("{name}.br"), brotli);
        files.insert(format!("{name}.gz"), gzip);
        files.insert(name.clone(), asset.bytes);
        manifest.insert(asset.name, name);
    }
    let mut text = serde_json::to_vec_pretty(&manifest)?;
    text.push(b'\n');
    files.insert("manifest.json".to_owned(), text);
    replace(folder, &files)
}

/// Replaces a folder by these files in one move, if it differs.
fn replace(folder: &Path, files: &BTreeMap<String, Vec<u8>>) -> Result<bool> {
    let same = |name: &String, bytes: &Vec<u8>| fs::read(folder.join(name)).is_ok_and(|it| it == *bytes);
    if files.iter().all(|(name, bytes)| same(name, bytes)) && count(folder)? == files.len() {
        return Ok(false);
    }
    let new = folder.with_extension("new");
    let old = folder.with_extension("old");
    for leftover in [&new, &old] {
        if leftover.exists() {
            fs::remove_dir_all(leftover)?;
        }
    }
    for (name, bytes) in files {
        let path = new.join(name);
        fs::create_dir_all(path.parent().unwrap_or(&new))?;
        let mut file = File::create(&path)?;
        file.write_all(bytes)?;
        if same(name, bytes) {
            file.set_modified(fs::metadata(folder.join(name))?.modified()?)?;
        }
    }
    if folder.exists() {
        fs::rename(folder, &old)?;
    }
    fs::rename(&new, folder)?;
    if old.exists() {
        fs::remove_dir_all(&old)?;
    }
    Ok(true)
}

/// The number of files in a folder and the folders inside it.
fn count(folder: &Path) -> Result<usize> {
    let mut sum = 0;
    if folder.exists() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            sum += if path.is_dir() { count(&path)? } else { 1 };
        }
    }
    Ok(sum)
}

fn brotli(bytes: &[u8], quality: i32) -> Result<Vec<u8>> {
    let parameters =
        brotli::enc::BrotliEncoderParams { quality, size_hint: bytes.len(), ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &parameters)?;
    Ok(packed)
}

fn gzip(bytes: &[u8], level: u32) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::new(level));
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::path::PathBuf;

    fn place(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("ieum-files-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        folder.join("site")
    }

    fn assets(style: &str) -> Vec<Asset> {
        vec![Asset::new("ieum.css", style.into()), Asset::new("icons/ring.svg", b"<svg/>".to_vec())]
    }

    #[test]
    fn an_unchanged_site_is_left_alone_and_a_changed_one_replaced() {
        let site = place("replace");
        assert!(publish(assets("a{}"), &site, true).unwrap());
        let before = fs::metadata(site.join("manifest.json")).unwrap().modified().unwrap();
        assert!(!publish(assets("a{}"), &site, true).unwrap());
        assert_eq!(fs::metadata(site.join("manifest.json")).unwrap().modified().unwrap(), before);

        let ring = Asset::new("icons/ring.svg", b"<svg/>".to_vec()).hashed_name();
        let time = fs::metadata(site.join(&ring)).unwrap().modified().unwrap();
        assert!(publish(assets("b{}"), &site, true).unwrap());
        assert_eq!(fs::metadata(site.join(&ring)).unwrap().modified().unwrap(), time);
        assert_eq!(count(&site).unwrap(), 7, "nothing of the former site is left");
        fs::remove_dir_all(site.parent().unwrap()).unwrap();
    }

    #[test]
    fn the_manifest_tells_the_hashed_name_and_both_compressed_forms_lie_beside_it() {
        let site = place("manifest");
        publish(assets("a{}"), &site, true).unwrap();
        let text = fs::read_to_string(site.join("manifest.json")).unwrap();
        let names: BTreeMap<String, String> = serde_json::from_str(&text).unwrap();
        assert_eq!(names.len(), 2);
        for (plain, hashed) in names {
            assert_ne!(plain, hashed);
            for ending in ["", ".br", ".gz"] {
                assert!(site.join(format!("{hashed}{ending}")).exists(), "{hashed}{ending}");
            }
        }
        fs::remove_dir_all(site.parent().unwrap()).unwrap();
    }

    #[test]
    fn a_web_manifest_points_at_the_hashed_icon() {
        let mut assets = vec![
            Asset::new("icon.svg", b"<svg/>".to_vec()),
            Asset::new("app.webmanifest", b"{\"src\": \"icon.svg\"}".to_vec()),
        ];
        let hashed = assets[0].hashed_name();
        point_at_hashed_names(&mut assets);
        assert_eq!(String::from_utf8_lossy(&assets[1].bytes), format!("{{\"src\": \"{hashed}\"}}"));
    }
}
