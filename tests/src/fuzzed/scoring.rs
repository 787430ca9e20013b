//! Any sheet of any list keeps the laws of scoring.

use std::sync::{Arc, LazyLock};

use zajedno_core::assessment::{Birth, Child, Kind};
use zajedno_core::id::IndicatorIndex;
use zajedno_core::instrument::{Indicator, Instrument};
use zajedno_core::outcome::{Bounds, Outcome};
use zajedno_core::{Assessment, Cell, Date, Month, Scorer, Sheet, builtin, json};

use super::Reached;
use crate::cases::lists;
use crate::cases::option_at;
use crate::cases::rolls::Rolls;
use crate::{instruments, replay};

/// The project's own list and the instrument files of the tests.
static FIXED: LazyLock<Vec<Arc<Scorer>>> = LazyLock::new(|| {
    let of_tests = instruments::all().into_iter().map(|it| it.list);
    let texts = [builtin::SEPARATION_RISK.to_owned()].into_iter();
    texts.chain(of_tests).map(|it| read(&it)).collect()
});

fn read(text: &str) -> Arc<Scorer> {
    let list = json::read_instrument(text.as_bytes());
    let list = list.unwrap_or_else(|problems| panic!("{problems}\n{text}"));
    Arc::new(Scorer::new(Arc::new(list)))
}

/// Chooses a list and a sheet by the bytes, and asserts the laws: bounds in order, contributions that add up, reasons that
/// lead to the level, a completion within the bounds (2), a graver answer that moves nothing the wrong way (1), and no
/// level before a person has answered (6).
///
/// # Panics
///
/// When a law does not hold.
#[must_use]
pub fn scorer(bytes: &[u8]) -> Reached {
    let (pairs, _) = bytes.as_chunks();
    let rolls: Vec<u16> = pairs.iter().map(|pair| u16::from_le_bytes(*pair)).collect();
    let mut rolls = Rolls::new(&rolls);
    let scorer = if rolls.happens(50) {
        read(&lists::list(&mut rolls).to_string())
    } else {
        rolls.one(&FIXED)
    };
    let list = scorer.instrument();
    let mut outcome = Outcome::default();

    let born = |year| Month::new(year, 1).map(Birth::Born);
    let births = [born(2021), None, Some(Birth::Unborn), born(2025)];
    let birth = rolls.one(&births);
    let mut sheet = unanswered(list, birth);
    assert_laws(&scorer, &sheet, &mut outcome);
    assert_no_level(&outcome);

    answer(list, &mut sheet, &mut rolls);
    assert_laws(&scorer, &sheet, &mut outcome);
    let partial = outcome.clone();

    let decided = unanswered(list, birth.or(rolls.one(&[born(2021), born(2025)])));
    let completion = completed(list, &sheet, decided, &mut rolls);
    assert_laws(&scorer, &completion, &mut outcome);
    assert_within(&partial, &outcome);

    if let Some((indicator, graver)) = graver(list, &sheet, &mut rolls) {
        assert_laws(&scorer, &graver, &mut outcome);
        assert_no_milder(list, indicator, &partial, &outcome);
    }
    if rolls.happens(10) && partial.level.is_some() {
        let lowering = scorer.lowering(&sheet).expect("a sheet of the list");
        let now = partial.level.map(|it| it.lower);
        assert!(lowering.is_none_or(|it| Some(it.level) == now));
        scorer
            .settling(&sheet, &partial)
            .expect("a sheet of the list");
    }
    Reached::Use
}

/// A sheet with what follows from the age, and nothing else.
fn unanswered(list: &Instrument, birth: Option<Birth>) -> Sheet {
    let date = Date::new(2026, 5, 31).expect("a date");
    let mut assessment = Assessment::new(list, "F", Kind::Directed, date);
    assessment.children.push(Child::new("A", birth));
    assessment.sheet(list, 0).expect("a child with a sheet")
}

/// Answers what does not follow from the age.
fn answer(list: &Instrument, sheet: &mut Sheet, rolls: &mut Rolls<'_>) {
    let openness = rolls.one(&[30, 0, 10, 60, 90]);
    let gravity = rolls.one(&[50, 15, 85]);
    for (index, it) in list.indexed() {
        if it.from_age.is_some() || sheet.cell(index) == Cell::NOT_APPLICABLE {
            continue;
        }
        let cell = if rolls.happens(openness) {
            rolls.one(&[Cell::UNKNOWN, Cell::UNANSWERED])
        } else if it.not_applicable.is_some() && rolls.happens(20) {
            Cell::NOT_APPLICABLE
        } else {
            let steps = 1..it.options.len();
            let option = steps.filter(|_| rolls.happens(gravity)).count();
            option_cell(it, option, rolls.happens(50))
        };
        sheet.answer(list, index, cell);
    }
}

/// The option at a place; confirmed, where it is critical and that is so.
fn option_cell(it: &Indicator, place: usize, confirmed: bool) -> Cell {
    let option = option_at(it, place);
    if confirmed {
        Cell::confirmed(it, option)
    } else {
        Cell::option(option)
    }
}

/// A sheet of a child whose age is known, with these answers, every open question answered, and critical answers confirmed
/// or not.
fn completed(list: &Instrument, partial: &Sheet, of: Sheet, rolls: &mut Rolls<'_>) -> Sheet {
    let mut complete = of;
    for (index, it) in list.indexed() {
        if it.from_age.is_some() || complete.cell(index) == Cell::NOT_APPLICABLE {
            continue;
        }
        let cell = partial.cell(index);
        let cell = if cell.is_open() {
            let option = rolls.below(it.options.len());
            option_cell(it, option, rolls.happens(50))
        } else {
            let option = unconfirmed(it, cell).filter(|_| rolls.happens(50));
            option.map_or(cell, |option| option_cell(it, option, true))
        };
        complete.answer(list, index, cell);
    }
    complete
}

