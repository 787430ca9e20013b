//! The core and the naive scoring agree on everything, on random sheets and on the training cases.

use zajedno_core::assessment::Kind;
use zajedno_core::outcome::Outcome;
use zajedno_core::{Bounds, ChildResult, assess, json};
use zajedno_tests::cases::{Case, case};
use zajedno_tests::naive::{self, Given, LEVELS, Verdict};

use crate::coverage::Coverage;
use crate::seen::{has_unconfirmed, outcome_of, places, verdict_of};
use crate::{LIST, SCORER, for_all};

/// Whether a rule changed the level at the lower or the upper bound.
fn acted(outcome: &Outcome, rule: &str) -> bool {
    let rules = &SCORER.instrument().rules().unwrap().level;
    outcome.reasons.iter().any(|reason| {
        rules[reason.rule.position()].id.as_str() == rule
            && (reason.lower.acted() || reason.upper.acted())
    })
}

fn note(coverage: &Coverage, case: &Case, outcome: &Outcome, verdict: &Verdict) {
    coverage.case();
    for (place, level) in LEVELS.iter().enumerate() {
        coverage.note(
            &format!("exactly {level}"),
            verdict.level == Some((place, place)),
        );
        coverage.note(
            &format!("final {level}"),
            verdict.is_final && verdict.level == Some((place, place)),
        );
    }
    for rule in [
        "material_guard",
        "circumstances_guard",
        "need_floor",
        "critical_floors",
    ] {
        coverage.note(&format!("{rule} acted"), acted(outcome, rule));
        let alone = outcome.open.is_empty() && acted(outcome, rule);
        coverage.note(&format!("{rule} acted with nothing open"), alone);
    }
    let (risk, net) = (verdict.scores["risk"], verdict.scores["net"]);
    coverage.note("offset at its cap", risk.0 - net.0 == 10);
    coverage.note("offset below its cap", (1..10).contains(&(risk.0 - net.0)));
    coverage.note("complete", outcome.open.is_empty());
    coverage.note("with unknown", case.given.contains(&Given::Unknown));
    coverage.note("with not applicable", outcome.applicable < 56);
    coverage.note("with unconfirmed", has_unconfirmed(outcome));
    coverage.note("provisional", !outcome.is_final());
    coverage.note(
        "open by more than one level",
        verdict.level.is_some_and(|it| it.1 > it.0 + 1),
    );
    coverage.note(
        "an answer that narrows",
        verdict.open.iter().any(|it| it.1 > 0),
    );
    for (urgency, name) in [
        ((false, false), "not"),
        ((false, true), "possibly"),
        ((true, true), "surely"),
    ] {
        coverage.note(
            &format!("{name} urgent"),
            verdict.material_urgency == urgency,
        );
    }
    coverage.note("not due", !verdict.due);
}

#[test]
fn the_core_says_what_the_rules_say() {
    let coverage = Coverage::default();
    for_all(4000, case(LIST.clone()), |case| {
        let sheet = case
            .assessment(SCORER.instrument(), Kind::Directed)
            .sheet(SCORER.instrument(), 0)
            .unwrap();
        let outcome = outcome_of(&sheet);
        let verdict = LIST.verdict(&case.given, case.age);
        assert_eq!(verdict_of(&sheet, &outcome), verdict);
        let level = SCORER.level(&sheet).unwrap();
        assert_eq!(
            level.map(places),
            verdict.level,
            "the short way to the level"
        );
        assert_eq!(
            SCORER.lowest_level(&sheet).unwrap(),
            level.map(|it| it.lower)
        );
        note(&coverage, &case, &outcome, &verdict);
    });
    coverage.assert(29);
}

#[test]
fn an_earlier_level_and_a_judgement_are_followed_as_the_rules_say() {
    let coverage = Coverage::default();
    for_all(3000, case(LIST.clone()), |case| {
        let list = SCORER.instrument();
        let assessment = case.assessment(list, Kind::Review);
        let result = assess(&SCORER, &assessment).unwrap();
        let [ChildResult::Assessed(child)] = &result.children[..] else {
            panic!("one sheet")
        };
        let verdict = LIST.verdict(&case.given, case.age);
        let Some(computed) = verdict.level else {
            assert_eq!(
                (child.in_force, child.review_days, result.level),
                (None, None, None)
            );
            return;
        };
        let after = case
            .previous
            .map(|(previous, days)| LIST.reassessed(&case.given, case.age, previous, days.into()));
        let reassessed = child.reassessment.map(|it| places(it.level()));
        assert_eq!(reassessed, after);
        let after = after.unwrap_or(computed);
        let previous = case.previous.map(|it| it.0);
        let counts = case.judgement.as_ref().map(|judged| {
            LIST.judgement_counts(&verdict, after, previous, judged.level, judged.ground)
        });
        assert_eq!(child.judgement.map(|it| it.is_ok()), counts);
        let in_force = match &case.judgement {
            Some(judged) if counts == Some(true) => (judged.level, judged.level),
            _ => after,
        };
        assert_eq!(child.in_force.map(places), Some(in_force));
        let days = naive::review_days(in_force.1, verdict.is_final);
        assert_eq!(child.review_days, Some(days));
        assert_eq!(
            child.lower_bound_is_firm(),
            !has_unconfirmed(&child.outcome)
        );

        coverage.case();
        let previous = previous.unwrap_or(0);
        coverage.note(
            "higher at once",
            case.previous.is_some() && after.0 > previous,
        );
        coverage.note("one step down", after.0 < previous);
        coverage.note(
            "one step down, not to the computed level",
            after.0 < previous && after.0 > computed.0,
        );
        coverage.note("stays", after.0 == previous && computed.0 < previous);
        coverage.note("a judgement counts", counts == Some(true));
        coverage.note("a judgement is refused", counts == Some(false));
    });
    coverage.assert(6);
}

