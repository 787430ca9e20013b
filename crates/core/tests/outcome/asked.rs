//! What is not asked counts nothing, and while that is not decided both ways count.

use serde_json::{Value, json};
use zajedno_core::Scorer;
use zajedno_core::id::IndicatorIndex;

use crate::{compiled, list, outcome, range, sheet};

fn gate(id: &str) -> Value {
    let option = |id: &str| json!({ "id": id, "points": 0, "anchor": { "en": "Words" } });
    let options = ["0", "1"].map(option);
    json!({
        "id": id, "domain": "c", "about": "child", "type": "gate", "text": { "en": "Words" },
        "options": options,
    })
}

/// The list with two gates in front: with the first open, the second, `h_home` and `c_school` are asked; with the second
/// open too, `c_view`. With a policy for missing answers.
fn gated(missing: &Value) -> Scorer {
    let mut list = list();
    list["rules"]["missing"] = missing.clone();
    let indicators = list["indicators"].as_array_mut().unwrap();
    indicators.splice(0..0, ["first", "second"].map(gate));
    let open = |gate: &str| json!([{ "gate": { "indicator": gate, "options": ["1"] } }]);
    for (place, gate) in [(1, "first"), (3, "first"), (5, "first"), (6, "second")] {
        indicators[place]["asked_if"] = open(gate);
        indicators[place]["core"] = json!(false);
    }
    compiled(&list)
}

/// The level, the points of risk, how many of how many are answered; what is not asked, what is undecided.
fn told(scorer: &Scorer, answers: &str) -> [String; 5] {
    let outcome = outcome(scorer, &sheet(scorer, answers));
    let list = scorer.instrument();
    let level = outcome.level.map_or("none".to_owned(), |it| {
        let ids = [it.lower, it.upper].map(|level| list.level(level).id.as_str());
        ids.join("..")
    });
    let names = |of: &[IndicatorIndex]| {
        let names: Vec<_> = of
            .iter()
            .map(|it| list.indicator(*it).id.as_str())
            .collect();
        names.join(" ")
    };
    let contributed: i32 = outcome.contributions.iter().map(|it| it.points.lower).sum();
    let risk = outcome.scores[0].points;
    let strength = outcome.scores[1].points;
    assert_eq!(contributed, risk.lower + strength.lower, "{answers}");
    let answered = format!("{} of {}", outcome.answered, outcome.applicable);
    let not_asked = names(&outcome.not_asked);
    [
        level,
        range(risk),
        answered,
        not_asked,
        names(&outcome.undecided),
    ]
}

const BEHIND_THE_FIRST: &str = "second h_home c_school c_view";

#[test]
fn what_is_not_asked_counts_nothing() {
    let scorer = gated(&json!("interval"));
    for (answers, expected) in [
        // No level without an answer; those to gates and to what is not asked are none.
        (
            ". . . . . . . . .",
            ["none", "0..16", "0 of 9", "", BEHIND_THE_FIRST],
        ),
        ("1 1 . . . . . . .", ["none", "0..16", "2 of 9", "", ""]),
        (
            "0 . . 2 . . . . .",
            ["none", "0..6", "1 of 5", BEHIND_THE_FIRST, ""],
        ),
        (
            "0 1 . 2 . . ? . .",
            ["none", "0..6", "1 of 5", BEHIND_THE_FIRST, ""],
        ),
        (
            "1 0 . 2 . . . . .",
            ["low..top", "2..12", "3 of 8", "c_view", ""],
        ),
        // One answer is enough, whatever gates that are not asked say.
        (
            "0 1 . . ? . . . .",
            ["low..top", "0..6", "1 of 5", BEHIND_THE_FIRST, ""],
        ),
        (
            "0 . . . ? . . . .",
            ["low..top", "0..6", "1 of 5", BEHIND_THE_FIRST, ""],
        ),
        // All answered: net 1 less 0; net 9 less 2; net 11 less 2, and a floor.
        (
            "0 0 1 3 0 1 2! 2 1",
            ["low..low", "1", "5 of 5", BEHIND_THE_FIRST, ""],
        ),
        (
            "1 0 1 3 0 1 2! 2 1",
            ["high..high", "9", "8 of 8", "c_view", ""],
        ),
        ("1 1 1 3 0 1 2! 2 1", ["high..high", "11", "9 of 9", "", ""]),
        // Both ways of what is undecided.
        (
            "? 1 1 3 0 1 2! 2 1",
            ["low..high", "1..11", "8 of 9", "", BEHIND_THE_FIRST],
        ),
        (
            "1 ? 1 3 0 1 2! 2 1",
            ["high..high", "9..11", "8 of 9", "", "c_view"],
        ),
        (
            "? ? 1 3 0 1 2! 2 1",
            ["low..high", "1..11", "7 of 9", "", BEHIND_THE_FIRST],
        ),
    ] {
        assert_eq!(told(&scorer, answers), expected, "{answers}");
    }
}

#[test]
fn what_may_not_be_asked_may_count_nothing() {
    let scorer = gated(&json!("interval"));
    let outcome = outcome(&scorer, &sheet(&scorer, "? 1 1 2 0 1 2! 2 1"));
    let points = outcome.contributions.iter().map(|it| range(it.points));
    let points: Vec<_> = points.collect();
    assert_eq!(
        points,
        ["0", "0", "1", "0..2", "0", "0..4", "0..2", "2", "3"]
    );
}

#[test]
fn nothing_grows_while_it_is_not_decided_what_is_asked() {
    let scorer = gated(&json!({ "prorate": { "at_most": 2 } }));
    for (answers, grows) in [("? 1 1 3 0 1 2! 2 1", false), ("1 1 1 3 ? 1 2! 2 1", true)] {
        let outcome = outcome(&scorer, &sheet(&scorer, answers));
        assert_eq!(outcome.prorated.is_some(), grows, "{answers}");
    }
}

#[test]
fn a_question_that_may_not_be_asked_narrows_nothing_where_it_is_not() {
    let scorer = gated(&json!("interval"));
    let outcome = outcome(&scorer, &sheet(&scorer, "? 1 1 3 0 ? 2! 2 1"));
    let open = outcome.open.iter().map(|it| {
        let id = &scorer.instrument().indicator(it.indicator).id;
        format!("{id} {}", it.narrows_levels)
    });
    // Without the first gate the level is low, whatever the school; with it, high.
    assert_eq!(open.collect::<Vec<_>>(), ["first 2", "c_school 0"]);
}
