//! From a list as written to a checked instrument: everything but the rules.

use alloc::borrow::ToOwned as _;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::problem::{Pointer, Problem, ProblemKind};
use super::raw::{About, RawCritical, RawFromAge, RawIndicator, RawInstrument};
use super::{
    Choice, Critical, Digest, Domain, FORMAT, FromAge, Grade, Indicator, Instrument,
    InstrumentName, Level, NotApplicable, Service, Version, check_rules, limits,
};
use crate::id::{DomainIndex, IndicatorIndex, LevelIndex, MAX_ID_BYTES, OptionIndex, ServiceIndex};
use crate::words::{Language, Words};

/// Words for states of an answer, which no option may be called.
pub(crate) const RESERVED_OPTION_IDS: [&str; 3] = ["unknown", "not_applicable", "unanswered"];

/// Collects problems while parts are resolved.
pub(super) struct Checker {
    pub(super) problems: Vec<Problem>,
    languages: Vec<Language>,
}

impl Checker {
    pub(super) fn report(&mut self, at: Pointer, kind: ProblemKind) {
        self.problems.push(Problem { at, kind });
    }

    pub(super) fn conflict(&mut self, at: Pointer, found: &str, expected: &'static str) {
        self.report(
            at,
            ProblemKind::Conflict {
                found: found.to_owned(),
                expected,
            },
        );
    }

    pub(super) fn count(&mut self, at: &Pointer, what: &'static str, found: usize, most: usize) {
        if !(1..=most).contains(&found) {
            self.report(
                at.clone(),
                ProblemKind::Count {
                    what,
                    found,
                    least: 1,
                    most,
                },
            );
        }
    }

    pub(super) fn number(&mut self, at: Pointer, found: impl Into<i64>, least: i32, most: i32) {
        let (found, least, most) = (found.into(), i64::from(least), i64::from(most));
        if !(least..=most).contains(&found) {
            self.report(at, ProblemKind::Number { found, least, most });
        }
    }

    /// Ids are well formed and each stands once.
    pub(super) fn ids<'a>(
        &mut self,
        at: &Pointer,
        what: &'static str,
        ids: impl Iterator<Item = &'a str>,
    ) {
        let mut seen: Vec<&str> = Vec::new();
        for (position, id) in ids.enumerate() {
            let at = at.element(position).member("id");
            let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"_-".contains(&b);
            // Grades of evidence and codes of findings are known by capitals.
            let well_formed = (1..=MAX_ID_BYTES).contains(&id.len())
                && (id.bytes().all(plain)
                    || what == "grade" && id.bytes().all(|b| b.is_ascii_alphanumeric()));
            if !well_formed {
                self.report(
                    at.clone(),
                    ProblemKind::MalformedId {
                        found: id.to_owned(),
                    },
                );
            }
            if seen.contains(&id) {
                self.report(
                    at,
                    ProblemKind::DuplicateId {
                        what,
                        found: id.to_owned(),
                    },
                );
            }
            seen.push(id);
        }
    }

    /// The position of `found` among `known`; reported when it is not there.
    pub(super) fn find<'a>(
        &mut self,
        at: Pointer,
        what: &'static str,
        found: &str,
        known: impl Iterator<Item = &'a str> + Clone,
    ) -> Option<usize> {
        let position = known.clone().position(|id| id == found);
        if position.is_none() {
            let mut names: Vec<String> =
                known.clone().take(8).map(|id| format!("`{id}`")).collect();
            if known.count() > names.len() {
                names.push("…".to_owned());
            }
            let known = if names.is_empty() {
                "none".to_owned()
            } else {
                names.join(", ")
            };
            self.report(
                at,
                ProblemKind::DoesNotExist {
                    what,
                    found: found.to_owned(),
                    known,
                },
            );
        }
        position
    }

    /// Words are there in every declared language, and in no other.
    pub(super) fn words(&mut self, at: &Pointer, words: &Words) {
        let latin_is_derived = self.languages.contains(&Language::SerbianCyrillic);
        for language in Language::ALL {
            let declared = self.languages.contains(&language);
            let derived = language == Language::SerbianLatin && latin_is_derived;
            let written = words.written_in(language);
            if declared && !derived && written.is_none_or(|text| text.trim().is_empty()) {
                self.report(at.clone(), ProblemKind::MissingWords { language });
            } else if written.is_some() && (derived || !declared) {
                let why = if derived {
                    "which follows letter by letter from `sr-Cyrl`"
                } else {
                    "a language that the list does not declare"
                };
                self.report(
                    at.member(language.tag()),
                    ProblemKind::UnexpectedWords { language, why },
                );
            }
        }
    }
}

