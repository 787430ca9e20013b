//! Answers and levels as a table that other programs read (CSV, RFC 4180). There is no free text in it.

use zajedno_core::assessment::{Answer, Standing, Subject};
use zajedno_core::id::{IndicatorIndex, OptionIndex};
use zajedno_core::instrument::Indicator;
use zajedno_core::{Assessment, Instrument};

use crate::{Figures, Range};

/// An assessment, the list that it is answered in, and its figures.
#[derive(Clone, Copy, Debug)]
pub struct Answered<'a> {
    /// The list.
    pub list: &'a Instrument,
    /// The assessment.
    pub assessment: &'a Assessment,
    /// Its figures.
    pub figures: &'a Figures,
}

const HEADER: [&str; 13] = [
    "family",
    "kind",
    "date",
    "list",
    "list_version",
    "child",
    "domain",
    "indicator",
    "state",
    "option",
    "level_lowest",
    "level_highest",
    "is_final",
];

/// A row for every question about the family and about each assessed child, with the level of that subject.
///
/// Columns hold what the list and the formats call things, never words of a language: the kind, the id of the option, a state
/// (`answered`, `unknown`, `not_applicable`, `follows_from_age`, `unanswered`, `not_asked`). The codes of family and children are
/// the only thing that a person typed; one that a table would take for a formula has an apostrophe before it.
///
/// ```
/// use zajedno_casework::{Answered, Figures, answers_csv};
/// use zajedno_core::{builtin, json};
///
/// let list = builtin::separation_risk();
/// let family = br#"{
///     "format": 1, "reference": "=P-18", "kind": "directed", "date": "2026-03-02",
///     "family": { "caregiver_exhaustion": "3" }, "children": [{ "reference": "A" }]
/// }"#;
/// let assessment = json::read_assessment(family, &list)?;
/// let figures = Figures::default();
/// let table = answers_csv(&[Answered { list: &list, assessment: &assessment, figures: &figures }]);
/// let row = table.lines().find(|row| row.contains("caregiver_exhaustion")).ok_or("no row")?;
/// assert_eq!(row, "'=P-18,directed,2026-03-02,separation-risk,0.3.0,,caregiver,caregiver_exhaustion,answered,3,,,no");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn answers_csv(of: &[Answered<'_>]) -> String {
    let mut table = String::new();
    push_row(&mut table, &HEADER);
    for it in of {
        subject_rows(&mut table, it, Subject::Family);
        for (position, child) in it.assessment.children.iter().enumerate() {
            if it.assessment.no_sheet(it.list, child).is_none() {
                subject_rows(&mut table, it, Subject::Child(position));
            }
        }
    }
    table
}

fn subject_rows(table: &mut String, of: &Answered<'_>, subject: Subject) {
    let Answered {
        list,
        assessment,
        figures,
    } = *of;
    let (reference, level, is_final) = match subject {
        Subject::Family => ("", figures.level, figures.is_final),
        Subject::Child(position) => {
            let child = figures.children.get(position);
            let reference = assessment.children.get(position);
            (
                reference.map_or("", |it| it.reference.as_str()),
                child.and_then(|it| it.in_force),
                child.is_some_and(|it| it.is_final),
            )
        }
    };
    let level_id = |rank: fn(Range) -> u8| {
        let level = level.and_then(|it| list.levels().get(usize::from(rank(it))));
        level.map_or("", |it| it.id.as_str())
    };
    let (date, version) = (assessment.date.to_string(), list.name().version.to_string());
    for (index, it) in list.indexed().filter(|(_, it)| it.about == subject.about()) {
        let (state, option) = state(list, assessment, subject, (index, it));
        let option = option.and_then(|option| it.options.get(option.position()));
        push_row(
            table,
            &[
                &assessment.reference,
                kind(assessment),
                &date,
                list.name().id.as_str(),
                &version,
                reference,
                list.domain(it.domain).id.as_str(),
                it.id.as_str(),
                state,
                option.map_or("", |option| option.id.as_str()),
                level_id(|it| it.lower),
                level_id(|it| it.upper),
                if is_final { "yes" } else { "no" },
            ],
        );
    }
}

fn kind(assessment: &Assessment) -> &'static str {
    use zajedno_core::assessment::Kind;

    match assessment.kind {
        Kind::Initial => "initial",
        Kind::Directed => "directed",
        Kind::Review => "review",
    }
}

fn state(
    list: &Instrument,
    assessment: &Assessment,
    subject: Subject,
    (index, it): (IndicatorIndex, &Indicator),
) -> (&'static str, Option<OptionIndex>) {
    if !assessment.kind.asks(it) {
        return ("not_asked", None);
    }
    match assessment.standing(list, subject, index) {
        Standing::Unanswered | Standing::WaitsFor(_) => ("unanswered", None),
        Standing::AgeNotKnown | Standing::Answered(Answer::Unknown) => ("unknown", None),
        Standing::NotForUnborn | Standing::Answered(Answer::NotApplicable) => {
            ("not_applicable", None)
        }
        Standing::NotAsked => ("not_asked", None),
        Standing::FollowsFromAge(option) => ("follows_from_age", Some(option)),
        Standing::Answered(Answer::Option { option, .. }) => ("answered", Some(*option)),
    }
}

/// Adds a row. A cell with a comma, a quote or the end of a line is quoted; what a table would reckon with is made a text.
pub(crate) fn push_row(table: &mut String, cells: &[&str]) {
    for (column, cell) in cells.iter().enumerate() {
        if column > 0 {
            table.push(',');
        }
        let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let cell = if is_formula {
            format!("'{cell}")
        } else {
            (*cell).to_owned()
        };
        if cell.contains([',', '"', '\r', '\n']) {
            table.push('"');
            table.push_str(&cell.replace('"', "\"\""));
            table.push('"');
        } else {
            table.push_str(&cell);
        }
    }
    table.push_str("\r\n");
}
