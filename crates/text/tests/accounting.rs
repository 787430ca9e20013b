//! The account of a result holds: whoever adds its numbers up again comes to the outcome.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::sync::{Arc, LazyLock};

use serde_json::Value;
use zajedno_core::{
    Assessment, ChildOutcome, ChildResult, FamilyResult, Scorer, assess, builtin, json as written,
};
use zajedno_text::explain::{Explanation, Line, Row, Section, Table, Topic, account};
use zajedno_text::{Catalogue, Language};

const VIGNETTES: &str = include_str!("../../../indicators/separation-risk/vignettes.json");
const SAY: Catalogue = Catalogue::new(Language::English);

static SCORER: LazyLock<Scorer> =
    LazyLock::new(|| Scorer::new(Arc::new(builtin::separation_risk())));

/// Every stage of every training case, in each kind of assessment it can be.
fn assessments() -> Vec<(String, Value)> {
    let file: Value = serde_json::from_str(VIGNETTES).unwrap();
    let vignettes = file["vignettes"].as_array().unwrap().iter();
    let stages = vignettes.flat_map(|vignette| vignette["stages"].as_array().unwrap());
    let mut all = Vec::new();
    for stage in stages {
        let id = stage["id"].as_str().unwrap();
        let mut assessment = stage["assessment"].clone();
        all.push((id.to_owned(), assessment.clone()));
        for critical in ["parent_placement_request", "hospital_leaving_risk"] {
            let mut unconfirmed = assessment.clone();
            unconfirmed["children"][0]["answers"][critical] = "3".into();
            all.push((format!("{id}, {critical} unconfirmed"), unconfirmed));
        }
        assessment["kind"] = "initial".into();
        all.push((format!("{id}, initial"), assessment));
    }
    all
}

struct Told {
    assessment: Assessment,
    result: FamilyResult,
}

impl Told {
    fn new(assessment: &Value) -> Self {
        let bytes = serde_json::to_vec(assessment).unwrap();
        let assessment = written::read_assessment(&bytes, SCORER.instrument()).unwrap();
        let result = assess(&SCORER, &assessment).unwrap();
        Self { assessment, result }
    }

    fn account(&self) -> Explanation<'_> {
        account(
            Language::English,
            SCORER.instrument(),
            &self.assessment,
            &self.result,
        )
    }

    fn child(&self) -> &ChildOutcome {
        let ChildResult::Assessed(child) = &self.result.children[0] else {
            panic!("the child has no sheet");
        };
        child
    }
}

fn tables<'s, 'a>(section: &'s Section<'a>) -> impl Iterator<Item = &'s Table<'a>> {
    section.lines.iter().filter_map(|line| match line {
        Line::Table(table) => Some(table),
        Line::Sentence(_) | Line::Level(_) | Line::Entry(_) => None,
    })
}

fn part<'s, 'a>(child: &'s Section<'a>, topic: Topic) -> &'s Section<'a> {
    child.sections.iter().find(|it| it.topic == topic).unwrap()
}

/// „3“ is 3 to 3, „0 to 3“ is 0 to 3; words are no number.
fn bounds(text: &str) -> Option<(i32, i32)> {
    match text.split_once(" to ") {
        Some((lower, upper)) => Some((lower.parse().ok()?, upper.parse().ok()?)),
        None => text.parse().ok().map(|number| (number, number)),
    }
}

fn sum(all: impl Iterator<Item = (i32, i32)>) -> (i32, i32) {
    all.fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1))
}

/// The numbers of a row in the table's one or two columns.
fn ends(row: &Row<'_>) -> (i32, i32) {
    let number = |place: usize| row.cells[place].text.text.parse().unwrap();
    (number(0), number(row.cells.len() - 1))
}

fn total<'t, 'a>(table: &'t Table<'a>) -> &'t Row<'a> {
    table.rows.iter().find(|row| row.is_total).unwrap()
}

fn row<'t, 'a>(table: &'t Table<'a>, head: &str) -> Option<&'t Row<'a>> {
    table.rows.iter().find(|row| row.head.text == head)
}

#[test]
fn the_points_of_the_answers_add_up_to_those_of_their_domain() {
    for (id, assessment) in assessments() {
        let told = Told::new(&assessment);
        let page = told.account();
        let outcome = &told.child().outcome;
        let mut asked = 0;
        for table in tables(part(&page.sections[1], Topic::Answers)) {
            let answers = table.rows.iter().filter(|row| !row.is_total);
            let points = answers
                .clone()
                .filter_map(|row| bounds(&row.cells[0].text.text));
            asked += points.clone().count();
            let points = sum(points);
            let said = bounds(&total(table).cells[0].text.text);
            assert_eq!(said, Some(points), "{id}: {}", table.caption.text);
            if told.child().initial.is_some() {
                continue;
            }
            let domains = SCORER.instrument().domains().iter().zip(&outcome.domains);
            let mut domains = domains.filter(|(it, _)| {
                it.title.written_in(Language::English) == Some(&table.caption.text)
            });
            let domain = domains.next().unwrap().1.points;
            assert_eq!(points, (domain.lower, domain.upper), "{id}");
        }
        if told.child().initial.is_none() {
            assert_eq!(
                asked,
                usize::from(outcome.applicable),
                "{id}: every answer counts once"
            );
        }
    }
}

