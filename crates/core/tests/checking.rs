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

#[test]
fn sign_off_asks_for_some_sources_at_an_option() {
    let with = |sign_off: Value| {
        let mut list = list();
        list["indicators"][0]["sign_off"] = sign_off;
        list
    };
    for taken in [
        json!({ "at": "0", "sources": 1 }),
        json!({ "at": "2", "sources": 8, "date": true }),
    ] {
        assert_eq!(problems(&with(taken)), Vec::<String>::new());
    }
    for (refused, begins) in [
        (
            json!({ "at": "9", "sources": 1 }),
            "/at: found option `9`, which does not exist; there is `0`, `1`, `2`;",
        ),
        (
            json!({ "at": "0", "sources": 0 }),
            "/sources: found 0 sources, expected 1 to 8; mend the number of sources [Z309]",
        ),
        (
            json!({ "at": "0", "sources": 9 }),
            "/sources: found 9 sources, expected 1 to 8;",
        ),
        (
            json!({ "at": "0", "date": true }),
            ": missing field `sources`;",
        ),
        (
            json!({ "at": "0", "sources": 1, "source": 1 }),
            "/source: unknown field `source`,",
        ),
    ] {
        assert_one(&with(refused), &format!("/indicators/0/sign_off{begins}"));
    }
}

#[cfg(feature = "packed")]
#[test]
fn what_sign_off_asks_for_is_packed_with_the_list() {
    use zajedno_core::Instrument;

    let mut list = list();
    list["indicators"][0]["sign_off"] = json!({ "at": "1", "sources": 3, "date": true });
    let list = read_instrument(list.to_string().as_bytes()).unwrap();
    let again = Instrument::unpack(&list.clone().pack()).unwrap();
    let danger = again.indicator(again.find("h_danger").unwrap());
    let asked = |option| {
        let asked = danger.sign_off_at(danger.option_called(option).unwrap());
        asked.map(|it| (it.sources, it.date))
    };
    let three = Some((3, true));
    assert_eq!(["0", "1", "2"].map(asked), [three, three, None]);
    let other = again.indicator(again.find("h_home").unwrap());
    assert_eq!(other.sign_off, None);
    assert_eq!(again, list);
}
