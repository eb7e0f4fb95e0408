//! Names that could be taken for somebody else's.

use crate::{Result, all, db::Tx};
use model::PersonId;
use unicode_normalization::UnicodeNormalization;

/// Whether a name could be taken for a member of staff (other than `own`): the same letters once
/// case, width and spaces are put aside.
pub(crate) async fn reads_like_staff(tx: &mut Tx, name: &str, own: PersonId) -> Result<bool> {
    let names: Vec<(String,)> = all!(
        tx,
        "select name from people where role in ('staff', 'administrator', 'safeguarding_lead') and id <> $1",
        own,
    );
    let plain = skeleton(name);
    Ok(names.iter().any(|(staff,)| skeleton(staff) == plain))
}

fn skeleton(name: &str) -> String {
    name.nfkc().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
