//! How many families a centre works with, and what they need: numbers from which no family can be recognised.

use std::collections::BTreeMap;

use zajedno_core::assessment::Kind;
use zajedno_core::id::ServiceId;
use zajedno_core::{Date, Instrument};

use crate::csv::push_row;
use crate::suppress::{Number, suppress_each, suppress_parts};
use crate::{Casework, Figures, Judging, needs, unmet};

/// One assessment, as a centre counts it.
#[derive(Clone, Copy, Debug)]
pub struct Counted<'a> {
    /// Its kind.
    pub kind: Kind,
    /// Its reference date.
    pub date: Date,
    /// Whether it is the newest of its family: levels, needs and reviews are counted of these only.
    pub is_newest: bool,
    /// What scoring gives.
    pub figures: &'a Figures,
    /// What stands beside the answers.
    pub casework: &'a Casework,
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    /// All there is: assessments, families.
    Whole,
    /// Families by their level in force.
    Level,
    /// Assessments by kind.
    Kind,
    /// Assessments by the month of their reference date.
    Month,
    /// Families by when their next review is due.
    Review,
    /// Answers of families that get a service in the plan, by domain.
    Domain,
    /// Steps that wait for a place, by service.
    Waiting,
    /// Steps for what does not exist here, by service.
    Missing,
    /// Final sheets by whether a judgement holds on them.
    Judgement,
}

impl Table {
    /// What the table is called in a file.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Level => "families_by_level",
            Self::Kind => "assessments_by_kind",
            Self::Month => "assessments_by_month",
            Self::Review => "families_by_review",
            Self::Domain => "needs_by_domain",
            Self::Waiting => "waiting_by_service",
            Self::Missing => "missing_by_service",
            Self::Judgement => "final_sheets_by_judgement",
        }
    }
}

/// One number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Of which table.
    pub table: Table,
    /// What is counted: the id of a level, domain or service, a month, or a word of the table.
    pub of: String,
    /// How many.
    pub number: Number,
}

/// The numbers of a centre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Centre {
    /// The tables, one after the other.
    pub rows: Vec<Row>,
    /// How many of a hundred final sheets have a judgement that holds, rounded up; absent where one of the numbers behind it
    /// is not shown.
    pub judged_percent: Option<usize>,
    /// Whether more is judged than [`JUDGED_PERCENT_EXPECTED`]. It is said also where the numbers behind it are not shown.
    pub is_judged_too_often: bool,
}

/// More judgements than this of a hundred say that the list and those who use it do not agree.
pub const JUDGED_PERCENT_EXPECTED: usize = 10;

impl Centre {
    /// The numbers as a table that other programs read.
    #[must_use]
    pub fn csv(&self) -> String {
        let mut table = String::new();
        push_row(&mut table, &["table", "of", "number"]);
        for row in &self.rows {
            let number = match row.number {
                Number::Shown(number) => number.to_string(),
                Number::Suppressed => "suppressed".to_owned(),
            };
            push_row(&mut table, &[row.table.code(), &row.of, &number]);
        }
        table
    }
}

/// A review that is due within so many days is due soon.
const SOON_DAYS: i32 = 30;

