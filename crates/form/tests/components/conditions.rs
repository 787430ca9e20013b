//! What a person sees of questions that are asked under conditions.

use insta::assert_snapshot;
use zajedno_core::Assessment;
use zajedno_core::assessment::{Answer, Subject};
use zajedno_form::{Domain, Indicator, Setting};

use crate::common::{answer, assessment, child, conditions, domain, draw, indicator, option};

const CHILD: Subject = Subject::Child(0);

/// A family with one child, and these answers: `unknown`, or an option.
fn answered(setting: &Setting, birth: Option<&str>, answers: &[(&str, &str)]) -> Assessment {
    let list = &setting.instrument;
    let mut assessment = assessment(list, vec![child("А", birth)]);
    for (id, given) in answers {
        let it = list.indicator(list.find(id).unwrap());
        let given = match *given {
            "unknown" => Answer::Unknown,
            given => option(list, id, given),
        };
        let subject = match it.about {
            zajedno_core::instrument::About::Family => Subject::Family,
            zajedno_core::instrument::About::Child => CHILD,
        };
        answer(list, &mut assessment, subject, id, given);
    }
    assessment
}

/// A question as it stands with these answers.
async fn drawn(birth: Option<&str>, answers: &[(&str, &str)], id: &str) -> String {
    let setting = conditions();
    let assessment = answered(&setting, birth, answers);
    draw::<Indicator>(indicator(&setting, &assessment, id)).await
}

#[tokio::test(flavor = "current_thread")]
async fn what_is_not_asked_says_under_which_conditions_it_would_be() {
    let mut cases = Vec::new();
    for (answers, id) in [
        (&[("partner", "no")][..], "quarrels"),
        (&[("partner", "no")], "unsure_with_child"),
        (&[], "sleep"),
        (&[], "unchanged"),
        (&[("was_away", "no")], "afraid_again"),
    ] {
        cases.push(drawn(Some("2019-05"), answers, id).await);
    }
    assert_snapshot!(cases.join("\n\n"));
}

#[tokio::test(flavor = "current_thread")]
async fn what_waits_leads_to_the_gate_that_is_to_be_answered() {
    let of_family = drawn(None, &[], "unsure_with_child").await;
    let nested = drawn(None, &[("partner", "yes")], "unsure_with_child").await;
    let of_child = drawn(None, &[], "hard_return").await;
    assert_snapshot!([of_family, nested, of_child].join("\n\n"));
}

#[tokio::test(flavor = "current_thread")]
async fn what_may_be_asked_is_asked_with_its_conditions() {
    let by_gate = drawn(Some("2019-05"), &[("partner", "unknown")], "quarrels").await;
    let by_age = drawn(None, &[], "school").await;
    // An answer given before the gate was taken back stays.
    let answered = drawn(Some("2019-05"), &[("quarrels", "2")], "quarrels").await;
    let begin = |drawn: &str| {
        let (begin, _) = drawn.split_once("indicator__states").unwrap();
        begin.to_owned()
    };
    assert_snapshot!(
        [by_gate, by_age, answered]
            .map(|it| begin(&it))
            .join("\n\n")
    );
}

#[tokio::test(flavor = "current_thread")]
async fn a_question_that_is_asked_and_a_gate_look_as_any_other() {
    for (answers, id) in [
        (&[("partner", "yes")][..], "quarrels"),
        (&[], "partner"),
        (&[("partner", "unknown")], "partner"),
    ] {
        let drawn = drawn(Some("2019-05"), answers, id).await;
        assert!(drawn.starts_with("<fieldset"), "{drawn}");
        assert!(drawn.contains("Непознато"), "{drawn}");
        assert!(!drawn.contains("condition"), "{drawn}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn a_domain_of_which_conditions_leave_nothing_says_so() {
    let setting = conditions();
    let sentence = "У овој области се за сада ништа не пита";
    for (answers, is_said) in [
        (&[][..], true),
        (&[("was_away", "no")], true),
        (&[("was_away", "unknown")], false),
        (&[("was_away", "yes")], false),
    ] {
        let assessment = answered(&setting, Some("2019-05"), answers);
        let drawn = draw::<Domain>(domain(&setting, &assessment, "away", None)).await;
        assert_eq!(drawn.contains(sentence), is_said, "{answers:?}");
    }
}
