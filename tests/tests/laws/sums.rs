//! Contributions add up to the scores, and the reasons replayed give the level.

use zajedno_core::assessment::Kind;
use zajedno_core::outcome::{Bounds, Outcome};
use zajedno_tests::cases::case;
use zajedno_tests::naive::Fact;
use zajedno_tests::replay::replayed;

use crate::seen::outcome_of;
use crate::{LIST, SCORER, for_all};

fn score(outcome: &Outcome, id: &str) -> Bounds<i32> {
    let scores = &SCORER.instrument().rules().unwrap().scores;
    let place = scores.iter().position(|score| score.id.as_str() == id);
    outcome.scores[place.unwrap()].points
}

/// The points of the indicators that are counted, added up from the contributions.
fn added(outcome: &Outcome, counted: impl Fn(&Fact) -> bool) -> Bounds<i32> {
    let mut sum = Bounds { lower: 0, upper: 0 };
    for contribution in &outcome.contributions {
        if counted(&LIST.facts[contribution.indicator.position()]) {
            sum.lower += contribution.points.lower;
            sum.upper += contribution.points.upper;
        }
    }
    sum
}

fn assert_adds_up(outcome: &Outcome) {
    let circumstances = ["child", "caregiver", "household", "history"];
    let risk = added(outcome, |it| !it.strength);
    let strengths = added(outcome, |it| it.strength);
    assert_eq!(score(outcome, "risk"), risk);
    assert_eq!(score(outcome, "strengths"), strengths);
    let material = added(outcome, |it| it.domain == "material");
    assert_eq!(score(outcome, "material"), material);
    let inner = added(outcome, |it| circumstances.contains(&it.domain.as_str()));
    assert_eq!(score(outcome, "circumstances"), inner);
    assert_eq!(
        score(outcome, "core_risk"),
        added(outcome, |it| it.core && !it.strength)
    );
    let without = added(outcome, |it| !it.strength && it.domain != "material");
    assert_eq!(score(outcome, "risk_without_material"), without);
    for (net, risk) in [("net", risk), ("net_without_material", without)] {
        // Each bound of the net score takes the strengths that are best for it.
        let offset = |risk: i32, strengths: i32| 10.min(strengths / 2).min(risk / 4);
        let lower = risk.lower - offset(risk.lower, strengths.upper);
        let upper = risk.upper - offset(risk.upper, strengths.lower);
        assert_eq!(score(outcome, net), Bounds { lower, upper }, "{net}");
    }
    for domain in &outcome.domains {
        let id = SCORER.instrument().domain(domain.domain).id.as_str();
        assert_eq!(domain.points, added(outcome, |it| it.domain == id), "{id}");
    }
    let shares: i32 = outcome.shares.iter().map(|share| share.points).sum();
    assert_eq!(
        shares, risk.lower,
        "the shares make up the risk at the lower bound"
    );
    assert_eq!(outcome.shares.is_empty(), risk.lower == 0);
}

#[test]
fn contributions_add_up_to_the_scores_and_reasons_to_the_level() {
    for_all(2000, case(LIST.clone()), |case| {
        let list = SCORER.instrument();
        let sheet = case
            .assessment(list, Kind::Directed)
            .sheet(list, 0)
            .unwrap();
        let outcome = outcome_of(&sheet);
        assert_adds_up(&outcome);
        let Some(level) = outcome.level else {
            assert!(outcome.reasons.is_empty());
            return;
        };
        assert_eq!(
            replayed(list, &outcome, |it| it.lower),
            level.lower.position()
        );
        assert_eq!(
            replayed(list, &outcome, |it| it.upper),
            level.upper.position()
        );
    });
}

#[test]
fn shares_are_disjoint_and_cover_every_risk() {
    let list = SCORER.instrument();
    let mut shared = Vec::new();
    for share in &list.rules().unwrap().shares {
        for indicator in &share.indicators {
            assert!(
                !shared.contains(indicator),
                "{} is in two shares",
                list.indicator(*indicator).id
            );
            shared.push(*indicator);
        }
    }
    let risks = LIST.facts.iter().filter(|it| !it.strength).count();
    assert_eq!(shared.len(), risks);
}

#[test]
fn a_buffer_that_is_used_again_gives_the_same() {
    let buffer = std::cell::RefCell::new(Outcome::default());
    for_all(300, case(LIST.clone()), |case| {
        let list = SCORER.instrument();
        let sheet = case
            .assessment(list, Kind::Directed)
            .sheet(list, 0)
            .unwrap();
        let mut outcome = buffer.borrow_mut();
        SCORER.outcome(&sheet, &mut outcome).unwrap();
        assert_eq!(*outcome, outcome_of(&sheet));
    });
}
