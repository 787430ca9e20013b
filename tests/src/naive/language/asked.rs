//! What is asked at all, and the whole sheets without a doubt about it that a sheet can turn out to be.

use std::collections::HashSet;

use super::Book;
use crate::naive::{Age, Given, is_open};

/// Something without points that is so or not.
#[derive(Clone, Debug)]
pub enum Fact {
    /// From an age, under an age, in months.
    Age(Option<u16>, Option<u16>),
    /// The kinds of assessment.
    Kind(Vec<String>),
    /// A gate, and the answers to it.
    Gate(usize, Vec<usize>),
}

/// A sheet of which it is certain what is asked, and the age at which it is so.
#[derive(Clone, Debug)]
pub struct Decided {
    /// The answers; what is not asked does not apply.
    pub given: Vec<Given>,
    /// The age.
    pub age: Age,
}

impl Book {
    pub(super) fn is_asked(&self, item: usize, given: &[Given], age: Age, kind: &str) -> bool {
        let holds = |fact: &Fact| match fact {
            Fact::Age(from, under) => match age {
                Age::Unborn => from.is_none(),
                Age::Months(age) => {
                    from.is_none_or(|from| age >= from) && under.is_none_or(|under| age < under)
                }
                Age::NotKnown => panic!("an age that is not decided"),
            },
            Fact::Kind(kinds) => kinds.iter().any(|it| it == kind),
            Fact::Gate(gate, options) => {
                let answered =
                    matches!(given[*gate], Given::Option(at, _) if options.contains(&at));
                answered && self.is_asked(*gate, given, age, kind)
            }
        };
        self.items[item].asked_if.iter().all(holds)
    }

    fn facts(&self) -> impl Iterator<Item = &Fact> {
        self.items.iter().flat_map(|it| &it.asked_if)
    }

    /// Whether it matters how old the child is for what is asked.
    #[must_use]
    pub fn asks_by_age(&self) -> bool {
        self.facts().any(|it| matches!(it, Fact::Age(..)))
    }

    /// Every sheet without a doubt about what is asked that a sheet can turn out to be: gates that are open answered in
    /// every way, and every age where it is not known and matters.
    #[must_use]
    pub fn decided(&self, given: &[Given], age: Age, kind: &str) -> Vec<Decided> {
        let ages: Vec<Age> = if age == Age::NotKnown && self.asks_by_age() {
            (0..self.under_months).map(Age::Months).collect()
        } else {
            vec![age]
        };
        let mut gates = vec![given.to_vec()];
        for (place, it) in self.items.iter().enumerate() {
            let is_named = self
                .facts()
                .any(|fact| matches!(fact, Fact::Gate(gate, _) if *gate == place));
            if is_named && is_open(given[place]) {
                let with = |given: &Vec<Given>| {
                    let given = given.clone();
                    (0..it.points.len()).map(move |option| {
                        let mut given = given.clone();
                        given[place] = Given::Option(option, false);
                        given
                    })
                };
                gates = gates.iter().flat_map(with).collect();
            }
        }
        let mut seen = HashSet::new();
        let mut decided = Vec::new();
        for age in ages {
            for given in &gates {
                let mut effective = self.effective(given, age);
                for (place, it) in effective.iter_mut().enumerate() {
                    if !self.is_asked(place, given, age, kind) {
                        *it = Given::NotApplicable;
                    }
                }
                if seen.insert(effective.clone()) {
                    let given = effective;
                    decided.push(Decided { given, age });
                }
            }
        }
        decided
    }
}
