//! What the check says of a small list with one thing changed.

#![cfg(feature = "json")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use serde_json::{Value, json};
use zajedno_core::json::read_instrument;

fn list() -> Value {
    serde_json::from_str(include_str!("outcome/list.json")).unwrap()
}

/// Says everything that has words in these languages.
fn say(value: &mut Value, languages: &[&str]) {
    match value {
        Value::Object(members) if members.contains_key("en") => {
            let words = languages
                .iter()
                .map(|it| ((*it).to_owned(), json!("Words")));
            *members = words.collect();
        }
        Value::Object(members) => members.values_mut().for_each(|it| say(it, languages)),
        Value::Array(elements) => elements.iter_mut().for_each(|it| say(it, languages)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// What is wrong, without the place in the text.
fn problems(list: &Value) -> Vec<String> {
    let Err(error) = read_instrument(list.to_string().as_bytes()) else {
        return Vec::new();
    };
    let messages = error.messages().into_iter();
    let without_place = messages.map(|it| it.splitn(4, [':', ' ']).last().unwrap().to_owned());
    without_place.collect()
}

fn assert_one(list: &Value, begins: &str) {
    let problems = problems(list);
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert!(problems[0].starts_with(begins), "{}", problems[0]);
}

#[test]
fn words_are_there_in_every_language_but_the_one_that_is_derived() {
    let mut list = list();
    say(&mut list, &["sr-Cyrl", "en"]);
    let with_latin = json!(["sr-Cyrl", "sr-Latn", "en"]);
    for languages in [json!(["sr-Cyrl", "en"]), with_latin] {
        list["languages"] = languages;
        assert_eq!(problems(&list), Vec::<String>::new());
        for missing in ["sr-Cyrl", "en"] {
            let mut list = list.clone();
            list["title"].as_object_mut().unwrap().remove(missing);
            assert_one(&list, &format!("/title: found no words in `{missing}`"));
        }
        let mut list = list.clone();
        list["title"]["sr-Latn"] = json!("Words");
        assert_one(&list, "/title/sr-Latn: found words in `sr-Latn`");
    }
    // Latin that nothing is derived from is written.
    list["languages"] = json!(["sr-Latn", "en"]);
    say(&mut list, &["sr-Latn", "en"]);
    assert_eq!(problems(&list), Vec::<String>::new());
    list["title"].as_object_mut().unwrap().remove("sr-Latn");
    assert_one(&list, "/title: found no words in `sr-Latn`");
}

#[test]
fn rules_that_make_a_level_need_two() {
    let mut list = list();
    let levels = list["levels"].as_array_mut().unwrap();
    levels.truncate(1);
    let problems = problems(&list);
    let count = "/levels: found 1 levels, expected 2 to 8";
    assert!(
        problems.iter().any(|it| it.starts_with(count)),
        "{problems:#?}"
    );
}

#[test]
fn an_id_that_is_not_there_is_told_with_the_first_that_are() {
    let mut list = list();
    let nine = "`risk`, `strength`, `net`, `home`, `heavy`, `needs`, `capped`, `less`, …";
    list["rules"]["level"][0]["rule"]["band"]["score"] = json!("nothing");
    let found = problems(&list);
    assert!(found.iter().any(|it| it.contains(nine)), "{found:#?}");
    let mut list = self::list();
    list["indicators"][0]["domain"] = json!("nowhere");
    let found = problems(&list);
    let all = "which does not exist; there is `h`, `c`, `strong`;";
    assert!(found.iter().any(|it| it.contains(all)), "{found:#?}");
}