#[test]
fn the_sums_follow_from_the_domains_and_are_those_of_the_outcome() {
    let taken = SAY.explain_account_taken();
    for (id, assessment) in assessments() {
        let told = Told::new(&assessment);
        let page = told.account();
        let rules = SCORER.instrument().rules().unwrap();
        let mut sums = 0;
        for table in tables(part(&page.sections[1], Topic::Sums)) {
            let place = format!("{id}: {}", table.caption.text);
            let comes_to = ends(total(table));
            if let Some(taken) = row(table, &taken) {
                let [of, by, most, half, quarter] = [0, 1, 2, 3, 4].map(|it| ends(&table.rows[it]));
                let least = |end: fn((i32, i32)) -> i32| {
                    assert!(
                        end(half) == end(by) / 2 && end(quarter) == end(of) / 4,
                        "{place}"
                    );
                    end(most).min(end(half)).min(end(quarter))
                };
                let offset = (least(|it| it.0), least(|it| it.1));
                assert_eq!(ends(taken), offset, "{place}");
                assert_eq!(comes_to, (of.0 - offset.0, of.1 - offset.1), "{place}");
            } else {
                let domains = table.rows.iter().filter(|row| !row.is_total);
                assert_eq!(comes_to, sum(domains.map(ends)), "{place}");
            }
            let of = |(title, _): &(&zajedno_core::instrument::Score, _)| {
                title.title.written_in(Language::English) == Some(&table.caption.text)
            };
            let mut scores = rules.scores.iter().zip(&told.child().outcome.scores);
            let (score, outcome) = scores.find(of).unwrap();
            let (lower, upper) = (outcome.points.lower, outcome.points.upper);
            let expected = if score.is_strength {
                (upper, lower)
            } else {
                (lower, upper)
            };
            assert_eq!(comes_to, expected, "{place}");
            sums += 1;
        }
        let expected = if told.child().initial.is_some() { 1 } else { 7 };
        assert_eq!(sums, expected, "{id}");
    }
}

#[test]
fn each_rule_begins_with_the_level_that_the_one_before_left_and_the_last_leaves_the_level() {
    let [before, after] = [SAY.explain_level_before(), SAY.explain_level_after()];
    for (id, assessment) in assessments() {
        let told = Told::new(&assessment);
        let page = told.account();
        let child = told.child();
        let Some(level) = child.outcome.level else {
            let has_rules = |it: &Section<'_>| it.topic == Topic::Rules;
            assert!(!page.sections[1].sections.iter().any(has_rules), "{id}");
            continue;
        };
        let said = |row: &Row<'_>| {
            let text = |cell: &zajedno_text::explain::Cell<'_>| cell.text.text.to_string();
            (text(&row.cells[0]), text(row.cells.last().unwrap()))
        };
        let rules = &part(&page.sections[1], Topic::Rules).sections;
        let mut left = None;
        for rule in rules {
            let table = tables(rule).last().unwrap();
            let Some(starts) = row(table, &before) else {
                left = Some(said(table.rows.last().unwrap()));
                continue;
            };
            assert_eq!(Some(said(starts)), left, "{id}: {}", rule.heading.text);
            left = Some(said(row(table, &after).unwrap()));
        }
        let title = |level| {
            let title = &SCORER.instrument().level(level).title;
            title.written_in(Language::English).unwrap().to_owned()
        };
        assert_eq!(rules.len(), child.outcome.reasons.len(), "{id}");
        assert_eq!(left, Some((title(level.lower), title(level.upper))), "{id}");
    }
}

#[test]
fn a_floor_that_does_not_hold_does_not_claim_a_need() {
    let file = assessments();
    let (_, low) = file.iter().find(|(id, _)| id == "V1").unwrap();
    let told = Told::new(low);
    let rules = SCORER.instrument().rules().unwrap();
    let floor = rules
        .level
        .iter()
        .find(|it| it.id.as_str() == "need_floor")
        .unwrap();
    let claim = floor.explanation.written_in(Language::English).unwrap();
    let page = told.account();
    let rules = &part(&page.sections[1], Topic::Rules).sections;
    let mut captions = rules
        .iter()
        .flat_map(tables)
        .map(|table| &table.caption.text);
    assert!(captions.all(|caption| caption != claim));
}

#[test]
fn a_reassessment_shows_the_points_with_the_margin() {
    let file = assessments();
    let (_, review) = file.iter().find(|(id, _)| id == "V6_T1").unwrap();
    let told = Told::new(review);
    let page = told.account();
    let margin = SAY.explain_account_margin(2);
    let sections = page.sections[1].sections.iter();
    let tables: Vec<_> = sections.flat_map(tables).collect();
    let rows = tables.iter().flat_map(|table| &table.rows);
    let with_margin: Vec<_> = rows
        .filter(|row| row.notes.iter().any(|note| note.text == margin))
        .collect();
    assert_eq!(with_margin.len(), 2, "both scores of the rule");
    for row in with_margin {
        let same = |table: &&&Table<'_>| table.caption.text == row.head.text;
        let sum = tables.iter().find(same).unwrap();
        assert_eq!(ends(row).0, ends(total(sum)).0 + 2);
    }
}
