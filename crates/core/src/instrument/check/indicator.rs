//! The indicators of a list: options, critical answers, what follows from the age.

use alloc::borrow::ToOwned as _;
use alloc::format;
use alloc::vec::Vec;

use super::asked;
use super::checker::Checker;
use crate::id::{DomainIndex, LevelIndex, OptionIndex, ServiceIndex};
use crate::instrument::problem::{Conflict, Pointer, ProblemKind};
use crate::instrument::raw::{
    About, RawCheck, RawCritical, RawFromAge, RawIndicator, RawInstrument, RawOption, RawSignOff,
};
use crate::instrument::{
    Check, Choice, Critical, FromAge, Indicator, NotApplicable, SignOff, limits,
};

/// Words for states of an answer, which no option may be called.
pub(crate) const RESERVED_OPTION_IDS: [&str; 3] = ["unknown", "not_applicable", "unanswered"];

pub(super) fn indicators(checker: &mut Checker, raw: &RawInstrument) -> Vec<Indicator> {
    let at = Pointer::root().member("indicators");
    checker.ids(
        &at,
        "indicator",
        raw.indicators.iter().map(|it| it.id.as_str()),
    );
    checker.count(
        &at,
        "indicators",
        raw.indicators.len(),
        1..=limits::INDICATORS,
    );
    let mut indicators = Vec::with_capacity(raw.indicators.len());
    for (position, indicator) in raw.indicators.iter().enumerate() {
        indicators.push(self::indicator(
            checker,
            &at.element(position),
            indicator,
            raw,
            &raw.indicators[..position],
        ));
    }
    indicators
}

fn indicator(
    checker: &mut Checker,
    at: &Pointer,
    it: &RawIndicator,
    raw: &RawInstrument,
    before: &[RawIndicator],
) -> Indicator {
    let domains = raw.domains.iter().map(|domain| domain.id.as_str());
    let domain = checker.find(at.member("domain"), "domain", it.domain.as_str(), domains);
    checker.words(&at.member("text"), &it.text);
    if let Some(note) = &it.note {
        checker.words(&at.member("note"), note);
    }
    options(checker, &at.member("options"), it);
    asked::gate(checker, at, it);
    let asked_if = asked::facts(checker, &at.member("asked_if"), it, before);
    if let Some(grade) = &it.evidence_grade {
        let known = raw.evidence_grades.iter().map(|grade| grade.id.as_str());
        checker.find(at.member("evidence_grade"), "grade", grade.as_str(), known);
    }
    let check = it.check.as_ref();
    let check = check.and_then(|rule| self::check(checker, &at.member("check"), it, rule));
    let critical = it.critical.as_ref();
    let critical = critical.and_then(|rule| self::critical(checker, at, it, rule, raw));
    let sign_off = it.sign_off.as_ref();
    let sign_off =
        sign_off.and_then(|rule| self::sign_off(checker, &at.member("sign_off"), it, rule));
    let not_applicable = not_applicable(checker, &at.member("not_applicable"), it);
    let from_age = it.from_age.as_ref();
    let from_age = from_age.and_then(|rule| self::from_age(checker, at, it, rule, raw));
    let choice = |option: &RawOption| Choice {
        id: option.id.clone(),
        points: option.points,
        anchor: option.anchor.clone(),
    };
    Indicator {
        id: it.id.clone(),
        domain: DomainIndex::at(domain.unwrap_or_default()),
        about: it.about,
        kind: it.kind,
        core: it.core,
        is_static: it.is_static,
        text: it.text.clone(),
        note: it.note.clone(),
        options: it.options.iter().map(choice).collect(),
        asked_if,
        check,
        critical,
        sign_off,
        not_applicable,
        from_age,
        services: services(checker, &at.member("services"), it, raw),
        evidence: it.evidence.clone(),
        evidence_grade: it.evidence_grade.clone(),
    }
}

fn services(
    checker: &mut Checker,
    at: &Pointer,
    it: &RawIndicator,
    raw: &RawInstrument,
) -> Vec<ServiceIndex> {
    let named = it.services.iter().enumerate().filter_map(|(position, id)| {
        let known = raw.services.iter().map(|service| service.id.as_str());
        let found = checker.find(at.element(position), "service", id.as_str(), known);
        found.map(ServiceIndex::at)
    });
    named.collect()
}

fn not_applicable(checker: &mut Checker, at: &Pointer, it: &RawIndicator) -> Option<NotApplicable> {
    let rule = it.not_applicable.as_ref()?;
    checker.words(&at.member("text"), &rule.text);
    if it.about == About::Family && (rule.unborn || rule.max_age_months.is_some()) {
        let found = "an age for an indicator about the family";
        checker.conflict(
            at.clone(),
            Conflict::Parts,
            found,
            "an indicator about a child",
        );
    }
    Some(NotApplicable {
        text: rule.text.clone(),
        max_age_months: rule.max_age_months,
        unborn: rule.unborn,
    })
}