/// Counts the assessments of a centre that were answered in `list`, on a day.
///
/// Numbers from 1 to 4 are not shown, nor as many others as it takes so that they cannot be worked out from a total. No code of
/// a family or a child, no day and no text enters.
///
/// ```
/// use zajedno_casework::{Casework, Counted, Figures, Number, Table, centre};
/// use zajedno_core::{assessment::Kind, builtin};
///
/// let (figures, casework) = (Figures::default(), Casework::default());
/// let date = "2026-03-02".parse()?;
/// let counted = |kind| Counted { kind, date, is_newest: true, figures: &figures, casework: &casework };
/// let all: Vec<_> = [Kind::Directed; 9].into_iter().chain([Kind::Review; 3]).map(counted).collect();
/// let centre = centre(&builtin::separation_risk(), &all, date);
///
/// // Three reviews could be worked out from twelve less nine, so neither is shown.
/// let kinds: Vec<_> = centre.rows.iter().filter(|row| row.table == Table::Kind).map(|row| row.number).collect();
/// assert_eq!(kinds, [Number::Shown(0), Number::Suppressed, Number::Suppressed]);
/// # Ok::<(), zajedno_core::DateProblem>(())
/// ```
#[must_use]
pub fn centre(list: &Instrument, counted: &[Counted<'_>], today: Date) -> Centre {
    let newest = || counted.iter().filter(|it| it.is_newest);
    let (assessments, families) = (counted.len(), newest().count());
    let mut rows = Rows::default();
    rows.each(
        Table::Whole,
        [("assessments", assessments), ("families", families)],
    );
    rows.parts(Table::Level, levels(list, newest()));
    rows.parts(Table::Kind, kinds(counted));
    rows.parts(Table::Month, months(counted));
    rows.parts(Table::Review, reviews(newest(), today));
    rows.each(Table::Domain, domains(list, newest()));
    let services = services(list, counted);
    rows.each(
        Table::Waiting,
        services.iter().map(|it| (it.0.as_str(), it.1)),
    );
    rows.each(
        Table::Missing,
        services.iter().map(|it| (it.0.as_str(), it.2)),
    );
    let (judged, not_judged) = judgements(counted);
    let shown = rows.parts(
        Table::Judgement,
        [("judged", judged), ("not_judged", not_judged)],
    );
    let judged_percent = match shown[..] {
        [Number::Shown(judged), Number::Shown(other)] if judged + other > 0 => {
            Some((100 * judged).div_ceil(judged + other))
        }
        _ => None,
    };
    Centre {
        rows: rows.0,
        judged_percent,
        is_judged_too_often: 100 * judged > JUDGED_PERCENT_EXPECTED * (judged + not_judged),
    }
}

/// Tables as they grow.
#[derive(Default)]
struct Rows(Vec<Row>);

impl Rows {
    /// A table of parts that together are a number which is shown elsewhere.
    fn parts<K: Into<String>>(
        &mut self,
        table: Table,
        counts: impl IntoIterator<Item = (K, usize)>,
    ) -> Vec<Number> {
        self.add(table, counts, suppress_parts)
    }

    /// A table of numbers that together are nothing which is shown.
    fn each<K: Into<String>>(
        &mut self,
        table: Table,
        counts: impl IntoIterator<Item = (K, usize)>,
    ) {
        self.add(table, counts, suppress_each);
    }

    fn add<K: Into<String>>(
        &mut self,
        table: Table,
        counts: impl IntoIterator<Item = (K, usize)>,
        suppress: fn(&[usize]) -> Vec<Number>,
    ) -> Vec<Number> {
        let (of, counts): (Vec<K>, Vec<usize>) = counts.into_iter().unzip();
        let numbers = suppress(&counts);
        for (of, number) in of.into_iter().zip(&numbers) {
            self.0.push(Row {
                table,
                of: of.into(),
                number: *number,
            });
        }
        numbers
    }
}

/// Families by level; those whose level is not settled yet, and those without one, stand last.
fn levels<'a>(
    list: &Instrument,
    newest: impl Iterator<Item = &'a Counted<'a>>,
) -> Vec<(String, usize)> {
    let levels = list.levels().iter().map(|it| it.id.as_str().to_owned());
    let others = ["not_settled", "none"].map(str::to_owned);
    let mut counts: Vec<(String, usize)> = levels.chain(others).map(|of| (of, 0)).collect();
    let known = list.levels().len();
    for it in newest {
        let place = match it.figures.level {
            Some(level) if level.lower == level.upper => usize::from(level.lower),
            Some(_) => known,
            None => known + 1,
        };
        if let Some((_, count)) = counts.get_mut(place) {
            *count += 1;
        }
    }
    counts
}

fn kinds(counted: &[Counted<'_>]) -> [(&'static str, usize); 3] {
    let count = |kind| counted.iter().filter(|it| it.kind == kind).count();
    [
        ("initial", count(Kind::Initial)),
        ("directed", count(Kind::Directed)),
        ("review", count(Kind::Review)),
    ]
}

fn months(counted: &[Counted<'_>]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for it in counted {
        let month = format!("{:04}-{:02}", it.date.year(), it.date.month());
        *counts.entry(month).or_default() += 1;
    }
    counts
}

fn reviews<'a>(
    newest: impl Iterator<Item = &'a Counted<'a>>,
    today: Date,
) -> [(&'static str, usize); 4] {
    let mut counts = [("overdue", 0), ("soon", 0), ("later", 0), ("none", 0)];
    for it in newest {
        let place = match it.figures.review_due.map(|due| due.days_since(today)) {
            Some(..0) => 0,
            Some(0..=SOON_DAYS) => 1,
            Some(_) => 2,
            None => 3,
        };
        counts[place].1 += 1;
    }
    counts
}

fn domains<'a>(
    list: &'a Instrument,
    newest: impl Iterator<Item = &'a Counted<'a>>,
) -> Vec<(&'a str, usize)> {
    let mut counts: Vec<_> = list
        .domains()
        .iter()
        .map(|it| (it.id.as_str(), 0))
        .collect();
    for need in newest.flat_map(|it| needs(list, it.figures)) {
        if let Some(index) = list.find(need.indicator.as_str()) {
            counts[list.indicator(index).domain.position()].1 += 1;
        }
    }
    counts
}

/// Each service of the list, then all others together: how many steps wait, and how many are for what does not exist.
fn services(list: &Instrument, counted: &[Counted<'_>]) -> Vec<(String, usize, usize)> {
    let of_list = list.services().iter().map(|it| it.id.as_str().to_owned());
    let all = of_list.chain(["other".to_owned()]);
    let mut counts: Vec<_> = all.map(|of| (of, 0, 0)).collect();
    for it in unmet(counted.iter().map(|it| &it.casework.plan)) {
        let named = it.service.as_ref().map(ServiceId::as_str);
        let place = list
            .services()
            .iter()
            .position(|service| Some(service.id.as_str()) == named);
        if let Some((_, waiting, missing)) = counts.get_mut(place.unwrap_or(list.services().len()))
        {
            *waiting += it.waiting;
            *missing += it.missing;
        }
    }
    counts
}

/// How many final sheets have a judgement that holds, and how many have none.
fn judgements(counted: &[Counted<'_>]) -> (usize, usize) {
    let sheets = counted.iter().flat_map(|it| &it.figures.children);
    let (judged, others): (Vec<_>, Vec<_>) = sheets
        .filter(|sheet| sheet.is_final)
        .partition(|sheet| sheet.judging == Some(Judging::Holds));
    (judged.len(), others.len())
}
