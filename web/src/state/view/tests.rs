use zajedno_core::assessment::{Child, Kind};
use zajedno_core::builtin;

use super::*;

const NOW: &str = "2026-03-02T09:30:00.000Z";

fn key(child: Option<&str>, indicator: &str) -> ViewKey {
    ViewKey {
        child: child.map(ToOwned::to_owned),
        indicator: IndicatorId::new(indicator),
    }
}

fn changed(edits: impl IntoIterator<Item = ViewEdit>) -> FamilyView {
    let mut view = FamilyView::default();
    for edit in edits {
        edit.apply(&mut view, Moment::new(NOW));
    }
    view
}

#[test]
fn what_is_said_of_the_whole_and_of_single_answers_stands_side_by_side() {
    let (about_child, about_family) = (key(Some("А"), "one"), key(None, "one"));
    let view = changed([
        ViewEdit::Whole("Добро смо".into()),
        ViewEdit::Agreement(Some(Agreement::InPart)),
        ViewEdit::Contest("Није било тако".into()),
        ViewEdit::Add(about_child.clone()),
        ViewEdit::Add(about_family.clone()),
        // Twice about the same answer is once.
        ViewEdit::Add(about_child.clone()),
        ViewEdit::WordsOn(about_child.clone(), "Боље је него што пише".into()),
        ViewEdit::AgreementOn(about_child.clone(), Some(Agreement::Disagrees)),
    ]);
    let of = |key: &ViewKey, agreement, words: &str| ViewOfAnswer {
        child: key.child.clone(),
        indicator: key.indicator.clone(),
        agreement,
        words: words.into(),
    };
    let expected = FamilyView {
        changed: Moment::new(NOW),
        whole: "Добро смо".into(),
        agreement: Some(Agreement::InPart),
        contest: "Није било тако".into(),
        answers: vec![
            of(
                &about_child,
                Some(Agreement::Disagrees),
                "Боље је него што пише",
            ),
            of(&about_family, None, ""),
        ],
    };
    assert_eq!(view, expected);
    assert_eq!(key_of(&view.answers[0]), about_child);

    let removed = changed([
        ViewEdit::Add(about_child.clone()),
        ViewEdit::Add(about_family.clone()),
        ViewEdit::Remove(about_child),
    ]);
    assert_eq!(removed.answers, [of(&about_family, None, "")]);
}

#[test]
fn a_question_is_offered_until_something_is_said_about_it() {
    let list = builtin::separation_risk();
    let mut assessment =
        Assessment::new(&list, "17", Kind::Directed, "2026-03-02".parse().unwrap());
    let child = |code: &str| {
        let mut child = Child::default();
        code.clone_into(&mut child.reference);
        child.birth = "2019-04".parse().ok();
        child
    };
    assessment.children = vec![child("А"), child("Б")];
    let offered = unspoken(&assessment, &list, &FamilyView::default());
    assert_eq!(offered.len(), list.domains().len());
    let all: Vec<Question> = offered.into_iter().flatten().collect();
    let second = all
        .iter()
        .copied()
        .find(|(subject, _)| *subject == Subject::Child(1))
        .unwrap();

    let key = key_for(&assessment, &list, second);
    assert_eq!(key.child.as_deref(), Some("Б"));
    assert_eq!(question_of(&assessment, &list, &key), Some(second));
    let view = changed([ViewEdit::Add(key.clone())]);
    let rest: Vec<Question> = unspoken(&assessment, &list, &view)
        .into_iter()
        .flatten()
        .collect();
    assert_eq!(rest.len(), all.len() - 1);
    assert!(!rest.contains(&second));

    // A child that has left is no longer found, and what was said stays.
    assessment.children.pop();
    assert_eq!(question_of(&assessment, &list, &key), None);
}
