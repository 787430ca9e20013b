//! What is said of results: whole, in the right language, and never more than is known.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::iter;
use std::sync::{Arc, LazyLock};

use serde_json::{Value, json};
use zajedno_core::assessment::{AnswerProblem, Kind, Source};
use zajedno_core::{
    Assessment, ChildChanges, FamilyResult, Instrument, JudgementProblem, Scorer, assess, builtin,
    changes, json as written,
};
use zajedno_text::explain::{Explanation, Line, Section, Topic};
use zajedno_text::{Catalogue, Language, Spoken, explain, latin_from_cyrillic};

const VIGNETTES: &str = include_str!("../../../indicators/separation-risk/vignettes.json");

static SCORER: LazyLock<Scorer> =
    LazyLock::new(|| Scorer::new(Arc::new(builtin::separation_risk())));

struct Told {
    list: &'static Instrument,
    assessment: Assessment,
    result: FamilyResult,
    changes: Vec<ChildChanges>,
}

impl Told {
    fn new(assessment: &Value) -> Self {
        let list = SCORER.instrument();
        let bytes = serde_json::to_vec(assessment).unwrap();
        let assessment = written::read_assessment(&bytes, list).unwrap();
        let result = assess(&SCORER, &assessment).unwrap();
        let changes = changes(&SCORER, &assessment, &result).unwrap();
        Self {
            list,
            assessment,
            result,
            changes,
        }
    }

    fn page(&self, language: Language) -> Explanation<'_> {
        explain(
            language,
            self.list,
            &self.assessment,
            &self.result,
            &self.changes,
        )
    }

    fn texts(&self, language: Language) -> Vec<Said> {
        let page = self.page(language);
        let mut texts = vec![Said::new(&page.title, false)];
        for section in &page.sections {
            gather(section, &mut texts);
        }
        texts
    }

    fn says(&self, language: Language, text: &str) -> bool {
        self.texts(language).iter().any(|said| said.text == text)
    }
}

#[derive(Debug)]
struct Said {
    text: String,
    language: Option<Language>,
    is_sentence: bool,
}

impl Said {
    fn new(spoken: &Spoken<'_>, is_sentence: bool) -> Self {
        Self {
            text: spoken.text.to_string(),
            language: spoken.language,
            is_sentence,
        }
    }
}

fn gather(section: &Section<'_>, texts: &mut Vec<Said>) {
    texts.push(Said::new(&section.heading, false));
    gather_lines(&section.lines, texts);
    for section in &section.sections {
        gather(section, texts);
    }
}

fn gather_lines(lines: &[Line<'_>], texts: &mut Vec<Said>) {
    for line in lines {
        match line {
            Line::Sentence(sentence) => texts.push(Said::new(sentence, true)),
            Line::Level(entry) | Line::Entry(entry) => {
                texts.push(Said::new(&entry.label, false));
                texts.extend(entry.values.iter().map(|value| Said::new(value, false)));
                gather_lines(&entry.details, texts);
            }
            Line::Table(table) => {
                let heads = iter::once(&table.caption).chain(&table.columns);
                texts.extend(heads.map(|head| Said::new(head, false)));
                for row in &table.rows {
                    let cells = row.cells.iter().map(|cell| &cell.text);
                    let row = iter::once(&row.head).chain(&row.notes).chain(cells);
                    texts.extend(row.map(|text| Said::new(text, false)));
                }
            }
        }
    }
}

fn stage(id: &str) -> Value {
    stages().into_iter().find(|(name, _)| name == id).unwrap().1
}

fn stages() -> Vec<(String, Value)> {
    let file: Value = serde_json::from_str(VIGNETTES).unwrap();
    let vignettes = file["vignettes"].as_array().unwrap().iter();
    let stages = vignettes.flat_map(|vignette| vignette["stages"].as_array().unwrap());
    stages
        .map(|stage| {
            (
                stage["id"].as_str().unwrap().to_owned(),
                stage["assessment"].clone(),
            )
        })
        .collect()
}

fn with_child(id: &str, change: impl Fn(&mut Value)) -> Value {
    let mut assessment = stage(id);
    change(&mut assessment["children"][0]);
    assessment
}

fn unconfirmed() -> Value {
    with_child("V4", |child| {
        child["answers"]["hospital_leaving_risk"] = "3".into();
    })
}

fn judged(id: &str, level: &str, ground: &str) -> Value {
    with_child(id, |child| {
        child["judgement"] = json!({
            "level": level, "ground": ground, "reason": "Разлог својим речима", "approved_by": "С-2",
            "approved_on": "2026-08-01"
        });
    })
}

fn empty() -> Value {
    json!({
        "format": 1, "reference": "F", "kind": "directed", "date": "2026-03-02",
        "children": [
            {"reference": "A", "birth": "2020-01"}, {"reference": "B", "in_formal_care": true},
            {"reference": "C", "birth": "2000-01"}, {"reference": "D", "birth": "unborn"}
        ]
    })
}

/// Every training case, and what they lack.
fn all() -> Vec<(String, Value)> {
    let mut all = stages();
    for (id, mut assessment) in stages() {
        assessment["kind"] = "initial".into();
        all.push((format!("{id} initial"), assessment));
    }
    all.push(("unconfirmed".to_owned(), unconfirmed()));
    all.push(("empty".to_owned(), empty()));
    all.push((
        "judged up".to_owned(),
        judged("V6_T1", "very_high", "child_statement"),
    ));
    all.push((
        "below the floor".to_owned(),
        judged("V4", "high", "answer_outdated"),
    ));
    all.push((
        "unknown ground".to_owned(),
        judged("V3", "moderate", "child_statement"),
    ));
    all
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&letter)
}

