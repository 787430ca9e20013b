//! What comes in from a file is asked for moments that are none, wherever one stands.

use serde_json::{Value, json};
use zajedno_casework::{Casework, Moment};

const EVERYTHING: &str = include_str!("../../records/tests/fixtures/casework-v1-everything.json");

/// Puts a text in the place of the moment number `which`; gives how many there are.
fn replace(value: &mut Value, which: usize, seen: &mut usize) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                if name == "at" || name == "changed" {
                    if *seen == which {
                        *member = json!("zzz");
                    }
                    *seen += 1;
                } else {
                    replace(member, which, seen);
                }
            }
        }
        Value::Array(parts) => parts.iter_mut().for_each(|it| replace(it, which, seen)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn a_moment_that_is_none_is_found_wherever_it_stands() {
    let whole: Value = serde_json::from_str(EVERYTHING).unwrap();
    let read = |file: Value| -> Casework { serde_json::from_value(file).unwrap() };
    assert_eq!(read(whole.clone()).wrong_moment(), None);
    assert_eq!(Casework::default().wrong_moment(), None);
    // Nine events, two comments, six steps, five tasks, the conference, the view.
    for which in 0..24 {
        let (mut file, mut seen) = (whole.clone(), 0);
        replace(&mut file, which, &mut seen);
        assert_eq!(seen, 24);
        assert_eq!(
            read(file).wrong_moment(),
            Some(&Moment::new("zzz")),
            "{which}"
        );
    }
}
