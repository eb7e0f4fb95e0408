//! Letters about sessions: a link and no more. Whom it is with and what it is about stays here.

use crate::{
    Result,
    db::Tx,
    jobs::{Job, Mail},
    people,
};
use model::{PersonId, PersonState, SessionId};

/// Writes to each of `people` whose account is open, in their own language.
pub(super) async fn send(tx: &mut Tx, letter: &str, session: SessionId, people: &[PersonId]) -> Result<()> {
    for id in people {
        let person = people::find(tx, *id).await?;
        if person.state != PersonState::Active {
            continue;
        }
        let mail = Mail {
            to: people::address(tx, *id).await?,
            lang: person.lang,
            letter: letter.to_owned(),
            path: Some(format!("/sessions/{session}")),
            code: None,
        };
        tx.enqueue(&Job::Mail(mail)).await?;
    }
    Ok(())
}