fn options(checker: &mut Checker, at: &Pointer, it: &RawIndicator) {
    checker.ids(
        at,
        "option",
        it.options.iter().map(|option| option.id.as_str()),
    );
    checker.count(at, "options", it.options.len(), 2..=limits::OPTIONS);
    let mut before: Option<i32> = None;
    for (position, option) in it.options.iter().enumerate() {
        let at = at.element(position);
        if RESERVED_OPTION_IDS.contains(&option.id.as_str()) {
            let found = option.id.as_str().to_owned();
            checker.report(at.member("id"), ProblemKind::ReservedId { found });
        }
        checker.words(&at.member("anchor"), &option.anchor);
        checker.number(
            at.member("points"),
            option.points,
            -limits::POINTS,
            limits::POINTS,
        );
        if let Some(before) = before.filter(|&before| before > option.points) {
            let kind = ProblemKind::NotRising {
                what: "points",
                found: option.points.into(),
                before: before.into(),
                law: "never fall from one option to the next",
            };
            checker.report(at.member("points"), kind);
        }
        before = Some(option.points);
    }
}

pub(super) fn find_option(
    checker: &mut Checker,
    at: Pointer,
    it: &RawIndicator,
    id: &str,
) -> Option<OptionIndex> {
    let known = it.options.iter().map(|option| option.id.as_str());
    checker.find(at, "option", id, known).map(OptionIndex::at)
}

fn check(checker: &mut Checker, at: &Pointer, it: &RawIndicator, rule: &RawCheck) -> Option<Check> {
    checker.words(&at.member("text"), &rule.text);
    checker.words(&at.member("if_yes"), &rule.if_yes);
    let above = find_option(checker, at.member("above"), it, rule.above.as_str())?;
    if above.position() + 1 == it.options.len() {
        checker.conflict(
            at.member("above"),
            Conflict::Parts,
            "the last option, beyond which there is none",
            "an earlier option",
        );
    }
    Some(Check {
        above,
        text: rule.text.clone(),
        if_yes: rule.if_yes.clone(),
    })
}

fn critical(
    checker: &mut Checker,
    at: &Pointer,
    it: &RawIndicator,
    critical: &RawCritical,
    raw: &RawInstrument,
) -> Option<Critical> {
    let at = at.member("critical");
    checker.words(&at.member("action"), &critical.action);
    let levels = raw.levels.iter().map(|level| level.id.as_str());
    let floor = checker.find(at.member("floor"), "level", critical.floor.as_str(), levels);
    let option = find_option(checker, at.member("at"), it, critical.at.as_str());
    let best = if it.kind.is_strength() {
        it.options.len().checked_sub(1)
    } else {
        Some(0)
    };
    if option.is_some_and(|option| Some(option.position()) == best) {
        checker.conflict(
            at.member("at"),
            Conflict::AlwaysHolds,
            "the best option",
            "a worse option",
        );
        return None;
    }
    Some(Critical {
        at: option?,
        floor: LevelIndex::at(floor?),
        action: critical.action.clone(),
    })
}

fn sign_off(
    checker: &mut Checker,
    at: &Pointer,
    it: &RawIndicator,
    rule: &RawSignOff,
) -> Option<SignOff> {
    let option = find_option(checker, at.member("at"), it, rule.at.as_str());
    checker.count(
        &at.member("sources"),
        "sources",
        rule.sources.into(),
        1..=limits::SOURCES,
    );
    Some(SignOff {
        at: option?,
        sources: rule.sources,
        date: rule.date,
    })
}

fn from_age(
    checker: &mut Checker,
    at: &Pointer,
    it: &RawIndicator,
    rule: &RawFromAge,
    raw: &RawInstrument,
) -> Option<FromAge> {
    let at = at.member("from_age");
    let beside = it.check.is_some()
        || it.critical.is_some()
        || it.sign_off.is_some()
        || it.not_applicable.is_some();
    if it.about == About::Family || beside {
        checker.conflict(
            at.clone(),
            Conflict::Parts,
            "an answer from the age beside a family, `check`, `critical`, `sign_off` or `not_applicable`",
            "an indicator about a child with none of them",
        );
    }
    let unborn = find_option(checker, at.member("unborn"), it, rule.unborn.as_str());
    let mut ages = Vec::with_capacity(rule.ages.len());
    let mut before = 0;
    for (position, age) in rule.ages.iter().enumerate() {
        let at = at.member("ages").element(position);
        if age.under_months <= before {
            let kind = ProblemKind::NotRising {
                what: "ages",
                found: age.under_months.into(),
                before: before.into(),
                law: "rise",
            };
            checker.report(at.member("under_months"), kind);
        }
        before = age.under_months;
        let option = find_option(checker, at.member("option"), it, age.option.as_str());
        ages.extend(option.map(|option| (age.under_months, option)));
    }
    if before < raw.child.under_months {
        let found = format!("ages up to {before} months");
        checker.conflict(
            at.member("ages"),
            Conflict::Parts,
            &found,
            "every age of a child with a sheet",
        );
    }
    Some(FromAge {
        unborn: unborn?,
        ages,
    })
}
