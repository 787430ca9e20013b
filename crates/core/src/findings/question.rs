//! One question about a list (the level, a flag, a score that reaches a number), answered for every complete sheet.
//!
//! A question reads a few sums of points and counts of answers, each only up to where nothing changes any more. So
//! sheets without number come to few points of a [`Space`], and one point after the other is asked what the rules make of it.

use alloc::collections::BTreeMap;
use alloc::vec;
use alloc::vec::Vec;

use super::answers::Answers;
use super::counted::{Counted, beside, matters};
use super::piece::{Does, Of, Piece, Pieces, Seen};
use super::space::{Alike, Set, Space, Step};

/// How many words are moved in the time that a rule takes for one point.
const EACH_POINT: usize = 32;

/// A question.
#[derive(Debug)]
pub(super) struct Question<'a> {
    answers: &'a Answers<'a>,
    pieces: Vec<Piece>,
    lane_of: Vec<Option<usize>>,
    /// By lane: what is counted at the start of its dimension.
    starts: Vec<i64>,
    /// By lane: the lane that its count comes on top of.
    beside: Vec<Option<usize>>,
    space: Space,
    /// By indicator: what its answers add, each once.
    steps: Vec<Vec<Step>>,
    top: usize,
}

/// What is true of every complete sheet.
#[derive(Debug, Default)]
pub(super) struct Reached {
    /// By level: whether a sheet has it.
    pub(super) levels: Vec<bool>,
    /// By rule: whether it changes the level on a sheet, at its place among the rules.
    pub(super) acts: Vec<bool>,
    /// By rule: whether a sheet has another level without it.
    pub(super) decides: Vec<bool>,
    /// By indicator: by how much its answer alone can change the level; nothing where that was too much work.
    pub(super) effects: Option<Vec<usize>>,
}

/// By number above 0: where it is reached, as words of the rows of a piece.
struct Masks {
    /// By row: where its words begin.
    starts: Vec<usize>,
    at_least: Vec<Vec<u64>>,
}

impl<'a> Question<'a> {
    /// The question with these pieces, whose answer is at most `top`; nothing when it is too large.
    pub(super) fn new(pieces: Pieces<'a>, top: usize) -> Option<Self> {
        let Pieces {
            answers,
            lanes,
            lane_of,
            made,
        } = pieces;
        let matters = matters(answers, &made, &lane_of, lanes.len());
        let counted = lanes.iter().zip(matters);
        let counted = counted.map(|(lane, matters)| Counted::new(answers.adds(*lane), matters));
        let mut counted: Vec<Counted> = counted.collect();
        let beside = beside(&mut counted);
        let (mut starts, mut sizes) = (Vec::new(), Vec::new());
        let ways = answers.ways.iter();
        let mut steps: Vec<Vec<Step>> = ways.map(|it| vec![vec![]; it.len()]).collect();
        for lane in &counted {
            let size = lane.size()?;
            for (steps, adds) in steps.iter_mut().zip(&lane.adds) {
                let least = adds.iter().min().copied().unwrap_or(0);
                for (step, adds) in steps.iter_mut().zip(adds) {
                    step.push(usize::try_from(adds - least).ok()?.min(size - 1));
                }
            }
            starts.push(lane.least);
            sizes.push(size);
        }
        for steps in &mut steps {
            steps.sort_unstable();
            steps.dedup();
        }
        Some(Self {
            answers,
            pieces: made,
            lane_of,
            starts,
            beside,
            space: Space::new(sizes)?,
            steps,
            top,
        })
    }

    /// Answers it, with the effects of single answers where they are asked for, as far as the work that is left allows;
    /// nothing when not even that does.
    pub(super) fn answer(&self, with_effects: bool, left: &mut usize) -> Option<Reached> {
        let mut groups: BTreeMap<&[Step], Vec<usize>> = BTreeMap::new();
        for (indicator, steps) in self.steps.iter().enumerate() {
            if steps.len() > 1 {
                groups.entry(steps).or_default().push(indicator);
            }
        }
        let alike: Vec<Alike> = (groups.iter())
            .map(|(steps, indicators)| Alike {
                steps: steps.to_vec(),
                count: indicators.len(),
            })
            .collect();
        let work = self.space.work(&alike, false).checked_add(self.work())?;
        *left = left.checked_sub(work)?;
        let origin = self.space.origin();
        let all = alike
            .iter()
            .fold(origin.clone(), |set, one| self.space.with_all(set, one));
        let (mut reached, at_least) = self.judged(&all);
        if with_effects && let Some(rest) = left.checked_sub(self.space.work(&alike, true)) {
            *left = rest;
            let mut effects = vec![0; self.steps.len()];
            let members: Vec<&Vec<usize>> = groups.values().collect();
            self.space
                .leaving_one_out(origin, &alike, 0, &mut |place, set| {
                    let steps = &alike[place].steps;
                    let effect = self.space.greatest_difference(set, steps, &at_least);
                    for &indicator in members[place] {
                        effects[indicator] = effect;
                    }
                });
            reached.effects = Some(effects);
        }
        Some(reached)
    }

    /// How much it is to judge each point: a point that a piece reads is as much as some words moved.
    fn work(&self) -> usize {
        let points = |piece: &Piece| {
            let read = self.read_by(piece);
            let sizes = self.space.sizes().iter().zip(&read);
            let points = sizes.filter(|(_, read)| **read).map(|(size, _)| *size);
            points.fold(EACH_POINT, usize::saturating_mul)
        };
        self.pieces
            .iter()
            .map(points)
            .fold(0, usize::saturating_add)
    }

