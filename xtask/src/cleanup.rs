//! What must be undone however xtask ends: at the end, after a failure, on Ctrl-C.

use anyhow::Result;
use std::{
    process::exit,
    sync::{Mutex, Once},
};

type Undo = Box<dyn FnOnce() + Send>;

static UNDONE: Mutex<Vec<Undo>> = Mutex::new(Vec::new());
static LISTEN: Once = Once::new();

/// Remembers something to undo. The last thing remembered is undone first.
pub fn remember(undo: impl FnOnce() + Send + 'static) -> Result<()> {
    let mut trouble = Ok(());
    LISTEN.call_once(|| {
        trouble = ctrlc::set_handler(|| {
            now();
            exit(130);
        });
    });
    trouble?;
    list().push(Box::new(undo));
    Ok(())
}

/// Undoes everything remembered so far.
pub fn now() {
    let mut undos = std::mem::take(&mut *list());
    while let Some(undo) = undos.pop() {
        undo();
    }
}

fn list() -> std::sync::MutexGuard<'static, Vec<Undo>> {
    UNDONE.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
}