#[test]
fn every_text_is_said_and_in_the_language_it_claims() {
    for (id, assessment) in all() {
        let told = Told::new(&assessment);
        for language in Language::ALL {
            for said in told.texts(language) {
                assert!(!said.text.trim().is_empty(), "{id} {language}: {said:?}");
                assert!(
                    said.language.is_none_or(|it| it == language),
                    "{id}: {said:?}"
                );
                let has_cyrillic = said.text.contains(is_cyrillic);
                if said.language.is_some() && language != Language::SerbianCyrillic {
                    assert!(!has_cyrillic, "{id} {language}: {said:?}");
                }
            }
        }
    }
}

#[test]
fn latin_says_what_cyrillic_says() {
    for (id, assessment) in all() {
        let told = Told::new(&assessment);
        let cyrillic = told.texts(Language::SerbianCyrillic);
        let latin = told.texts(Language::SerbianLatin);
        assert_eq!(cyrillic.len(), latin.len(), "{id}");
        for (cyrillic, latin) in cyrillic.iter().zip(&latin) {
            let expected = match cyrillic.language {
                Some(_) => latin_from_cyrillic(&cyrillic.text),
                None => cyrillic.text.as_str().into(),
            };
            assert_eq!(latin.text, expected, "{id}");
        }
    }
}

#[test]
fn words_of_the_list_never_enter_a_sentence() {
    for (id, assessment) in all() {
        let told = Told::new(&assessment);
        for language in [Language::SerbianCyrillic, Language::English] {
            let levels = told.list.levels().iter().map(|level| &level.title);
            let indicators = told.list.indicators().iter().map(|it| &it.text);
            let services = told.list.services().iter().map(|it| &it.title);
            let words: Vec<_> = levels.chain(indicators).chain(services).collect();
            for said in told.texts(language).iter().filter(|said| said.is_sentence) {
                for words in &words {
                    let words = words.written_in(language).unwrap();
                    assert!(
                        !said.text.contains(words),
                        "{id}: {} holds {words}",
                        said.text
                    );
                }
            }
        }
    }
}

#[test]
fn every_result_carries_its_statement_status_and_list() {
    for (id, assessment) in all() {
        let told = Told::new(&assessment);
        let name = told.list.name();
        for text in [
            told.list.statement().written_in(Language::English).unwrap(),
            told.list.status().written_in(Language::English).unwrap(),
            name.id.as_str(),
            &name.version.to_string(),
            &name.digest.to_string(),
        ] {
            assert!(told.says(Language::English, text), "{id}: {text}");
        }
    }
}

#[test]
fn at_least_is_not_said_while_a_critical_answer_waits() {
    let say = Catalogue::new(Language::English);
    let (at_least, so_far) = (say.level_at_least(), say.level_so_far());
    let open = Told::new(&stage("V5"));
    assert!(open.says(Language::English, &at_least) && !open.says(Language::English, &so_far));
    let waiting = Told::new(&unconfirmed());
    assert!(!waiting.says(Language::English, &at_least));
    assert!(waiting.says(Language::English, &so_far));
    assert!(waiting.says(Language::English, &say.explain_level_not_firm()));
    assert!(waiting.says(Language::English, &say.explain_cause_unconfirmed()));
}

#[test]
fn no_level_is_shown_where_there_is_none() {
    let mut without = vec![("empty".to_owned(), empty())];
    without.extend(all().into_iter().filter(|(id, _)| id.ends_with("initial")));
    for (id, assessment) in without {
        let told = Told::new(&assessment);
        for level in told.list.levels() {
            let title = level.title.written_in(Language::English).unwrap();
            assert!(!told.says(Language::English, title), "{id}: {title}");
        }
        let topics = [
            Topic::Reasons,
            Topic::CallsFor,
            Topic::Review,
            Topic::Provisional,
        ];
        let sections = told.page(Language::English).sections;
        let within = sections.iter().flat_map(|section| &section.sections);
        assert!(
            within
                .map(|it| it.topic)
                .all(|topic| !topics.contains(&topic)),
            "{id}"
        );
    }
    let say = Catalogue::new(Language::English);
    assert!(Told::new(&empty()).says(Language::English, &say.level_none()));
    assert!(Told::new(&empty()).says(Language::English, &say.explain_in_care()));
    assert!(Told::new(&empty()).says(Language::English, &say.explain_grown_up()));
}

