//! What a person is asked, and how much of it is answered.

use core::ops::Add;

use super::{Assessment, Standing, Subject};
use crate::id::{DomainIndex, IndicatorIndex};
use crate::instrument::Instrument;

/// How many of the questions put to somebody are answered. "Unknown" is an answer.
///
/// Those of a family and a child, or of several domains, can be added.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// How many are answered.
    pub answered: usize,
    /// How many are asked.
    pub asked: usize,
}

impl Progress {
    /// Whether nothing is left to answer.
    #[must_use]
    pub fn is_complete(self) -> bool {
        self.answered == self.asked
    }
}

impl Add for Progress {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            answered: self.answered + other.answered,
            asked: self.asked + other.asked,
        }
    }
}

impl Assessment {
    /// What a person answers for a subject in a domain, in the order of the list, and whether it is answered.
    ///
    /// It is what this kind of assessment asks, without what follows from the age, what a condition leaves out, and what
    /// waits for the answer to a gate. Nobody is asked about a child
    /// without a sheet, nor about the family while no child has one.
    ///
    /// # Panics
    ///
    /// When the domain comes from another list.
    pub fn asked<'a>(
        &'a self,
        instrument: &'a Instrument,
        subject: Subject,
        domain: DomainIndex,
    ) -> impl Iterator<Item = (IndicatorIndex, bool)> + 'a {
        let assessed = |child| self.no_sheet(instrument, child).is_none();
        let is_asked = match subject {
            Subject::Family => self.children.iter().any(assessed),
            Subject::Child(position) => self.children.get(position).is_some_and(assessed),
        };
        let indicators = is_asked.then(|| &instrument.domain(domain).indicators[..]);
        let indicators = indicators.unwrap_or_default().iter().copied();
        indicators.filter_map(move |index| {
            let it = instrument.indicator(index);
            if it.about != subject.about() || !self.kind.asks(it) {
                return None;
            }
            match self.standing(instrument, subject, index) {
                Standing::Unanswered => Some((index, false)),
                Standing::Answered(_) => Some((index, true)),
                Standing::FollowsFromAge(_)
                | Standing::AgeNotKnown
                | Standing::NotForUnborn
                | Standing::NotAsked
                | Standing::WaitsFor(_) => None,
            }
        })
    }

    /// How much of what is asked for a subject in a domain is answered. Nothing is allocated.
    ///
    /// # Panics
    ///
    /// When the domain comes from another list.
    ///
    /// ```
    /// use zajedno_core::assessment::{Answer, Assessment, Child, Kind, Subject};
    /// use zajedno_core::builtin;
    ///
    /// let list = builtin::separation_risk();
    /// let mut assessment = Assessment::new(&list, "F", Kind::Directed, "2026-03-02".parse()?);
    /// assessment.children.push(Child::new("A", Some("2019-05".parse()?)));
    ///
    /// let (domain, _) = list.indexed_domains().next().ok_or("no domain")?;
    /// let of = Subject::Child(0);
    /// let next = |it: &Assessment| it.asked(&list, of, domain).find(|&(_, answered)| !answered);
    /// let (first, _) = next(&assessment).ok_or("nothing to answer")?;
    /// assessment.set(&list, of, first, Some(Answer::Unknown))?;
    /// assert_eq!(assessment.progress(&list, of, domain).answered, 1);
    /// assert_ne!(next(&assessment), Some((first, false)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn progress(
        &self,
        instrument: &Instrument,
        subject: Subject,
        domain: DomainIndex,
    ) -> Progress {
        let asked = self.asked(instrument, subject, domain);
        asked.fold(Progress::default(), |sum, (_, answered)| Progress {
            answered: sum.answered + usize::from(answered),
            asked: sum.asked + 1,
        })
    }
}
