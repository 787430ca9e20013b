//! Random answers to any list.

use super::Case;
use super::rolls::Rolls;
use crate::naive::language::{Book, Item, MOST_COMPLETIONS};
use crate::naive::{Age, Given};

/// More classes of age than conditions of a random list tell apart.
const MOST_AGES: usize = 8;

/// Answers to a list: all of them, or with at most so many ways of completing them as are worked out.
#[must_use]
pub fn sheet(rolls: &mut Rolls<'_>, book: &Book, complete: bool) -> Case {
    let months = || Age::Months(50);
    let age = match rolls.below(8) {
        1 => Age::Months(20),
        2 => Age::Unborn,
        3 if !complete => Age::NotKnown,
        _ => months(),
    };
    let openness = if complete {
        0
    } else {
        rolls.one(&[40, 15, 75])
    };
    // Sheets are mild, mixed or grave.
    let gravity = rolls.one(&[50, 15, 85]);
    let by_age = age == Age::NotKnown && book.asks_by_age();
    let mut ways = if by_age { MOST_AGES } else { 1 };
    let given = book.items.iter().map(|it| {
        let given = answer(rolls, it, openness, gravity);
        if it.from_age.is_some() {
            ways *= if age == Age::NotKnown && !by_age {
                it.points.len()
            } else {
                1
            };
            return Given::Nothing;
        }
        let options = it.points.len();
        let critical = (0..options).filter(|&at| it.is_critical(at)).count();
        let of_it = match given {
            Given::NotApplicable | Given::Option(_, true) => 1,
            Given::Option(option, false) => 1 + usize::from(it.is_critical(option)),
            Given::Nothing | Given::Unknown => options + critical,
        };
        if ways * of_it > MOST_COMPLETIONS {
            return Given::Option(0, false);
        }
        ways *= of_it;
        given
    });
    Case {
        given: given.collect(),
        age,
        previous: None,
        judgement: None,
    }
}

fn answer(rolls: &mut Rolls<'_>, it: &Item, openness: usize, gravity: usize) -> Given {
    if rolls.happens(openness) {
        return rolls.one(&[Given::Unknown, Given::Nothing]);
    }
    let offered = it.not_applicable.is_some_and(|(most, _)| most.is_none());
    if offered && rolls.happens(20) {
        return Given::NotApplicable;
    }
    let steps = 0..it.last();
    let option = steps.filter(|_| rolls.happens(gravity)).count();
    let confirmed = rolls.happens(60);
    Given::Option(option, confirmed && it.is_critical(option))
}
