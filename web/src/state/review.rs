//! The course of a family over its assessments: what is drawn of it.

use std::rc::Rc;
use std::sync::Arc;

use zajedno_casework::{ChildFigures, Figures, Judging, Range};
use zajedno_core::{Assessment, Date, Instrument};
use zajedno_sealing::Id;

/// How wide the time of a course is; a place in it is a part of this.
pub(crate) const WHOLE: usize = 1000;
/// Two assessments never stand closer than this share of the time, so that both can be seen.
const CLOSEST: usize = 80;

/// An assessment of the course, with the list that it was answered in.
#[derive(Clone)]
pub(crate) struct Visit {
    /// Under which it is kept; absent for the one that is open.
    pub(crate) id: Option<Id>,
    pub(crate) list: Arc<Instrument>,
    pub(crate) assessment: Rc<Assessment>,
    /// What scoring gives; absent where the engine did not arrive.
    pub(crate) figures: Option<Rc<Figures>>,
}

impl Visit {
    /// What scoring gives for the child with a code.
    pub(crate) fn child(&self, code: &str) -> Option<&ChildFigures> {
        let mut children = self.figures.as_ref()?.children.iter();
        children.find(|it| it.reference == code)
    }
}

/// A level of a child in the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Point {
    /// The place in time, of [`WHOLE`].
    pub(crate) place: usize,
    pub(crate) level: Range,
    /// A professional judgement set it.
    pub(crate) is_judged: bool,
}

/// The levels of a child, one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Track {
    pub(crate) code: String,
    pub(crate) points: Vec<Point>,
}

/// Every child that was ever part of it: those of the newest assessment in its order, then the others.
pub(crate) fn codes(visits: &[Visit]) -> Vec<&str> {
    let mut codes: Vec<&str> = Vec::new();
    for visit in visits.iter().rev() {
        for child in &visit.assessment.children {
            if !codes.contains(&child.reference.as_str()) {
                codes.push(&child.reference);
            }
        }
    }
    codes
}

/// Where each date stands in time, oldest first.
pub(crate) fn places(dates: &[Date]) -> Vec<usize> {
    let days = |pair: &[Date]| usize::try_from(pair[1].days_since(pair[0])).unwrap_or(0);
    let days: Vec<usize> = dates.windows(2).map(days).collect();
    let all = days.iter().sum::<usize>().max(1);
    let gaps: Vec<usize> = days
        .iter()
        .map(|it| (it * WHOLE / all).max(CLOSEST))
        .collect();
    let width = gaps.iter().sum::<usize>();
    if width == 0 {
        return vec![WHOLE / 2; dates.len()];
    }
    let (mut places, mut place) = (vec![0], 0);
    for gap in gaps {
        place += gap;
        places.push(place * WHOLE / width);
    }
    places
}

/// The levels of every child that has one. An assessment in a list with other levels is left out: they cannot be compared.
pub(crate) fn tracks(visits: &[Visit]) -> Vec<Track> {
    let Some(newest) = visits.last() else {
        return Vec::new();
    };
    let dates: Vec<Date> = visits.iter().map(|it| it.assessment.date).collect();
    let places = places(&dates);
    let comparable = visits.iter().zip(places);
    let comparable = comparable.filter(|(it, _)| has_same_levels(&it.list, &newest.list));
    let comparable: Vec<(&Visit, usize)> = comparable.collect();
    let track = |code: &str| {
        let points = comparable.iter().filter_map(|(visit, place)| {
            let child = visit.child(code)?;
            Some(Point {
                place: *place,
                level: child.in_force?,
                is_judged: child.judging == Some(Judging::Holds),
            })
        });
        Track {
            code: code.to_owned(),
            points: points.collect(),
        }
    };
    let tracks = codes(visits).into_iter().map(track);
    tracks.filter(|it| !it.points.is_empty()).collect()
}

fn has_same_levels(one: &Instrument, other: &Instrument) -> bool {
    let ids = |list: &'_ Instrument| -> Vec<_> {
        list.levels().iter().map(|level| level.id.clone()).collect()
    };
    ids(one) == ids(other)
}

/// Whether the rule for reassessments held a level above that of the answers.
pub(crate) fn is_held(child: &ChildFigures) -> bool {
    match (child.computed, child.reassessed) {
        (Some(computed), Some(reassessed)) => computed != reassessed,
        (_, None) | (None, Some(_)) => false,
    }
}

#[cfg(test)]
mod tests;
