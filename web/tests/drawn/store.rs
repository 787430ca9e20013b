use std::iter::repeat;
use std::rc::Rc;
use std::sync::Arc;

use insta::assert_snapshot;
use serde_json::json;
use yew::{Callback, Html, html};
use zajedno_casework::Status;
use zajedno_core::assessment::Kind;
use zajedno_core::{Date, builtin};
use zajedno_records::{LevelName, LevelRange, ListName, Summary};
use zajedno_sealing::{Cost, DataKey, Id, Lock, Salt, Secret, derive};
use zajedno_text::Catalogue;

use super::{CYRILLIC, draw, draw_each, from, setting, today};
use crate::components::asking::{Asking, Field, asking};
use crate::components::before::before;
use crate::components::family::family;
use crate::components::later::{not_arrived, waiting};
use crate::components::notices::{family_problem, other_window, reminder, unsaved};
use crate::components::sure::{Sure, SureWords, sure};
use crate::hooks::{FamilyProblem, Opening, Reminding, SharedVault};
use crate::pages::HEADING_ID;
use crate::pages::families::Families;
use crate::pages::gate::{Code, Gate};
use crate::services::lists::OpenList;
use crate::services::people::{People, Person};
use crate::services::vault::Vault;
use crate::state::backup::BackedUp;
use crate::state::families::{Family, Standing};

fn say() -> Catalogue {
    Catalogue::new(CYRILLIC)
}

/// The gate, with the people who keep something here.
async fn gate(names: &[&str]) -> Html {
    let people = People::nobody();
    for (name, number) in names.iter().zip(1..) {
        people.keep(name, &lock(number), None).await.unwrap();
    }
    let persons: Vec<Person> = people.all().await.unwrap();
    let opening = Opening {
        today: today(),
        own: OpenList {
            instrument: Arc::new(builtin::separation_risk()),
            is_own: true,
        },
        people: Rc::new(people),
        persons: persons.into(),
    };
    html! { <Gate {opening} language={CYRILLIC} on_open={Callback::noop()} /> }
}

fn lock(number: u8) -> Lock {
    locked(number).0
}

fn locked(number: u8) -> (Lock, DataKey) {
    let salts = [Salt::random().unwrap(), Salt::random().unwrap()];
    let secret = Secret::passphrase("три мале речи");
    let key = derive(secret.as_bytes(), salts[0].as_bytes(), Cost::LEAST).unwrap();
    let id = Id::from_bytes([number; 16]);
    Lock::new(id, Cost::LEAST, salts, &key, &key).unwrap()
}

fn gate_now(names: &[&str]) -> Html {
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    runtime.unwrap().block_on(gate(names))
}

#[test]
fn the_gate_asks_for_a_passphrase_and_a_newcomer_to_choose_one() {
    assert_snapshot!(draw_each([
        ("nobody yet", gate_now(&[])),
        ("two people", gate_now(&["Мира", "Ана"])),
    ]));
}

#[test]
fn the_recovery_code_is_shown_with_what_it_is_for() {
    let code = Rc::from("6107C-RVJ0Q-6RKEZ-2AKZB-MMAB2-C60JC-R5PK3");
    let code = html! { <Code language={CYRILLIC} {code} on_done={Callback::noop()} /> };
    assert_snapshot!(draw(code));
}

#[test]
fn a_form_says_what_was_wrong_and_that_it_works() {
    let form = |busy: Option<_>, problem| {
        let it = Asking {
            id: "unlock",
            fields: vec![Field::secret("passphrase", say().gate_passphrase())],
            button: say().gate_unlock(),
            busy,
            problem,
        };
        asking(it, &Callback::noop())
    };
    assert_snapshot!(draw_each([
        ("working", form(Some(say().gate_unlocking()), None)),
        ("refused", form(None, Some(say().gate_wrong()))),
    ]));
}

fn level(rank: u8, title: &str) -> LevelName {
    let title = serde_json::from_value(json!({ "sr-Cyrl": title, "en": title })).unwrap();
    LevelName { rank, title }
}

