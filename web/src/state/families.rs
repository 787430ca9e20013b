//! The list of families: what is known of each assessment without opening it, and which are shown.

use zajedno_core::assessment::Kind;
use zajedno_core::{Assessment, Instrument, Language};
use zajedno_records::{LevelRange, Summary};
use zajedno_sealing::Id;
use zajedno_text::spoken;

use super::order::order;
use super::place::Places;

/// How many are shown before somebody asks for more.
pub(crate) const AT_ONCE: usize = 50;

/// One assessment of the list.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Family {
    pub(crate) id: Id,
    pub(crate) standing: Standing,
}

/// What is known of an assessment.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Standing {
    /// All that the list shows.
    Told(Box<Summary>),
    /// It is there, and what the list would show is not readable.
    Untold,
    /// The answers are not there.
    Missing,
}

/// Which are shown, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Search {
    /// Some of the family's code.
    pub(crate) words: String,
    pub(crate) kind: Option<Kind>,
    /// The rank of a level that is possible.
    pub(crate) rank: Option<u8>,
    pub(crate) order: Order,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Order {
    /// What was worked on last comes first.
    #[default]
    Changed,
    /// What is to be reviewed first comes first.
    Review,
    /// By the families' codes.
    Reference,
}

impl Order {
    pub(crate) const ALL: [Self; 3] = [Self::Changed, Self::Review, Self::Reference];

    pub(crate) fn tag(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Review => "review",
            Self::Reference => "reference",
        }
    }

    /// By which text an assessment is put in its place.
    fn key(self, summary: Option<&Summary>) -> String {
        match (self, summary) {
            // After every moment, and so first.
            (Self::Changed, None) => "~".to_owned(),
            (Self::Changed, Some(it)) => it.changed.clone(),
            (Self::Review | Self::Reference, None) => String::new(),
            (Self::Review, Some(it)) => it
                .review_due
                .map_or_else(|| "~".to_owned(), |it| it.to_string()),
            (Self::Reference, Some(it)) => format!("{} {}", it.reference, it.date),
        }
    }
}

impl Search {
    /// What is shown of all. What cannot be read comes first while nothing is searched for, so that nobody overlooks it.
    pub(crate) fn of<'a>(&self, families: &'a [Family]) -> Vec<&'a Family> {
        let words = self.words.trim().to_lowercase();
        let found: Vec<&Family> = families
            .iter()
            .filter(|it| self.matches(it, &words))
            .collect();
        let keys = found.iter().map(|it| self.order.key(it.summary()));
        let mut places = order(keys);
        if self.order == Order::Changed {
            places.reverse();
        }
        places
            .into_iter()
            .filter_map(|at| found.get(at).copied())
            .collect()
    }

    fn matches(&self, family: &Family, words: &str) -> bool {
        let Some(summary) = family.summary() else {
            return *self
                == Self {
                    order: self.order,
                    ..Self::default()
                };
        };
        let is_possible =
            |range: &LevelRange, rank| (range.lowest.rank..=range.highest.rank).contains(&rank);
        let level = summary.level.as_ref();
        summary.reference.to_lowercase().contains(words)
            && self.kind.is_none_or(|kind| kind == summary.kind)
            && self
                .rank
                .is_none_or(|rank| level.is_some_and(|range| is_possible(range, rank)))
    }
}

impl Family {
    pub(crate) fn summary(&self) -> Option<&Summary> {
        match &self.standing {
            Standing::Told(summary) => Some(summary),
            Standing::Untold | Standing::Missing => None,
        }
    }
}

/// Only the newest assessment of a family calls for a review: those that another follows call for none.
pub(crate) fn settled_reviews(mut families: Vec<Family>) -> Vec<Family> {
    let keys = families.iter().map(|it| Order::Reference.key(it.summary()));
    let places = order(keys);
    for pair in places.windows(2) {
        let [earlier, later] = pair else { continue };
        let later = families.get(*later).and_then(Family::summary);
        let later = later.map(|it| (it.reference.clone(), it.date));
        if let (Some(earlier), Some((reference, date))) = (families.get_mut(*earlier), later)
            && let Standing::Told(summary) = &mut earlier.standing
            && summary.reference == reference
            && summary.date < date
        {
            summary.review_due = None;
        }
    }
    families
}

/// What the list shows of an assessment whose level is not worked out.
pub(crate) fn without_level(
    assessment: &Assessment,
    list: &Instrument,
    changed: String,
) -> Summary {
    let places = Places { assessment, list };
    Summary {
        reference: assessment.reference.clone(),
        kind: assessment.kind,
        date: assessment.date,
        children: u8::try_from(assessment.children.len()).unwrap_or(u8::MAX),
        level: None,
        review_due: None,
        open: u16::try_from(places.open()).unwrap_or(u16::MAX),
        list: assessment.instrument().into(),
        changed,
    }
}

/// The levels that occur, by rank, in words.
pub(crate) fn levels(families: &[Family], language: Language) -> Vec<(u8, String)> {
    let mut levels: Vec<(u8, String)> = Vec::new();
    let ranges = families
        .iter()
        .filter_map(|it| it.summary()?.level.as_ref());
    for level in ranges.flat_map(|range| [&range.lowest, &range.highest]) {
        let at = levels.partition_point(|(rank, _)| *rank < level.rank);
        if levels.get(at).is_none_or(|(rank, _)| *rank != level.rank) {
            let title = spoken(&level.title, language).text.into_owned();
            levels.insert(at, (level.rank, title));
        }
    }
    levels
}

#[cfg(test)]
mod tests;
