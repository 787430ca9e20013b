//! From a list as written to a checked instrument.

mod asked;
mod checker;
mod conditions;
mod indicator;
mod level;
mod rules;
mod score;

use alloc::borrow::ToOwned as _;
use alloc::vec::Vec;

use self::checker::Checker;
use super::asked::{ages_told_apart, conditional};
use super::problem::{Conflict, Pointer, Problem, ProblemKind};
use super::raw::{RawIndicator, RawInstrument, RawRules};
use super::{
    Digest, Domain, FORMAT, Grade, Indicator, Instrument, InstrumentName, Level, Service, Version,
    limits,
};
use crate::id::IndicatorIndex;
use crate::order::order;
use crate::words::Language;

/// See [`Instrument::check`].
pub(super) fn check(raw: RawInstrument, digest: Digest) -> Result<Instrument, Vec<Problem>> {
    let mut checker = Checker {
        problems: Vec::new(),
        languages: raw.languages.clone(),
    };
    let version = head(&mut checker, &raw);
    let levels = levels(&mut checker, &raw);
    let domains = domains(&mut checker, &raw);
    let services = services(&mut checker, &raw);
    let grades = grades(&mut checker, &raw);
    let indicators = indicator::indicators(&mut checker, &raw);
    let under_months = raw.child.under_months;
    asked::decided_in_few_ways(&mut checker, &indicators, under_months);
    let rules = raw.rules.as_ref();
    let rules = rules.map(|rules| rules::check(&mut checker, rules, &raw, &indicators));
    if !checker.problems.is_empty() {
        return Err(checker.problems);
    }
    Ok(Instrument {
        name: InstrumentName {
            id: raw.id,
            version,
            digest,
        },
        license: raw.license,
        languages: raw.languages,
        title: raw.title,
        outcome: raw.outcome,
        provenance: raw.provenance,
        status: raw.status,
        statement: raw.statement,
        level_heading: raw.level_heading,
        child_under_months: under_months,
        levels,
        domains,
        services,
        grades,
        by_id: by_id(&indicators),
        conditional: conditional(&indicators),
        ages: ages_told_apart(&indicators, under_months),
        indicators,
        rules,
    })
}

fn by_id(indicators: &[Indicator]) -> Vec<IndicatorIndex> {
    let id = |at: usize| indicators[at].id.as_str();
    let by_id = order(indicators.len(), &|one, other| id(one).cmp(id(other)));
    by_id.into_iter().map(IndicatorIndex::at).collect()
}

/// The name of the list, its languages and the words about the whole of it.
fn head(checker: &mut Checker, raw: &RawInstrument) -> Version {
    let root = Pointer::root();
    if raw.format != FORMAT {
        let (found, expected) = (raw.format, FORMAT);
        checker.report(
            root.member("format"),
            ProblemKind::Format { found, expected },
        );
    }
    checker.id(root.member("id"), raw.id.as_str());
    let version = raw.version.parse().unwrap_or_else(|()| {
        let found = raw.version.clone();
        checker.report(root.member("version"), ProblemKind::Version { found });
        Version::default()
    });
    let at = root.member("languages");
    checker.count(
        &at,
        "languages",
        raw.languages.len(),
        1..=Language::ALL.len(),
    );
    for (position, language) in raw.languages.iter().enumerate() {
        if raw.languages[..position].contains(language) {
            let (what, found) = ("language", language.tag().to_owned());
            checker.report(
                at.element(position),
                ProblemKind::DuplicateId { what, found },
            );
        }
    }
    for (name, words) in [
        ("title", &raw.title),
        ("outcome", &raw.outcome),
        ("provenance", &raw.provenance),
        ("status", &raw.status),
        ("statement", &raw.statement),
        ("level_heading", &raw.level_heading),
    ] {
        checker.words(&root.member(name), words);
    }
    let at = root.member("child").member("under_months");
    checker.number(at, raw.child.under_months, 1, 1200);
    version
}

fn levels(checker: &mut Checker, raw: &RawInstrument) -> Vec<Level> {
    let at = Pointer::root().member("levels");
    checker.ids(&at, "level", raw.levels.iter().map(|it| it.id.as_str()));
    let makes_level = |rules: &RawRules| !rules.level.is_empty();
    let least = if raw.rules.as_ref().is_some_and(makes_level) {
        2
    } else {
        0
    };
    checker.count(&at, "levels", raw.levels.len(), least..=limits::LEVELS);
    let mut levels = Vec::with_capacity(raw.levels.len());
    for (position, level) in raw.levels.iter().enumerate() {
        let at = at.element(position);
        checker.words(&at.member("title"), &level.title);
        checker.words(&at.member("calls_for"), &level.calls_for);
        checker.number(at.member("review_days"), level.review_days, 1, 3650);
        levels.push(Level {
            id: level.id.clone(),
            title: level.title.clone(),
            calls_for: level.calls_for.clone(),
            review_days: level.review_days,
        });
    }
    levels
}

fn services(checker: &mut Checker, raw: &RawInstrument) -> Vec<Service> {
    let at = Pointer::root().member("services");
    checker.ids(&at, "service", raw.services.iter().map(|it| it.id.as_str()));
    checker.count(&at, "services", raw.services.len(), 0..=limits::SERVICES);
    let mut services = Vec::with_capacity(raw.services.len());
    for (position, service) in raw.services.iter().enumerate() {
        checker.words(&at.element(position).member("title"), &service.title);
        let (id, title) = (service.id.clone(), service.title.clone());
        services.push(Service { id, title });
    }
    services
}

fn grades(checker: &mut Checker, raw: &RawInstrument) -> Vec<Grade> {
    let at = Pointer::root().member("evidence_grades");
    let ids = raw.evidence_grades.iter().map(|it| it.id.as_str());
    checker.ids(&at, "grade", ids);
    let mut grades = Vec::with_capacity(raw.evidence_grades.len());
    for (position, grade) in raw.evidence_grades.iter().enumerate() {
        checker.words(&at.element(position).member("title"), &grade.title);
        let (id, title) = (grade.id.clone(), grade.title.clone());
        grades.push(Grade { id, title });
    }
    grades
}

fn domains(checker: &mut Checker, raw: &RawInstrument) -> Vec<Domain> {
    let at = Pointer::root().member("domains");
    checker.ids(&at, "domain", raw.domains.iter().map(|it| it.id.as_str()));
    checker.count(&at, "domains", raw.domains.len(), 1..=limits::DOMAINS);
    let mut domains = Vec::with_capacity(raw.domains.len());
    for (position, domain) in raw.domains.iter().enumerate() {
        let at = at.element(position);
        checker.words(&at.member("title"), &domain.title);
        let members: Vec<(usize, &RawIndicator)> = raw
            .indicators
            .iter()
            .enumerate()
            .filter(|(_, it)| it.domain == domain.id)
            .collect();
        checker.count(&at, "indicators", members.len(), 1..=limits::INDICATORS);
        let scored = members.iter().filter(|(_, it)| !it.kind.is_gate());
        let strengths = scored.clone().filter(|(_, it)| it.kind.is_strength());
        let strengths = strengths.count();
        if strengths != 0 && strengths != scored.count() {
            checker.conflict(
                at,
                Conflict::Direction,
                "risks and strengths in one domain",
                "either risks or strengths",
            );
        }
        domains.push(Domain {
            id: domain.id.clone(),
            code: domain.code.clone(),
            title: domain.title.clone(),
            indicators: members
                .iter()
                .map(|&(at, _)| IndicatorIndex::at(at))
                .collect(),
        });
    }
    domains
}
