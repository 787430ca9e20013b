//! What lanes count, and how little of it has to be told apart.

use alloc::vec;
use alloc::vec::Vec;

use super::answers::{Answers, range_of};
use super::piece::{Of, Piece};
use crate::instrument::ScoreRule;

/// What a lane counts, and from where on more of it changes nothing.
pub(super) struct Counted {
    /// By indicator: what each way of answering it adds.
    pub(super) adds: Vec<Vec<i64>>,
    pub(super) least: i64,
    most: i64,
    matters: i64,
}

impl Counted {
    pub(super) fn new(adds: Vec<Vec<i64>>, matters: i64) -> Self {
        let (least, most) = range_of(&adds);
        Self {
            adds,
            least,
            most,
            matters,
        }
    }

    /// How many numbers there are to tell apart.
    pub(super) fn size(&self) -> Option<usize> {
        let end = self.most.min(self.matters).max(self.least);
        usize::try_from(end - self.least).ok()?.checked_add(1)
    }

    /// What this lane counts on top of another, where that is enough to know it.
    fn on_top_of(&self, other: &Self) -> Option<Self> {
        let each = self.adds.iter().zip(&other.adds);
        let less = |(own, other): (&Vec<i64>, &Vec<i64>)| -> Vec<i64> {
            own.iter()
                .zip(other)
                .map(|(own, other)| own - other)
                .collect()
        };
        let rest = Self::new(
            each.map(less).collect(),
            self.matters.saturating_sub(other.least),
        );
        // Where the other is only known to be great, this one has to be great enough as well.
        let is_known =
            other.most <= other.matters || other.matters.saturating_add(rest.least) >= self.matters;
        (is_known && rest.size() < self.size()).then_some(rest)
    }
}

/// Where a lane holds nearly what another does, it counts from now on only what it has on top of that.
pub(super) fn beside(counted: &mut [Counted]) -> Vec<Option<usize>> {
    let mut beside = vec![None; counted.len()];
    for lane in 0..counted.len() {
        let is_free = !beside.contains(&Some(lane));
        for other in (0..counted.len()).filter(|other| *other != lane && is_free) {
            if beside[other].is_none()
                && beside[lane].is_none()
                && let Some(rest) = counted[lane].on_top_of(&counted[other])
            {
                (counted[lane], beside[lane]) = (rest, Some(other));
            }
        }
    }
    beside
}

/// By lane: the number from which on more of it changes nothing.
pub(super) fn matters(
    answers: &Answers<'_>,
    pieces: &[Piece],
    lane_of: &[Option<usize>],
    lanes: usize,
) -> Vec<i64> {
    let scores = &answers.rules.scores;
    let mut of_lane = vec![i64::MIN; lanes];
    // By score: below the one number and beyond the other nothing changes.
    let mut between: Vec<Option<(i64, i64)>> = vec![None; scores.len()];
    let widen = |between: &mut Option<(i64, i64)>, (least, most): (i64, i64)| {
        let (before_least, before_most) = between.unwrap_or((least, most));
        *between = Some((before_least.min(least), before_most.max(most)));
    };
    for test in pieces.iter().flat_map(Piece::tests) {
        match test.of.of {
            Of::Lane(lane) => of_lane[lane] = of_lane[lane].max(test.at_least),
            Of::Score(score) if test.of.sign > 0 => {
                widen(&mut between[score], (test.at_least - 1, test.at_least));
            }
            Of::Score(score) => {
                widen(&mut between[score], (-test.at_least, -test.at_least + 1));
            }
        }
    }
    for place in (0..scores.len()).rev() {
        let Some((least, most)) = between[place] else {
            continue;
        };
        match &scores[place].rule {
            ScoreRule::Sum(_) | ScoreRule::WeightedSum(_) | ScoreRule::Count(_) => {
                if let Some(lane) = lane_of[place] {
                    of_lane[lane] = most;
                }
            }
            ScoreRule::Offset {
                of,
                by,
                at_most,
                by_divisor,
                ..
            } => {
                let (at_most, divisor) = (i64::from(*at_most), i64::from(*by_divisor));
                widen(&mut between[of.position()], (least, most + at_most));
                // Fewer points than one share take nothing off.
                let beyond = (at_most * divisor).max(divisor - 1);
                widen(&mut between[by.position()], (divisor - 1, beyond));
            }
            ScoreRule::Cap {
                of,
                at_least,
                at_most,
            } => {
                let held = |points: i64| points.max((*at_least).into()).min((*at_most).into());
                widen(&mut between[of.position()], (held(least), held(most)));
            }
            ScoreRule::Minimum(of) | ScoreRule::Maximum(of) => {
                for score in of {
                    widen(&mut between[score.position()], (least, most));
                }
            }
        }
    }
    of_lane
}
