//! What identifies a person, before something leaves.

use insta::assert_snapshot;
use yew::Callback;
use zajedno_casework::{Casework, Comment, EntryId, Moment};
use zajedno_core::assessment::{Note, Subject};
use zajedno_text::Catalogue;

use super::{CYRILLIC, assessment, draw, one_child, setting};
use crate::components::identified::{identified, identified_in};

#[test]
fn what_identifies_a_person_is_shown_where_it_stands() {
    let (setting, say) = (setting(CYRILLIC), Catalogue::new(CYRILLIC));
    let list = &setting.instrument;
    let mut family = assessment(list, one_child());
    let index = list.find("caregiver_exhaustion").unwrap();
    let note = Note {
        fact: "Мајка, 064/123-4567".to_owned(),
        ..Note::default()
    };
    family.set_note(list, Subject::Family, index, note).unwrap();
    let comment = Comment {
        id: EntryId::new("one"),
        at: Moment::new("2026-03-02T09:30:00.000Z"),
        by: "Мира".to_owned(),
        child: None,
        indicator: None,
        text: "Пишите на mira@example.org".to_owned(),
        is_resolved: false,
    };
    let casework = Casework {
        comments: vec![comment],
        ..Casework::default()
    };
    let found = identified_in(say, list, &family, &casework);
    let targets: Vec<_> = found
        .iter()
        .map(|it| it.question.as_ref().map(|it| it.indicator.as_str()))
        .collect();
    assert_eq!(targets, [Some("caregiver_exhaustion"), None]);
    let drawn = |found: &[_]| {
        draw(identified(
            say,
            found,
            false,
            &Callback::noop(),
            &Callback::noop(),
        ))
    };
    assert_snapshot!(drawn(&found));
    assert_snapshot!("nothing_found", drawn(&[]));
}