fn families() -> Vec<Family> {
    let summary = |reference: &str, lowest: &str, highest: &str, due: &str| Summary {
        reference: reference.to_owned(),
        kind: Kind::Directed,
        date: today(),
        children: 1,
        level: Some(LevelRange {
            lowest: level(0, lowest),
            highest: level(u8::from(lowest != highest), highest),
        }),
        review_due: due.parse::<Date>().ok(),
        open: 3,
        list: ListName {
            id: "list".to_owned(),
            version: "0.1.0".to_owned(),
            digest: "00".to_owned(),
        },
        changed: "2026-03-02T10:00:00.000Z".to_owned(),
    };
    let without_level = Summary {
        level: None,
        kind: Kind::Initial,
        ..summary("П-19", "", "", "")
    };
    let standings = [
        Standing::Told(Box::new(summary("П-17", "Низак", "Низак", "2026-06-01"))),
        Standing::Told(Box::new(summary("П-18", "Низак", "Висок", "2026-03-01"))),
        Standing::Told(Box::new(without_level)),
        Standing::Untold,
        Standing::Missing,
    ];
    let numbered = standings.into_iter().zip(1..);
    let family = |(standing, number)| Family {
        id: Id::from_bytes([number; 16]),
        standing,
    };
    numbered.map(family).collect()
}

#[test]
fn each_assessment_says_what_is_known_of_it() {
    let statuses = [Some(Status::Returned), Some(Status::Draft)];
    let statuses = statuses.into_iter().chain(repeat(None));
    let drawn = families().into_iter().zip(statuses).map(|(it, status)| {
        let (noop, on_delete) = (Callback::noop(), Callback::noop());
        draw(family(
            say(),
            today(),
            (&it, status),
            &noop,
            Some(&on_delete),
        ))
    });
    assert_snapshot!(drawn.collect::<Vec<_>>().join("\n\n"));
}

/// A store that is gone with the test.
async fn vault() -> SharedVault {
    let people = People::nobody();
    let (lock, key) = locked(1);
    let person = people.keep("Мира", &lock, None).await.unwrap();
    let vault = Vault::open(Rc::new(people), person, lock, key).await;
    SharedVault(Rc::new(vault.unwrap()))
}

fn families_page(families: Vec<Family>, is_reading_only: bool) -> Html {
    let setting = setting(CYRILLIC);
    let own = OpenList {
        instrument: setting.instrument.clone(),
        is_own: true,
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    let vault = runtime.unwrap().block_on(vault());
    html! {
        <Families
            language={CYRILLIC}
            today={today()}
            families={Rc::from(families)}
            reminding={Reminding { setting, own, vault }}
            {is_reading_only}
            on_new={Callback::noop()}
            on_open={Callback::noop()}
            on_delete={Callback::noop()}
        />
    }
}

#[test]
fn the_families_can_be_searched_and_only_read_while_another_window_works() {
    let two = || families().into_iter().take(2).collect::<Vec<_>>();
    let drawn = draw(families_page(two(), false));
    assert_snapshot!(draw_each([
        ("none", families_page(Vec::new(), false)),
        ("reading only", families_page(two(), true)),
    ]));
    assert_snapshot!("families_search", from(&drawn, "<form role=\"search\""));
}

#[test]
fn what_cannot_be_undone_is_asked_about_first() {
    let words = SureWords {
        ask: say().families_delete(),
        sure: say().families_delete_sure(),
        yes: say().families_delete_yes(),
        no: say().sure_no(),
    };
    let asked = sure(
        &"delete".into(),
        &words,
        &Callback::noop(),
        &Callback::noop(),
    );
    let button = html! { <Sure id="delete" {words} on_yes={Callback::noop()} /> };
    assert_snapshot!(draw_each([("at first", button), ("once pressed", asked)]));
}

#[test]
fn a_person_is_told_what_stands_with_their_store() {
    let (say, on) = (say(), Callback::noop());
    let backed_up = BackedUp {
        last: "2026-02-01".parse().ok(),
        today: today(),
        is_anything_kept: true,
        is_persistent: false,
    };
    let messages = ["1:1: found one thing".to_owned()];
    assert_snapshot!(draw_each([
        ("another window", other_window(say, &on)),
        ("unsaved", unsaved(say, &on, &on)),
        ("a backup is due", reminder(say, &backed_up, &on)),
        ("damaged", family_problem(say, FamilyProblem::Damaged)),
        ("no list", family_problem(say, FamilyProblem::NoList)),
        ("refused", family_problem(say, FamilyProblem::Refused)),
        (
            "a draft of before",
            before(say, Some(&messages), &Callback::noop())
        ),
    ]));
}

#[test]
fn what_is_fetched_later_is_waited_for_where_its_heading_will_stand() {
    let say = say();
    assert_snapshot!(draw_each([
        ("a page", waiting(say, Some(HEADING_ID))),
        ("something on a page", waiting(say, None)),
        (
            "not arrived",
            not_arrived(say, Some(HEADING_ID), &Callback::noop())
        ),
    ]));
}