/// See [`Instrument::check`].
pub(super) fn check(raw: RawInstrument, digest: Digest) -> Result<Instrument, Vec<Problem>> {
    let mut checker = Checker {
        problems: Vec::new(),
        languages: raw.languages.clone(),
    };
    let version = head(&mut checker, &raw);
    let indicators = indicators(&mut checker, &raw);
    let domains = domains(&mut checker, &raw);
    let rules = raw
        .rules
        .as_ref()
        .and_then(|rules| check_rules::check(&mut checker, rules, &raw, &indicators));
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
        child_under_months: raw.child.under_months,
        levels: raw
            .levels
            .into_iter()
            .map(|it| Level {
                id: it.id,
                title: it.title,
                calls_for: it.calls_for,
                review_days: it.review_days,
            })
            .collect(),
        domains,
        services: raw
            .services
            .into_iter()
            .map(|it| Service {
                id: it.id,
                title: it.title,
            })
            .collect(),
        grades: raw
            .evidence_grades
            .into_iter()
            .map(|it| Grade {
                id: it.id,
                title: it.title,
            })
            .collect(),
        indicators,
        rules,
    })
}

/// Names, languages, words of the list itself, levels, services and grades.
fn head(checker: &mut Checker, raw: &RawInstrument) -> Version {
    let root = Pointer::root();
    if raw.format != FORMAT {
        let kind = ProblemKind::Format {
            found: raw.format,
            expected: FORMAT,
        };
        checker.report(root.member("format"), kind);
    }
    let version = raw.version.parse().unwrap_or_else(|()| {
        let found = raw.version.clone();
        checker.report(root.member("version"), ProblemKind::Version { found });
        Version {
            major: 0,
            minor: 0,
            patch: 0,
        }
    });
    checker.ids(&root, "instrument", core::iter::once(raw.id.as_str()));
    checker.count(
        &root.member("languages"),
        "languages",
        raw.languages.len(),
        Language::ALL.len(),
    );
    for (position, language) in raw.languages.iter().enumerate() {
        if raw.languages[..position].contains(language) {
            let kind = ProblemKind::DuplicateId {
                what: "language",
                found: language.tag().to_owned(),
            };
            checker.report(root.member("languages").element(position), kind);
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
    checker.number(
        root.member("child").member("under_months"),
        raw.child.under_months,
        1,
        1200,
    );

    let at = root.member("levels");
    checker.ids(&at, "level", raw.levels.iter().map(|it| it.id.as_str()));
    if raw.rules.is_some() && !(2..=limits::LEVELS).contains(&raw.levels.len()) {
        let (found, most) = (raw.levels.len(), limits::LEVELS);
        checker.report(
            at.clone(),
            ProblemKind::Count {
                what: "levels",
                found,
                least: 2,
                most,
            },
        );
    }
    for (position, level) in raw.levels.iter().enumerate() {
        let at = at.element(position);
        checker.words(&at.member("title"), &level.title);
        checker.words(&at.member("calls_for"), &level.calls_for);
        checker.number(at.member("review_days"), level.review_days, 1, 3650);
    }
    let at = root.member("services");
    checker.ids(&at, "service", raw.services.iter().map(|it| it.id.as_str()));
    if raw.services.len() > limits::SERVICES {
        checker.count(&at, "services", raw.services.len(), limits::SERVICES);
    }
    for (position, service) in raw.services.iter().enumerate() {
        checker.words(&at.element(position).member("title"), &service.title);
    }
    let at = root.member("evidence_grades");
    checker.ids(
        &at,
        "grade",
        raw.evidence_grades.iter().map(|it| it.id.as_str()),
    );
    for (position, grade) in raw.evidence_grades.iter().enumerate() {
        checker.words(&at.element(position).member("title"), &grade.title);
    }
    version
}

fn domains(checker: &mut Checker, raw: &RawInstrument) -> Vec<Domain> {
    let at = Pointer::root().member("domains");
    checker.ids(&at, "domain", raw.domains.iter().map(|it| it.id.as_str()));
    checker.count(&at, "domains", raw.domains.len(), limits::DOMAINS);
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
        if members.is_empty() {
            let kind = ProblemKind::Count {
                what: "indicators",
                found: 0,
                least: 1,
                most: limits::INDICATORS,
            };
            checker.report(at.clone(), kind);
        }
        let strengths = members
            .iter()
            .filter(|(_, it)| it.kind.is_strength())
            .count();
        if strengths != 0 && strengths != members.len() {
            checker.conflict(
                at,
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

fn indicators(checker: &mut Checker, raw: &RawInstrument) -> Vec<Indicator> {
    let at = Pointer::root().member("indicators");
    checker.ids(
        &at,
        "indicator",
        raw.indicators.iter().map(|it| it.id.as_str()),
    );
    checker.count(&at, "indicators", raw.indicators.len(), limits::INDICATORS);
    let mut checked = Vec::with_capacity(raw.indicators.len());
    for (position, indicator) in raw.indicators.iter().enumerate() {
        checked.push(self::indicator(
            checker,
            &at.element(position),
            indicator,
            raw,
        ));
    }
    checked
}

fn indicator(
    checker: &mut Checker,
    at: &Pointer,
    it: &RawIndicator,
    raw: &RawInstrument,
) -> Indicator {
    let domains = raw.domains.iter().map(|domain| domain.id.as_str());
    let domain = checker.find(at.member("domain"), "domain", it.domain.as_str(), domains);
    checker.words(&at.member("text"), &it.text);
    if let Some(note) = &it.note {
        checker.words(&at.member("note"), note);
    }
    options(checker, &at.member("options"), it);
    let services = it.services.iter().enumerate().filter_map(|(position, id)| {
        let at = at.member("services").element(position);
        let known = raw.services.iter().map(|service| service.id.as_str());
        checker
            .find(at, "service", id.as_str(), known)
            .map(ServiceIndex::at)
    });
    let services = services.collect();
    if let Some(grade) = &it.evidence_grade {
        let known = raw.evidence_grades.iter().map(|grade| grade.id.as_str());
        checker.find(at.member("evidence_grade"), "grade", grade.as_str(), known);
    }
    let critical = it
        .critical
        .as_ref()
        .and_then(|critical| self::critical(checker, at, it, critical, raw));
    if let Some(rule) = &it.not_applicable {
        let at = at.member("not_applicable");
        checker.words(&at.member("text"), &rule.text);
        if it.about == About::Family && (rule.unborn || rule.max_age_months.is_some()) {
            checker.conflict(
                at,
                "an age for an indicator about the family",
                "an indicator about a child",
            );
        }
    }
    let from_age = it
        .from_age
        .as_ref()
        .and_then(|rule| from_age(checker, at, it, rule, raw));
    Indicator {
        id: it.id.clone(),
        domain: DomainIndex::at(domain.unwrap_or_default()),
        about: it.about,
        kind: it.kind,
        core: it.core,
        is_static: it.is_static,
        text: it.text.clone(),
        note: it.note.clone(),
        options: it
            .options
            .iter()
            .map(|option| Choice {
                id: option.id.clone(),
                points: option.points,
                anchor: option.anchor.clone(),
            })
            .collect(),
        critical,
        not_applicable: it.not_applicable.as_ref().map(|rule| NotApplicable {
            text: rule.text.clone(),
            max_age_months: rule.max_age_months,
            unborn: rule.unborn,
        }),
        from_age,
        services,
        evidence: it.evidence.clone(),
        evidence_grade: it.evidence_grade.clone(),
    }
}

fn options(checker: &mut Checker, at: &Pointer, it: &RawIndicator) {
    checker.ids(
        at,
        "option",
        it.options.iter().map(|option| option.id.as_str()),
    );
    if !(2..=limits::OPTIONS).contains(&it.options.len()) {
        let (found, most) = (it.options.len(), limits::OPTIONS);
        checker.report(
            at.clone(),
            ProblemKind::Count {
                what: "options",
                found,
                least: 2,
                most,
            },
        );
    }
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
    if it.kind.is_strength() {
        checker.conflict(
            at,
            "a critical answer of a strength",
            "a critical answer of a risk",
        );
        return None;
    }
    if option.is_some_and(|option| option.position() == 0) {
        checker.conflict(at.member("at"), "the mildest option", "a worse option");
        return None;
    }
    Some(Critical {
        at: option?,
        floor: LevelIndex::at(floor?),
        action: critical.action.clone(),
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
    if it.about == About::Family || it.critical.is_some() || it.not_applicable.is_some() {
        checker.conflict(
            at.clone(),
            "an answer from the age beside a family, critical or not applicable one",
            "an indicator about a child that is neither critical nor ever not applicable",
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
            &found,
            "every age of a child with a sheet",
        );
    }
    Some(FromAge {
        unborn: unborn?,
        ages,
    })
}
