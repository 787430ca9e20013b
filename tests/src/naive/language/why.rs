//! Why a sheet is provisional, what is to be found out first, what is to be done.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::verdict::Range;
use super::{Book, Item};
use crate::naive::{Given, is_open};

fn is_unconfirmed(it: &Item, given: Given) -> bool {
    matches!(given, Given::Option(option, false) if it.is_critical(option))
}

impl Book {
    fn given<'a>(
        &'a self,
        given: &'a [Given],
    ) -> impl Iterator<Item = (usize, &'a Item, Given)> + 'a {
        let items = self.items.iter().zip(given).enumerate();
        items.map(|(place, (it, given))| (place, it, *given))
    }

    pub(super) fn provisional(
        &self,
        given: &[Given],
        level: (usize, usize),
        (answered, applicable): (usize, usize),
        answered_in: &[(usize, usize)],
    ) -> BTreeSet<String> {
        let mut why = BTreeSet::new();
        if level.0 != level.1 {
            why.insert("level".to_owned());
        }
        for (_, it, given) in self.given(given) {
            if it.critical.is_some() && is_open(given) {
                why.insert(format!("unknown {}", it.id));
            }
            if is_unconfirmed(it, given) {
                why.insert(format!("unconfirmed {}", it.id));
            }
        }
        if 100 * answered < self.final_percent.0 * applicable {
            why.insert("answered".to_owned());
        }
        for ((id, strength), (answered, applicable)) in self.domains.iter().zip(answered_in) {
            let counts = !strength || self.domains.iter().all(|(_, strength)| *strength);
            if counts && 100 * answered < self.final_percent.1 * applicable {
                why.insert(format!("domain {id}"));
            }
        }
        why
    }

    /// Unconfirmed critical answers; unknown critical ones, the higher floor first; others by the steps that one option
    /// brings the bounds closer, then gates, then by the spread of their points; at last in the order of the list.
    pub(super) fn open(
        &self,
        given: &[Given],
        level: Option<(usize, usize)>,
        range: &Range,
    ) -> Vec<(usize, usize, i32)> {
        let width = level.map_or(0, |(lower, upper)| upper - lower);
        let mut open = Vec::new();
        for (place, it, given) in self.given(given) {
            let unconfirmed = is_unconfirmed(it, given);
            if !unconfirmed && !is_open(given) {
                continue;
            }
            let mut narrows = 0;
            if is_open(given) && width > 0 {
                for (lower, upper) in &range.level_with[place] {
                    // An option that no whole sheet has narrows nothing.
                    if lower <= upper {
                        narrows = narrows.max(width.saturating_sub(upper - lower));
                    }
                }
            }
            let spread = it.points[it.last()] - it.points[0];
            let order = match (unconfirmed, it.critical) {
                (true, _) => (0, Reverse(0), Reverse((false, 0))),
                (false, Some((_, floor))) => (1, Reverse(floor), Reverse((false, 0))),
                (false, None) => (2, Reverse(narrows), Reverse((it.gate(), spread))),
            };
            open.push((order, (place, narrows, spread)));
        }
        open.sort();
        open.into_iter().map(|(_, question)| question).collect()
    }

    pub(super) fn tasks(&self, given: &[Given], flags: &[(bool, bool)]) -> BTreeSet<String> {
        let mut tasks = BTreeSet::new();
        for (_, it, given) in self.given(given) {
            let Some((_, floor)) = it.critical else {
                continue;
            };
            let id = &it.id;
            if is_open(given) {
                tasks.insert(format!("find out {id}: {}", self.find_out));
            }
            if matches!(given, Given::Option(option, _) if it.is_critical(option)) {
                tasks.insert(format!("act {id}"));
            }
            if is_unconfirmed(it, given) {
                let time = self.verify.iter().find(|(least, _)| floor >= *least);
                let (_, within) = time.expect("a time for the lowest floor");
                tasks.insert(format!("verify {id}: {within}"));
            }
        }
        for (place, flag) in flags.iter().enumerate() {
            match flag {
                (true, _) => tasks.insert(format!("flag {place}")),
                (false, true) => tasks.insert(format!("ask about flag {place}")),
                (false, false) => false,
            };
        }
        tasks
    }

    pub(super) fn services(&self, given: &[Given]) -> Vec<usize> {
        let gets = |place: usize, given: Given| {
            let mut for_it = self.service_for.iter().filter(|it| it.item == place);
            let it = &self.items[place];
            for_it.any(|from| matches!(given, Given::Option(option, _) if it.at_or_worse(option, from.from)))
        };
        let needs = self
            .given(given)
            .filter(|(place, _, given)| gets(*place, *given));
        needs.map(|(place, ..)| place).collect()
    }
}