#[test]
fn a_judgement_is_told_with_its_ground_reason_and_approval() {
    let told = Told::new(&judged("V6_T1", "very_high", "child_statement"));
    for text in [
        "What the child said",
        "Разлог својим речима",
        "С-2",
        "1 August 2026",
    ] {
        assert!(told.says(Language::English, text), "{text}");
    }
    let say = Catalogue::new(Language::English);
    assert!(!told.says(Language::English, &say.explain_judgement_refused()));
    let refused = Told::new(&judged("V4", "high", "answer_outdated"));
    assert!(refused.says(Language::English, &say.explain_judgement_refused()));
    assert!(refused.says(Language::English, &say.judgement_below_critical_floor()));
}

#[test]
fn each_way_a_level_follows_an_earlier_one_has_its_sentence() {
    let previous = |id: &str, level: &str, date: &str| {
        Told::new(&with_child(id, |child| {
            child["previous"] = json!({"level": level, "date": date});
        }))
    };
    let say = Catalogue::new(Language::English);
    let cases = [
        (
            previous("V3", "moderate", "2026-01-01"),
            say.explain_reassessed_not_lower(),
        ),
        (
            previous("V6_T1", "very_high", "2026-01-14"),
            say.explain_reassessed_fell(1).into(),
        ),
        // 6 points; with the margin 8: still low.
        (
            previous("V1", "moderate", "2026-01-01"),
            say.explain_reassessed_fell(1).into(),
        ),
        (
            previous("V1", "moderate", "2026-05-01"),
            say.explain_reassessed_too_soon(30).into(),
        ),
        (
            previous("V5", "very_high", "2026-01-01"),
            say.explain_reassessed_critical_open(),
        ),
    ];
    for (told, sentence) in cases {
        assert!(told.says(Language::English, &sentence), "{sentence}");
    }
    let mut within = stage("V6_T2");
    // 13 points; with the margin 15: moderate, as before.
    within["family"]["strength_extended_family"] = "3".into();
    within["family"]["sole_carer_without_backup"] = "0".into();
    within["family"]["caregiver_mental_health"] = "0".into();
    within["family"]["earlier_confirmed_concerns"] = "2".into();
    within["children"][0]["previous"]["level"] = "moderate".into();
    let told = Told::new(&within);
    assert!(told.says(Language::English, &say.explain_reassessed_within_margin()));
    assert!(told.says(Language::English, &say.explain_margin_level(2)));
}

#[test]
fn every_code_has_words_of_its_own() {
    let answers = [
        AnswerProblem::WrongSubject,
        AnswerProblem::NoSuchChild,
        AnswerProblem::FollowsFromAge,
        AnswerProblem::NoSuchOption,
        AnswerProblem::NotOffered,
        AnswerProblem::NotCritical,
        AnswerProblem::TooLong,
        AnswerProblem::NoCheck,
    ];
    let floor = SCORER.instrument().find_level("high").unwrap();
    let judgements = [
        JudgementProblem::NoLevel,
        JudgementProblem::NotFinal,
        JudgementProblem::NoChange,
        JudgementProblem::TooFar,
        JudgementProblem::UnknownGround,
        JudgementProblem::NoReason,
        JudgementProblem::NotApproved,
        JudgementProblem::BelowCriticalFloor { floor },
        JudgementProblem::TooFarBelowPrevious,
    ];
    for language in Language::ALL {
        let say = Catalogue::new(language);
        let kinds = [Kind::Initial, Kind::Directed, Kind::Review].map(|kind| say.kind(kind));
        let sources = Source::ALL.map(|source| say.source(source));
        let mut words = [kinds.to_vec(), sources.to_vec()].concat();
        words.extend(answers.map(|problem| say.answer_problem(problem)));
        words.extend(judgements.map(|problem| say.judgement_problem(problem)));
        let count = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(
            words.len(),
            count,
            "two codes share their words in {language}"
        );
    }
}

#[test]
fn what_is_said_is_the_same_with_texts_of_its_own() {
    for (id, assessment) in all() {
        let told = Told::new(&assessment);
        for language in Language::ALL {
            let page = told.page(language);
            assert_eq!(page.clone().into_owned(), page, "{id} {language}");
        }
    }
}
