//! The whole policy, printed: every role, action and relation. A change of one rule is a change of
//! one line of `policy.golden`, to be reviewed as such.
//! `UPDATE_GOLDEN=1 cargo test -p model --test policy` writes it anew.
#![allow(clippy::unwrap_used)]

use model::{Action, Actor, Decision, PersonId, Relation, Role, may};

fn matrix() -> String {
    let mut out = String::from("# action: role: the relations that allow it\n");
    for action in Action::ALL {
        for role in Role::ALL {
            let actor = Actor::Person { id: PersonId(uuid::Uuid::nil()), role: *role };
            let allowed: Vec<&str> = Relation::ALL
                .iter()
                .filter(|relation| may(actor, *action, **relation) == Decision::Allow)
                .map(|relation| relation.as_str())
                .collect();
            let said = if allowed.is_empty() { "-".into() } else { allowed.join(" ") };
            out += &format!("{action}: {role}: {said}\n");
        }
    }
    out
}

#[test]
fn the_policy_is_the_one_that_was_reviewed() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/policy.golden");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(path, matrix()).unwrap();
    }
    assert_eq!(matrix(), std::fs::read_to_string(path).unwrap());
}

#[test]
fn a_browser_without_a_login_may_do_nothing() {
    for action in Action::ALL {
        for relation in Relation::ALL {
            assert_eq!(may(Actor::Nobody, *action, *relation), Decision::Deny);
        }
    }
}