    /// What the rules make of each point; and by number above 0, where it is reached.
    fn judged(&self, all: &Set) -> (Reached, Vec<Set>) {
        let masks: Vec<Masks> = self.pieces.iter().map(|it| self.masks(it)).collect();
        let mut at_least: Vec<Set> = vec![vec![0; all.len()]; self.top];
        let mut reached = Reached {
            levels: vec![false; self.top + 1],
            acts: vec![false; self.pieces.len()],
            decides: vec![false; self.pieces.len()],
            effects: None,
        };
        let words = self.space.words();
        let mut named = vec![vec![0; self.top]; self.pieces.len()];
        for (place, &points) in all.iter().enumerate().filter(|(_, word)| **word != 0) {
            for (named, masks) in named.iter_mut().zip(&masks) {
                let at = masks.starts[place / words] + place % words;
                for (named, mask) in named.iter_mut().zip(&masks.at_least) {
                    *named = mask[at];
                }
            }
            for number in 0..self.top {
                let mut level = 0;
                for (rule, (piece, named)) in self.pieces.iter().zip(&named).enumerate() {
                    let after = done(piece.does, level, named[number]);
                    reached.acts[rule] |= (after ^ level) & points != 0;
                    level = after;
                }
                at_least[number][place] = level & points;
                for rule in 0..self.pieces.len() {
                    let others = self.pieces.iter().zip(&named).enumerate();
                    let others = others.filter(|(other, _)| *other != rule);
                    let without = others.fold(0, |level, (_, (piece, named))| {
                        done(piece.does, level, named[number])
                    });
                    reached.decides[rule] |= (without ^ level) & points != 0;
                }
            }
            for number in 0..=self.top {
                let from = number
                    .checked_sub(1)
                    .map_or(points, |it| at_least[it][place]);
                let beyond = at_least.get(number).map_or(0, |set| set[place]);
                reached.levels[number] |= from & !beyond != 0;
            }
        }
        (reached, at_least)
    }

    /// Where a piece names at least each number, over the lanes that it reads.
    fn masks(&self, piece: &Piece) -> Masks {
        let read = self.read_by(piece);
        let (sizes, along, words) = (self.space.sizes(), self.space.along(), self.space.words());
        let starts = self.space.by_row(|row, dimension, at| {
            if read[dimension] {
                row * sizes[dimension] + at
            } else {
                row
            }
        });
        let rows = starts.iter().max().map_or(1, |row| row + 1);
        let mut at_least = vec![vec![0; rows * words]; self.top];
        let mut at = vec![0; sizes.len()];
        for row in 0..rows {
            let mut left = row;
            for dimension in (0..sizes.len()).rev() {
                if read[dimension] && dimension != along {
                    at[dimension] = left % sizes[dimension];
                    left /= sizes[dimension];
                }
            }
            let last = sizes.get(along).map_or(0, |size| size - 1);
            let mut named = 0;
            for place in 0..=last {
                // What does not run along the row is the same all along.
                if place == 0 || read[along] {
                    if let Some(at) = at.get_mut(along) {
                        *at = place;
                    }
                    named = self.named(piece, &at);
                }
                for mask in &mut at_least[..named] {
                    mask[row * words + place / 64] |= 1 << (place % 64);
                }
            }
        }
        Masks {
            starts: starts.into_iter().map(|row| row * words).collect(),
            at_least,
        }
    }

    /// By lane: whether a piece reads it.
    fn read_by(&self, piece: &Piece) -> Vec<bool> {
        let scores = &self.answers.rules.scores;
        let mut read = vec![false; self.starts.len().max(1)];
        let mut read_scores = vec![false; scores.len()];
        for test in piece.tests() {
            match test.of.of {
                Of::Lane(lane) => read[lane] = true,
                Of::Score(score) => read_scores[score] = true,
            }
        }
        for place in (0..scores.len()).rev() {
            if read_scores[place] {
                if let Some(lane) = self.lane_of[place] {
                    read[lane] = true;
                }
                for used in scores[place].rule.uses() {
                    read_scores[used.position()] = true;
                }
            }
        }
        for (lane, beside) in self.beside.iter().enumerate() {
            if let Some(beside) = beside
                && read[lane]
            {
                read[*beside] = true;
            }
        }
        read
    }

    /// The level that a piece names at a point.
    fn named(&self, piece: &Piece, at: &[usize]) -> usize {
        let alone = |lane: usize| self.starts[lane] + i64::try_from(at[lane]).unwrap_or(i64::MAX);
        let count = |lane: usize| alone(lane) + self.beside[lane].map_or(0, alone);
        let mut scores = vec![0; self.lane_of.len()];
        for (place, lane) in self.lane_of.iter().enumerate() {
            if let Some(lane) = lane {
                scores[place] = count(*lane);
            }
            scores[place] = self.answers.worked_out(place, &scores);
        }
        piece.named(|seen: Seen| {
            let points = match seen.of {
                Of::Score(score) => scores[score],
                Of::Lane(lane) => count(lane),
            };
            seen.sign * points
        })
    }
}

/// Where a number is reached after a rule, from where it was before and where the rule names it.
fn done(does: Does, before: u64, named: u64) -> u64 {
    match does {
        Does::Set => named,
        Does::Raise => before | named,
        Does::Limit => before & named,
    }
}
