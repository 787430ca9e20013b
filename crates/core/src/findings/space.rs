//! Sets of points in a box of whole numbers, one bit for each point, and what becomes of a set when something is added.
//!
//! A point is what the answers given so far add up to, one number for each dimension. A number at the end of its
//! dimension stands for that number and every greater one. Rows run along one dimension, 64 points to a word, so that
//! many points are moved, and judged, at once.

use alloc::vec;
use alloc::vec::Vec;

/// The most words of a set: 4 MiB.
const MOST_WORDS: usize = 1 << 19;

/// A set of points.
pub(super) type Set = Vec<u64>;

/// What an answer adds, by dimension; no more than the end of each.
pub(super) type Step = Vec<usize>;

/// Answers that add alike: what each of them may add, and how many there are.
#[derive(Debug)]
pub(super) struct Alike {
    pub(super) steps: Vec<Step>,
    pub(super) count: usize,
}

/// A box of whole numbers, each from 0.
#[derive(Debug)]
pub(super) struct Space {
    /// How many numbers each dimension has.
    sizes: Vec<usize>,
    /// The dimension that rows run along.
    along: usize,
    rows: usize,
    /// Words of a row.
    words: usize,
}

impl Space {
    /// A box, unless its sets would be too large.
    pub(super) fn new(sizes: Vec<usize>) -> Option<Self> {
        let longest = sizes.iter().enumerate().max_by_key(|(_, size)| **size);
        let (along, longest) = longest.map_or((0, 1), |(along, size)| (along, *size));
        let words = longest.div_ceil(64);
        let others = sizes.iter().enumerate().filter(|(it, _)| *it != along);
        let mut rows: usize = 1;
        for (_, size) in others {
            rows = rows
                .checked_mul(*size)
                .filter(|rows| rows * words <= MOST_WORDS)?;
        }
        (words <= MOST_WORDS).then_some(Self {
            sizes,
            along,
            rows,
            words,
        })
    }

    pub(super) fn sizes(&self) -> &[usize] {
        &self.sizes
    }

    pub(super) fn along(&self) -> usize {
        self.along
    }

    /// How many words a row has.
    pub(super) fn words(&self) -> usize {
        self.words
    }

    /// For each row a number that is worked out dimension by dimension: from the number so far, the dimension and
    /// where the row stands in it.
    pub(super) fn by_row(&self, next: impl Fn(usize, usize, usize) -> usize) -> Vec<usize> {
        let mut numbers = vec![0];
        for (dimension, &size) in self.sizes.iter().enumerate() {
            if dimension != self.along {
                let mut each = Vec::with_capacity(numbers.len() * size);
                for before in numbers {
                    each.extend((0..size).map(|at| next(before, dimension, at)));
                }
                numbers = each;
            }
        }
        numbers
    }

    /// Where each row comes to by a step.
    fn targets(&self, step: &Step) -> Vec<usize> {
        self.by_row(|row, dimension, at| {
            let size = self.sizes[dimension];
            row * size + (at + step[dimension]).min(size - 1)
        })
    }

    /// By step: where each row comes to, and how far it is moved along itself.
    fn led_to(&self, steps: &[Step]) -> Vec<(Vec<usize>, usize)> {
        let along = |step: &Step| step.get(self.along).copied().unwrap_or(0);
        let led_to = steps.iter().map(|step| (self.targets(step), along(step)));
        led_to.collect()
    }

    fn last(&self) -> usize {
        self.sizes.get(self.along).map_or(0, |size| size - 1)
    }

    /// The bits of the last word of a row that stand for points.
    fn last_mask(&self) -> u64 {
        u64::MAX >> (63 - self.last() % 64)
    }

    /// The set of the one point on which nothing has been added.
    pub(super) fn origin(&self) -> Set {
        let mut set = vec![0; self.rows * self.words];
        set[0] = 1;
        set
    }

    /// Every point that one of the steps leads to, where each step is the rows it leads to and how far along them.
    fn moved(&self, from: &Set, steps: &[(Vec<usize>, usize)]) -> Set {
        let mut to = vec![0; from.len()];
        for (targets, by) in steps {
            for (source, target) in from.chunks_exact(self.words).zip(targets) {
                if let [source] = source
                    && *source != 0
                {
                    to[*target] |= self.moved_word(*source, *by);
                } else if source.iter().any(|word| *word != 0) {
                    let target = &mut to[target * self.words..][..self.words];
                    self.add_moved(target, source, *by);
                }
            }
        }
        to
    }

    /// A row of one word moved along itself.
    fn moved_word(&self, source: u64, by: usize) -> u64 {
        let last = self.last();
        // What is moved beyond the end stays there.
        let (within, beyond) = if by > last {
            (0, source)
        } else {
            (source << by, source >> (last - by))
        };
        within & self.last_mask() | u64::from(beyond != 0) << last
    }

