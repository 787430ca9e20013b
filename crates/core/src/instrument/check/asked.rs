//! Gates, and the conditions under which an indicator is asked.

use alloc::format;
use alloc::vec::Vec;

use super::checker::Checker;
use super::indicator::find_option;
use crate::circumstances::Kind;
use crate::id::IndicatorIndex;
use crate::instrument::asked::{ages_told_apart, conditional, ways};
use crate::instrument::problem::{Conflict, Pointer, ProblemKind};
use crate::instrument::raw::{About, RawAgeRange, RawFact, RawGate, RawIndicator};
use crate::instrument::{AgeRange, Fact, Indicator, limits};

/// A gate carries no points, and nothing that goes with points.
pub(super) fn gate(checker: &mut Checker, at: &Pointer, it: &RawIndicator) {
    if !it.kind.is_gate() {
        return;
    }
    for (position, option) in it.options.iter().enumerate() {
        let at = at.member("options").element(position).member("points");
        if option.points != 0 {
            let found = format!("{} points of a gate question", option.points);
            checker.conflict(
                at,
                Conflict::Asking,
                &found,
                "0, or an indicator of another type",
            );
        }
    }
    for (member, stands) in [
        ("check", it.check.is_some()),
        ("critical", it.critical.is_some()),
        ("sign_off", it.sign_off.is_some()),
        ("not_applicable", it.not_applicable.is_some()),
        ("from_age", it.from_age.is_some()),
        ("services", !it.services.is_empty()),
    ] {
        if stands {
            let found = format!("`{member}` of a gate question");
            checker.conflict(
                at.member(member),
                Conflict::Asking,
                &found,
                "it at an indicator with points",
            );
        }
    }
}

/// The conditions of an indicator; gates are looked for among those before it.
pub(super) fn facts(
    checker: &mut Checker,
    at: &Pointer,
    it: &RawIndicator,
    before: &[RawIndicator],
) -> Vec<Fact> {
    checker.count(at, "conditions", it.asked_if.len(), 0..=limits::FACTS);
    let facts = it.asked_if.iter().enumerate();
    let facts = facts.filter_map(|(position, fact)| {
        let at = at.element(position);
        match fact {
            RawFact::Age(range) => age(checker, &at.member("age"), it, range),
            RawFact::Kind(kinds) => Some(kind(checker, &at.member("kind"), it, kinds)),
            RawFact::Gate(named) => answered(checker, &at.member("gate"), it, named, before),
        }
    });
    facts.collect()
}

fn age(checker: &mut Checker, at: &Pointer, it: &RawIndicator, raw: &RawAgeRange) -> Option<Fact> {
    let (found, expected) = match (it.about, raw.from_months, raw.under_months) {
        (About::Family, ..) => (
            "an age for an indicator about the family",
            "an indicator about a child",
        ),
        (_, None, None) => ("no age", "`from_months`, `under_months` or both"),
        (_, Some(from), Some(under)) if from >= under => (
            "ages that no child can have",
            "`from_months` below `under_months`",
        ),
        (_, None, Some(0)) => (
            "only the age of a child not yet born",
            "an age of at least one month",
        ),
        (About::Child, ..) => {
            return Some(Fact::Age(AgeRange {
                from_months: raw.from_months,
                under_months: raw.under_months,
            }));
        }
    };
    checker.conflict(at.clone(), Conflict::Asking, found, expected);
    None
}

fn kind(checker: &mut Checker, at: &Pointer, it: &RawIndicator, kinds: &[Kind]) -> Fact {
    checker.count(at, "kinds", kinds.len(), 1..=2);
    let twice = kinds.iter().enumerate();
    if twice
        .clone()
        .any(|(place, kind)| kinds[..place].contains(kind))
    {
        checker.conflict(
            at.clone(),
            Conflict::Asking,
            "a kind a second time",
            "each kind once",
        );
    }
    if it.core && !kinds.contains(&Kind::Initial) {
        checker.conflict(
            at.clone(),
            Conflict::Asking,
            "a core indicator that the initial assessment does not ask",
            "`initial` among the kinds, or an indicator that is not core",
        );
    }
    Fact::Kind(kinds.to_vec())
}

fn answered(
    checker: &mut Checker,
    at: &Pointer,
    it: &RawIndicator,
    raw: &RawGate,
    before: &[RawIndicator],
) -> Option<Fact> {
    let known = before.iter().map(|it| it.id.as_str());
    let place = at.member("indicator");
    let position = checker.find(
        place.clone(),
        "earlier indicator",
        raw.indicator.as_str(),
        known,
    )?;
    let gate = &before[position];
    let (found, expected) = match (gate, it) {
        (gate, _) if !gate.kind.is_gate() => (
            format!("`{}`, whose answers count", gate.id),
            "a gate question: hiding what counts would make the bounds false",
        ),
        (gate, it) if gate.about == About::Child && it.about == About::Family => (
            format!("`{}`, which is about a child", gate.id),
            "a gate about the family, as the indicator is",
        ),
        (gate, it) if it.core && !gate.core => (
            format!("`{}`, which the initial assessment does not ask", gate.id),
            "a core gate, as the indicator is core",
        ),
        _ => (alloc::string::String::new(), ""),
    };
    if !expected.is_empty() {
        checker.conflict(place, Conflict::Asking, &found, expected);
        return None;
    }
    let at = at.member("options");
    checker.count(&at, "options", raw.options.len(), 1..=limits::OPTIONS);
    if raw.options.len() == gate.options.len() {
        let found = format!("every answer to `{}`", gate.id);
        let expected = "some of them, or the condition always holds";
        checker.conflict(at.clone(), Conflict::AlwaysHolds, &found, expected);
    }
    let mut options = Vec::with_capacity(raw.options.len());
    for (position, id) in raw.options.iter().enumerate() {
        let at = at.element(position);
        let option = find_option(checker, at.clone(), gate, id.as_str())?;
        if options.contains(&option) {
            let found = id.as_str().into();
            let what = "option";
            checker.report(at, ProblemKind::DuplicateId { what, found });
        }
        options.push(option);
    }
    Some(Fact::Gate {
        gate: IndicatorIndex::at(position),
        options,
    })
}

/// How many ways there are to decide what is not decided: each is scored on its own.
pub(super) fn decided_in_few_ways(
    checker: &mut Checker,
    indicators: &[Indicator],
    under_months: u16,
) {
    let at = Pointer::root().member("indicators");
    let named = conditional(indicators).into_iter();
    let gates = named.filter(|index| indicators[index.position()].kind.is_gate());
    checker.count(
        &at,
        "gates that conditions name",
        gates.count(),
        0..=limits::GATES,
    );
    let ages = ages_told_apart(indicators, under_months);
    checker.count(
        &at,
        "ways to answer gates and ages together",
        ways(indicators, &ages),
        0..=limits::WAYS,
    );
}
