//! What is said of each operation: the pages whole, in Serbian and English, and the ledgers added up again.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod small;

use std::fs;

use serde_json::Value;
use small::Told;
use small::cases::{all, refused_of_nothing, refused_of_several};
use zajedno_core::instrument::ScoreRule;
use zajedno_text::explain::{Bar, Line, Row, Section, Table, Topic};
use zajedno_text::{Catalogue, Language};

const SAY: Catalogue = Catalogue::new(Language::English);

#[test]
fn each_operation_is_said_in_plain_sentences() {
    for case in all() {
        for language in [Language::SerbianCyrillic, Language::English] {
            let name = format!("{} {}", case.name, language.tag());
            insta::assert_snapshot!(name, case.told.lines(language));
        }
    }
}

#[test]
fn each_operation_is_accounted_for() {
    for case in all() {
        let name = format!("account {}", case.name);
        insta::assert_snapshot!(name, case.told.accounted(Language::SerbianCyrillic));
    }
}

/// The cases of the list whose questions are asked under conditions, with their ids.
fn conditions() -> Vec<(String, Told)> {
    let folder = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/instruments/conditions"
    );
    let list = fs::read(format!("{folder}.json")).unwrap();
    let cases: Value =
        serde_json::from_slice(&fs::read(format!("{folder}.cases.json")).unwrap()).unwrap();
    let cases = cases.as_array().unwrap().iter();
    let told = cases.map(|case| {
        let id = case["id"].as_str().unwrap().to_owned();
        (id, Told::read(&list, &case["assessment"]))
    });
    told.collect()
}

#[test]
fn what_conditions_leave_out_or_undecided_is_said_with_its_reason() {
    for (id, told) in conditions() {
        for language in [Language::SerbianCyrillic, Language::English] {
            let name = format!("conditions {id} {}", language.tag());
            insta::assert_snapshot!(name, told.lines(language));
        }
        let name = format!("account conditions {id}");
        insta::assert_snapshot!(name, told.accounted(Language::SerbianCyrillic));
    }
}

#[test]
fn it_is_said_where_an_account_need_not_add_up() {
    let (mut short, mut exact) = (0, 0);
    for (id, told) in conditions() {
        let page = told.account(Language::English);
        let outcome = &told.child().outcome;
        let heading = SAY.explain_account_sums();
        let sums = tables(&page.sections[1].sections, Topic::Sums, &heading);
        let mut adds_up = true;
        for table in sums {
            let (total, rows) = table.rows.split_last().unwrap();
            let of_rows = [0, 1].map(|end| rows.iter().map(|row| ends(row)[end]).sum::<i32>());
            let total = ends(total);
            assert!(of_rows[0] <= total[0] && total[1] <= of_rows[1], "{id}");
            adds_up &= of_rows == total;
        }
        let said = told.accounted(Language::English);
        let times = said.matches(&*SAY.explain_account_undecided()).count();
        if outcome.undecided.is_empty() {
            assert!(adds_up && times == 0, "{id}");
            exact += 1;
        } else {
            // Beside the answers and beside the sums.
            assert_eq!(times, 2, "{id}");
            short += usize::from(!adds_up);
        }
    }
    assert!(short > 0 && exact > 0, "{short} do not add up, {exact} do");
}

/// The cases of the lists of every published shape.
fn published() -> Vec<Told> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/instruments");
    let files = fs::read_dir(folder).unwrap();
    let files = files.map(|file| file.unwrap().path().to_str().unwrap().to_owned());
    let mut told = Vec::new();
    for file in files {
        let Some(list) = file.strip_suffix(".cases.json") else {
            continue;
        };
        let list = fs::read(format!("{list}.json")).unwrap();
        let cases: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
        let cases = cases.as_array().unwrap().iter();
        told.extend(cases.map(|case| Told::read(&list, &case["assessment"])));
    }
    assert!(told.len() > 30, "{} cases", told.len());
    told
}

#[test]
fn nothing_is_left_empty() {
    let mut told: Vec<Told> = all().into_iter().map(|case| case.told).collect();
    told.extend([refused_of_several(), refused_of_nothing()]);
    told.extend(published());
    for told in &told {
        for language in Language::ALL {
            for page in [told.lines(language), told.accounted(language)] {
                for line in page.lines() {
                    let said = line.trim_start_matches([' ', '#', '-', '|', '=', '[']);
                    assert!(!said.is_empty() && !said.starts_with(':'), "{page}");
                }
            }
        }
    }
}

/// Every bar of a section and of those within.
fn bars(section: &Section<'_>) -> Vec<Bar> {
    let own = section.lines.iter().flat_map(|line| match line {
        Line::Table(table) => table.rows.iter().flat_map(|row| &row.cells).collect(),
        Line::Sentence(_) | Line::Level(_) | Line::Entry(_) => Vec::new(),
    });
    let own = own.filter_map(|cell| cell.bar);
    let within = section.sections.iter().flat_map(bars);
    own.chain(within).collect()
}

#[test]
fn a_bar_begins_at_nothing_and_ends_within_its_frame() {
    let published = published();
    let pages = published.iter().map(|told| told.page(Language::English));
    let bars: Vec<Bar> = pages
        .flat_map(|page| page.sections.iter().flat_map(bars).collect::<Vec<_>>())
        .collect();
    assert!(bars.len() > 50, "{} bars", bars.len());
    for bar in bars {
        let is_within = 0 <= bar.lower && bar.lower <= bar.upper && bar.upper <= bar.maximum;
        assert!(is_within, "{bar:?}");
    }
}