/// The place of the option of an answer that is not confirmed.
fn unconfirmed(it: &Indicator, cell: Cell) -> Option<usize> {
    (0..it.options.len()).find(|&place| cell == option_cell(it, place, false))
}

/// The sheet with one answer one option graver, a strength one less; none where all stand at the end.
fn graver(
    list: &Instrument,
    sheet: &Sheet,
    rolls: &mut Rolls<'_>,
) -> Option<(IndicatorIndex, Sheet)> {
    let rated = list.indexed().filter(|(_, it)| !it.kind.is_gate());
    let moved = rated.filter_map(|(index, it)| {
        let option = unconfirmed(it, sheet.cell(index))?;
        let next = if it.kind.is_strength() {
            option.checked_sub(1)?
        } else {
            option + 1
        };
        (next < it.options.len()).then_some((index, next))
    });
    let moved: Vec<_> = moved.collect();
    if moved.is_empty() {
        return None;
    }
    let (index, next) = rolls.one(&moved);
    let mut graver = sheet.clone();
    let cell = option_cell(list.indicator(index), next, rolls.happens(50));
    graver.answer(list, index, cell);
    Some((index, graver))
}

/// A sheet with every indicator at its mildest or gravest option, confirmed.
pub(super) fn extreme(list: &Instrument, gravest: bool) -> Sheet {
    let mut sheet = Sheet::new(list);
    for (index, it) in list.indexed() {
        let place = if gravest == it.kind.is_strength() {
            0
        } else {
            it.options.len() - 1
        };
        sheet.answer(list, index, option_cell(it, place, true));
    }
    sheet
}

/// No level, and nothing that would come with one.
pub(super) fn assert_no_level(outcome: &Outcome) {
    assert!(outcome.level.is_none() && outcome.prorated.is_none());
    assert!(outcome.reasons.is_empty() && !outcome.is_final());
}

/// Works out the outcome, and asserts what holds of every outcome by itself.
pub(super) fn assert_laws(scorer: &Scorer, sheet: &Sheet, outcome: &mut Outcome) {
    let list = scorer.instrument();
    scorer.outcome(sheet, outcome).expect("a sheet of the list");
    let ordered = |points: Bounds<i32>| points.lower <= points.upper;
    for score in &outcome.scores {
        assert!(ordered(score.points), "{score:?}");
        assert!(score.points.upper <= score.maximum, "{score:?}");
    }
    assert!(outcome.domains.iter().all(|it| ordered(it.points)));
    assert!(outcome.contributions.iter().all(|it| ordered(it.points)));
    assert!(outcome.answered <= outcome.applicable);
    replay::assert_adds_up(list, sheet, outcome);

    let level = scorer.level(sheet).expect("a sheet of the list");
    assert_eq!(level, outcome.level);
    let Some(level) = level else {
        assert_no_level(outcome);
        return;
    };
    assert!(sheet.is_answered_by_person());
    assert!(level.lower <= level.upper && level.upper.position() < list.levels().len());
    let lower = replay::replayed(list, outcome, |it| it.lower);
    let upper = replay::replayed(list, outcome, |it| it.upper);
    assert_eq!(
        (lower, upper),
        (level.lower.position(), level.upper.position())
    );
    if let Some(prorated) = &outcome.prorated {
        assert!(level.contains(prorated.level));
        for (score, prorated) in outcome.scores.iter().zip(&prorated.scores) {
            assert!(score.points.contains(*prorated), "{prorated} of {score:?}");
        }
    }
}

/// Law 2, for one completion.
fn assert_within(partial: &Outcome, complete: &Outcome) {
    match (partial.level, complete.level) {
        (None, _) => {}
        // A gate may leave out all that a person has answered.
        (Some(_), None) => assert!(!complete.not_asked.is_empty()),
        // The bounds still differ while a critical answer may be confirmed or refuted.
        (Some(level), Some(reached)) => {
            let within = level.contains(reached.lower) && level.contains(reached.upper);
            assert!(within, "{reached:?} of {level:?}");
        }
    }
    let scores = partial.scores.iter().zip(&complete.scores);
    let scores = scores.map(|(partial, complete)| (partial.points, complete.points));
    let domains = partial.domains.iter().zip(&complete.domains);
    let domains = domains.map(|(partial, complete)| (partial.points, complete.points));
    for (points, reached) in scores.chain(domains) {
        let reached = reached.value().expect("nothing is open");
        assert!(points.contains(reached), "{reached} of {points:?}");
    }
}

/// Law 1, for one answer.
fn assert_no_milder(list: &Instrument, of: IndicatorIndex, before: &Outcome, after: &Outcome) {
    let id = &list.indicator(of).id;
    if let (Some(before), Some(after)) = (before.level, after.level) {
        let rises = after.lower >= before.lower && after.upper >= before.upper;
        assert!(rises, "{id}: the level {before:?} became {after:?}");
    }
    let scores = list.rules().map_or(&[][..], |rules| &rules.scores);
    let points = before.scores.iter().zip(&after.scores);
    for (score, (before, after)) in scores.iter().zip(points) {
        let (before, after) = (before.points, after.points);
        let (low, high) = if score.is_strength {
            (after, before)
        } else {
            (before, after)
        };
        let holds = low.lower <= high.lower && low.upper <= high.upper;
        assert!(holds, "{id}: {} {before:?} became {after:?}", score.id);
    }
}
