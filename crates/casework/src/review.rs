//! How a review begins.

use zajedno_core::assessment::{Child, Kind, Previous};
use zajedno_core::id::LevelIndex;
use zajedno_core::{Assessment, Date, Instrument};

use crate::{Casework, ChildFigures, Figures, Plan};

/// A review of an assessment that is kept under `id`, and what is kept beside it.
///
/// Everything is asked anew: no answer is carried. Each child comes with what is known of it and with the level that was
/// in force, if its sheet was final, and otherwise with the one that the earlier assessment had itself come with. The plan
/// goes on: the goal, the family conference, and every step that is not finished, under its name. What was done, said and
/// decided before stays with the earlier assessment. Who makes the review is not known yet, and nothing has happened.
///
/// ```
/// # use std::sync::Arc;
/// # use zajedno_core::{Scorer, assess, builtin, json};
/// use zajedno_casework::{Casework, figures, review_of};
/// use zajedno_core::assessment::Kind;
///
/// # let scorer = Scorer::new(Arc::new(builtin::separation_risk()));
/// # let list = scorer.instrument();
/// # let file = br#"{ "format": 1, "reference": "P-18", "kind": "directed", "date": "2026-03-02",
/// #     "family": { "caregiver_exhaustion": "3" }, "children": [{ "reference": "A", "birth": "2019-03", "answers": {} }] }"#;
/// # let earlier = json::read_assessment(file, list)?;
/// let figures = figures(&scorer, &earlier, &assess(&scorer, &earlier)?, &[]);
/// let (review, casework) = review_of(list, &earlier, &figures, &Casework::default(), "0f3a", "2026-06-02".parse()?);
/// assert_eq!((review.kind, review.children[0].birth), (Kind::Review, earlier.children[0].birth));
/// assert_eq!(review.children[0].previous, None, "most of it was open: no level was final");
/// assert_eq!(casework.follows.as_deref(), Some("0f3a"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn review_of(
    list: &Instrument,
    earlier: &Assessment,
    figures: &Figures,
    casework: &Casework,
    id: &str,
    date: Date,
) -> (Assessment, Casework) {
    let mut review = Assessment::new(list, &earlier.reference, Kind::Review, date);
    // A level of another list is none of this one.
    let is_same_list = earlier.instrument() == list.name();
    for child in &earlier.children {
        let mut figures = figures.children.iter();
        let figures = figures.find(|it| it.reference == child.reference);
        let settled = figures.and_then(|it| settled_level(list, it));
        let settled = settled.map(|level| Previous {
            level,
            date: earlier.date,
        });
        let mut again = Child::new(&child.reference, child.birth);
        again.birth_estimated = child.birth_estimated;
        again.in_formal_care = child.in_formal_care;
        again.previous = settled.or(child.previous).filter(|_| is_same_list);
        review.children.push(again);
    }
    let plan = &casework.plan;
    let unfinished = plan.steps.iter().filter(|step| step.progress.is_open());
    let casework = Casework {
        follows: Some(id.to_owned()),
        plan: Plan {
            goal: plan.goal,
            goal_in_words: plan.goal_in_words.clone(),
            steps: unfinished.cloned().collect(),
            tasks: Vec::new(),
            conference: plan.conference.clone(),
        },
        ..Casework::default()
    };
    (review, casework)
}

/// The level in force of a final sheet.
fn settled_level(list: &Instrument, child: &ChildFigures) -> Option<LevelIndex> {
    let level = child.in_force.filter(|_| child.is_final)?;
    let mut levels = list.indexed_levels().map(|(level, _)| level);
    (level.lower == level.upper).then(|| levels.nth(usize::from(level.lower)))?
}