/// The tables of a child's section.
fn tables<'s, 'a>(sections: &'s [Section<'a>], topic: Topic, heading: &str) -> Vec<&'s Table<'a>> {
    let is_it = |it: &&Section<'_>| it.topic == topic && it.heading.text == heading;
    let lines = sections.iter().filter(is_it).flat_map(|it| &it.lines);
    let table = |line: &'s Line<'a>| match line {
        Line::Table(table) => Some(table),
        Line::Sentence(_) | Line::Level(_) | Line::Entry(_) => None,
    };
    lines.filter_map(table).collect()
}

/// The numbers of a row when all turns out most favourable, and when all turns out hardest.
fn ends(row: &Row<'_>) -> [i32; 2] {
    let number = |place: usize| row.cells[place].text.text.parse().unwrap();
    [number(0), number(row.cells.len() - 1)]
}

/// What the rows of a score come to, by what the score does with them.
fn comes_to(rule: &ScoreRule, rows: &[[i32; 2]]) -> [i32; 2] {
    [0, 1].map(|end| {
        let mut rows = rows.iter().map(|row| row[end]);
        match rule {
            ScoreRule::Sum(_) | ScoreRule::WeightedSum(_) | ScoreRule::Count(_) => rows.sum(),
            ScoreRule::Offset { .. } => rows.next().unwrap() - rows.next_back().unwrap(),
            ScoreRule::Cap {
                at_least, at_most, ..
            } => rows.next().unwrap().clamp(*at_least, *at_most),
            ScoreRule::Minimum(_) => rows.min().unwrap(),
            ScoreRule::Maximum(_) => rows.max().unwrap(),
        }
    })
}

#[test]
fn the_ledger_of_each_score_adds_up_to_the_outcome() {
    let mut seen = 0;
    for case in all() {
        let page = case.told.account(Language::English);
        let rules = case.told.list().rules().unwrap();
        let sums = tables(
            &page.sections[1].sections,
            Topic::Sums,
            &SAY.explain_account_sums(),
        );
        let scores = rules.scores.iter().zip(&case.told.child().outcome.scores);
        for (score, outcome) in scores {
            let title = score.title.written_in(Language::English).unwrap();
            let place = format!("{}: {title}", case.name);
            let table = sums.iter().find(|table| table.caption.text == title);
            let (total, rows) = table.expect(&place).rows.split_last().unwrap();
            let rows: Vec<_> = rows.iter().map(ends).collect();
            assert_eq!(ends(total), comes_to(&score.rule, &rows), "{place}");
            let (lower, upper) = (outcome.points.lower, outcome.points.upper);
            let expected = if score.is_strength {
                [upper, lower]
            } else {
                [lower, upper]
            };
            assert_eq!(ends(total), expected, "{place}");
            seen += 1;
        }
    }
    assert_eq!(seen, 22, "each score of each case");
}

#[test]
fn a_weight_multiplies_the_points_beside_it() {
    let cases = all();
    let told = &cases.iter().find(|it| it.name == "weighted").unwrap().told;
    let page = told.account(Language::English);
    let sums = tables(
        &page.sections[1].sections,
        Topic::Sums,
        &SAY.explain_account_sums(),
    );
    let (_, rows) = sums[0].rows.split_last().unwrap();
    for row in rows {
        let note = row.notes.last().unwrap();
        let (points, weight) = note.text.split_once(" × ").unwrap();
        let points = points.trim_matches(['(', ')']);
        let (least, most) = points.split_once(" to ").unwrap_or((points, points));
        let times = |points: &str| points.parse::<i32>().unwrap() * weight.parse::<i32>().unwrap();
        assert_eq!(ends(row), [times(least), times(most)]);
    }
}

#[test]
fn the_approximate_level_follows_from_the_numbers_beside_it() {
    let mut seen = 0;
    let small = all().into_iter().map(|case| case.told);
    for told in small.chain(published()) {
        let name = told.list().name().id.to_string();
        let child = told.child();
        let page = told.account(Language::English);
        let heading = SAY.explain_approximate_level();
        let tables = tables(&page.sections[1].sections, Topic::Rules, &heading);
        let Some(prorated) = &child.outcome.prorated else {
            assert!(tables.is_empty(), "{name}");
            continue;
        };
        let (last, grown) = tables.split_last().unwrap();
        for table in grown {
            let [points, all, answered, rounded] = [0, 1, 2, 3].map(|it| ends(&table.rows[it])[0]);
            let exact = f64::from(points) * f64::from(all) / f64::from(answered);
            assert!((f64::from(rounded) - exact).abs() <= 0.5, "{name}");
        }
        let rules = told.list().rules().unwrap();
        for (score, points) in rules.scores.iter().zip(&prorated.scores) {
            let title = score.title.written_in(Language::English).unwrap();
            let mut tables = grown.iter();
            if let Some(table) = tables.find(|table| table.caption.text == title) {
                assert_eq!(ends(table.rows.last().unwrap())[0], *points, "{name}");
            }
            let row = last.rows.iter().find(|row| row.head.text == title).unwrap();
            assert_eq!(ends(row)[0], *points, "{name}: {title}");
        }
        // The last two rows: the level after the last rule, and the level itself.
        let [.., after, level] = last.rows.as_slice() else {
            panic!("{name}: no rule and no level");
        };
        assert_eq!(after.cells[0].text.text, level.cells[0].text.text, "{name}");
        seen += 1;
    }
    assert!(seen >= 6, "{seen} with an approximate level");
}

#[test]
fn a_level_refused_is_said_with_what_is_open() {
    let told = refused_of_several();
    let page = told.lines(Language::English);
    assert!(page.contains(&*SAY.explain_no_level_not_whole()), "{page}");
    // Three risks and two strengths are open.
    assert!(page.contains(&SAY.explain_no_level_refused(5)), "{page}");
    let nothing = refused_of_nothing().lines(Language::English);
    assert!(nothing.contains(&*SAY.level_none()), "{nothing}");
}