#[test]
fn an_initial_assessment_shows_whether_a_directed_one_is_due_and_no_level() {
    for_all(500, case(LIST.clone()), |case| {
        let assessment = case.assessment(SCORER.instrument(), Kind::Initial);
        let result = assess(&SCORER, &assessment).unwrap();
        let [ChildResult::Assessed(child)] = &result.children[..] else {
            panic!("one sheet")
        };
        let verdict = LIST.verdict(&case.given, case.age);
        assert_eq!(child.initial.as_ref().map(|it| it.due), Some(verdict.due));
        assert_eq!(
            (child.in_force, child.outcome.level, result.level),
            (None, None, None)
        );
        assert!(child.outcome.reasons.is_empty() && !result.is_final);
        assert!(child.reassessment.is_none() && child.judgement.is_none());
    });
}

#[test]
fn an_assessment_written_and_read_again_is_the_same() {
    for_all(500, case(LIST.clone()), |case| {
        let list = SCORER.instrument();
        let assessment = case.assessment(list, Kind::Review);
        let text = serde_json::to_vec(&assessment.to_raw(list)).unwrap();
        let again = json::read_assessment(&text, list).unwrap();
        assert_eq!(again, assessment);
        let [result, once_more] = [assessment, again].map(|it| assess(&SCORER, &it).unwrap());
        assert_eq!(result, once_more);
    });
}

#[test]
fn a_sheet_on_which_no_person_answered_anything_has_no_level() {
    use zajedno_tests::naive::Age::{Months, NotKnown, Unborn};
    let list = SCORER.instrument();
    for age in [
        Unborn,
        NotKnown,
        Months(0),
        Months(11),
        Months(20),
        Months(50),
        Months(100),
        Months(215),
    ] {
        let nothing = Case {
            age,
            given: vec![Given::Nothing; 56],
            previous: Some((3, 90)),
            judgement: None,
        };
        let level = |case: &Case| {
            let assessment = case.assessment(list, Kind::Directed);
            let result = assess(&SCORER, &assessment).unwrap();
            let level = SCORER.level(&assessment.sheet(list, 0).unwrap()).unwrap();
            let [ChildResult::Assessed(child)] = &result.children[..] else {
                panic!("one sheet")
            };
            assert_eq!(child.outcome.level, level);
            assert_eq!(
                (child.in_force, result.level),
                (level.and(child.in_force), level.and(result.level))
            );
            assert_eq!(child.outcome.reasons.is_empty(), level.is_none());
            level
        };
        assert_eq!(
            level(&nothing),
            None,
            "{age:?}: what follows from the age is not an answer"
        );
        for place in 1..56 {
            for given in [Given::Unknown, Given::Option(0, false)] {
                let mut one = nothing.clone();
                one.given[place] = given;
                let id = LIST.facts[place].id.as_str();
                let decided =
                    age == Unborn && ["child_view_home", "hospital_leaving_risk"].contains(&id);
                assert_eq!(
                    level(&one).is_none(),
                    decided,
                    "{age:?}, {given:?} for {id}"
                );
                assert_eq!(level(&one).map(places), LIST.verdict(&one.given, age).level);
            }
        }
    }
}

#[test]
fn the_naive_scoring_agrees_on_the_training_cases() {
    let list = SCORER.instrument();
    for stage in zajedno_tests::vignettes::Vignettes::separation_risk()
        .unwrap()
        .stages()
    {
        let text = stage.assessment.get().as_bytes();
        let assessment = json::read_assessment(text, list).unwrap();
        let sheet = assessment.sheet(list, 0).unwrap();
        let outcome = outcome_of(&sheet);
        // The age is already an answer on the sheet; months that give the same answer stand for it.
        let (given, age) = zajedno_tests::cases::given_of(list, &assessment);
        assert_eq!(
            verdict_of(&sheet, &outcome),
            LIST.verdict(&given, age),
            "{}",
            stage.id
        );
        let level = outcome.level.map(|Bounds { lower, upper }| {
            [lower, upper].map(|it| LEVELS[it.position()].to_owned())
        });
        assert_eq!(level.as_ref(), Some(&stage.expected.level));
    }
}
