//! The level of a complete sheet of the separation-risk list, written by hand: what compiled rules are measured against.

use std::ops::Range;

use zajedno_core::id::LevelIndex;
use zajedno_core::{Cell, Scorer, Sheet};

use crate::sheets::Sheets;

// Where the domains stand in the list.
const CHILD: Range<usize> = 0..8;
const HOUSEHOLD_END: usize = 24;
const MATERIAL: Range<usize> = 24..31;
const HISTORY: Range<usize> = 38..45;
const RISK: Range<usize> = 0..48;
const STRENGTHS: Range<usize> = 48..56;

/// A yes that counts two points.
const SIBLING_IN_CARE: usize = 39;
/// A critical yes that counts three points; its floor is high.
const LEGAL_PROCESS: usize = 44;
/// Critical at option 3 with the floor high.
const HIGH_FLOOR: [usize; 4] = [4, 6, 41, 42];
/// Critical at option 3 with the floor very high.
const VERY_HIGH_FLOOR: [usize; 4] = [5, 17, 18, 43];
/// Circumstances that are neither static nor critical.
const NEEDS: [usize; 17] = [1, 2, 3, 7, 8, 9, 10, 11, 12, 14, 15, 16, 19, 20, 21, 22, 23];

// What the states of an answer are packed as.
const FIRST_OPTION: u8 = 3;
const YES: u8 = 4;
const YES_CONFIRMED: u8 = 5;
const OPTION_2: u8 = 5;
const OPTION_3: u8 = 6;
const OPTION_3_CONFIRMED: u8 = 7;

fn points(cells: &[Cell; 56], places: Range<usize>) -> i32 {
    let of = |cell: &Cell| i32::from(cell.code().saturating_sub(FIRST_OPTION).min(3));
    cells[places].iter().map(of).sum()
}

fn band(net: i32) -> usize {
    match net {
        ..15 => 0,
        15..30 => 1,
        30..50 => 2,
        _ => 3,
    }
}

/// The level of a complete sheet.
pub(crate) fn level(sheet: &Sheet) -> usize {
    let Ok(cells) = <&[Cell; 56]>::try_from(sheet.cells()) else {
        return 0;
    };
    let code = |place: usize| cells[place].code();

    // These two count more than the place of their option says.
    let sibling = i32::from(code(SIBLING_IN_CARE) == YES);
    let legal = match code(LEGAL_PROCESS) {
        YES => 2,
        YES_CONFIRMED => 1,
        _ => 0,
    };
    let more = sibling + legal;
    let risk = points(cells, RISK) + more;
    let strengths = points(cells, STRENGTHS);
    let without_material = risk - points(cells, MATERIAL);
    let circumstances = points(cells, CHILD.start..HOUSEHOLD_END) + points(cells, HISTORY) + more;

    let net = |risk: i32| risk - 10.min(strengths / 2).min(risk / 4);
    let mut level = band(net(risk)).min(band(net(without_material)) + 1);
    level = level.min(match circumstances {
        ..10 => 1,
        10..20 => 2,
        _ => 3,
    });
    let critical = || HIGH_FLOOR.into_iter().chain(VERY_HIGH_FLOOR);
    let need = NEEDS.into_iter().any(|place| code(place) == OPTION_3)
        || critical().any(|place| code(place) >= OPTION_2)
        || code(LEGAL_PROCESS) >= YES;
    let confirmed = |places: [usize; 4]| {
        places
            .into_iter()
            .any(|place| code(place) == OPTION_3_CONFIRMED)
    };
    if confirmed(VERY_HIGH_FLOOR) {
        level = 3;
    } else if confirmed(HIGH_FLOOR) || code(LEGAL_PROCESS) == YES_CONFIRMED {
        level = level.max(2);
    } else if need {
        level = level.max(1);
    }
    level
}

/// Both ways give the same level on random sheets, and every level is among them.
pub(crate) fn assert_agrees(scorer: &Scorer, random: &mut Sheets, sheets: usize) {
    let mut seen = [0; 4];
    for _ in 0..sheets {
        let sheet = random.complete();
        let level = level(&sheet);
        let compiled = scorer.lowest_level(&sheet).ok().flatten();
        assert_eq!(compiled.map(LevelIndex::position), Some(level), "{sheet:?}");
        seen[level] += 1;
    }
    assert!(
        seen.iter().all(|&count| count * 50 > sheets),
        "too few of a level: {seen:?}"
    );
}