    /// Adds a row moved along itself.
    fn add_moved(&self, target: &mut [u64], source: &[u64], by: usize) {
        let (words, bits) = (by / 64, by % 64);
        let mut beyond = false;
        for (place, &word) in source.iter().enumerate() {
            let high = if bits == 0 { 0 } else { word >> (64 - bits) };
            for (place, part) in [(place + words, word << bits), (place + words + 1, high)] {
                match target.get_mut(place) {
                    Some(target) => *target |= part,
                    None => beyond |= part != 0,
                }
            }
        }
        let last = &mut target[self.words - 1];
        beyond |= *last & !self.last_mask() != 0;
        *last &= self.last_mask();
        *last |= u64::from(beyond) << (self.last() % 64);
    }

    /// Every point that as many answers lead to, one step of each.
    pub(super) fn with_all(&self, mut set: Set, alike: &Alike) -> Set {
        let steps = self.led_to(&alike.steps);
        for _ in 0..alike.count {
            let moved = self.moved(&set, &steps);
            // What one more answer does not change, the next does not change either.
            if moved == set {
                break;
            }
            set = moved;
        }
        set
    }

    /// How many words are moved to add these answers, all of them or leaving out one and then another.
    pub(super) fn work(&self, alike: &[Alike], leaving_out: bool) -> usize {
        let steps: usize = alike.iter().map(|it| it.count * it.steps.len()).sum();
        let halvings = usize::BITS - alike.len().leading_zeros();
        let times = if leaving_out { halvings + 1 } else { 1 };
        let moves = steps.saturating_mul(usize::try_from(times).unwrap_or(usize::MAX));
        moves.saturating_mul(self.rows * self.words)
    }

    /// For each of these, every point that all the answers but one of it lead to.
    pub(super) fn leaving_one_out(
        &self,
        set: Set,
        alike: &[Alike],
        first: usize,
        found: &mut impl FnMut(usize, &Set),
    ) {
        match alike {
            [] => {}
            [one] => {
                let rest = Alike {
                    steps: one.steps.clone(),
                    count: one.count - 1,
                };
                found(first, &self.with_all(set, &rest));
            }
            several => {
                let (left, right) = several.split_at(several.len() / 2);
                let with = |set: Set, all: &[Alike]| {
                    all.iter().fold(set, |set, one| self.with_all(set, one))
                };
                self.leaving_one_out(with(set.clone(), right), left, first, found);
                self.leaving_one_out(with(set, left), right, first + left.len(), found);
            }
        }
    }

    /// Over the points of a set: by how much the greatest and the least of what the steps lead to can differ, where
    /// `at_least` holds, for each number above 0, the points at which it is reached.
    pub(super) fn greatest_difference(
        &self,
        from: &Set,
        steps: &[Step],
        at_least: &[Set],
    ) -> usize {
        let targets = self.led_to(steps);
        let mut greatest = 0;
        let (mut some, mut all) = (vec![0; at_least.len()], vec![0; at_least.len()]);
        for (row, source) in from.chunks_exact(self.words).enumerate() {
            for (place, &points) in source.iter().enumerate().filter(|(_, word)| **word != 0) {
                some.fill(0);
                all.fill(points);
                for (targets, by) in &targets {
                    for (number, set) in at_least.iter().enumerate() {
                        let row = &set[targets[row] * self.words..][..self.words];
                        let reached = self.seen_from(row, place, *by);
                        some[number] |= reached;
                        all[number] &= reached;
                    }
                }
                for (least, all) in all.iter().enumerate() {
                    for (most, some) in some.iter().enumerate().skip(least + greatest) {
                        if some & !all & points != 0 {
                            greatest = most - least + 1;
                        }
                    }
                }
                if greatest == at_least.len() {
                    return greatest;
                }
            }
        }
        greatest
    }

    /// A word of a row as it is seen from points that a step along the row leads on from.
    fn seen_from(&self, row: &[u64], place: usize, by: usize) -> u64 {
        let last = row[self.words - 1];
        let beyond = if last >> (self.last() % 64) & 1 == 1 {
            u64::MAX
        } else {
            0
        };
        let word = |place: usize| match row.get(place) {
            Some(word) if place + 1 == self.words => word | beyond & !self.last_mask(),
            Some(word) => *word,
            None => beyond,
        };
        let (words, bits) = (by / 64, by % 64);
        let high = if bits == 0 {
            0
        } else {
            word(place + words + 1) << (64 - bits)
        };
        word(place + words) >> bits | high
    }
}
