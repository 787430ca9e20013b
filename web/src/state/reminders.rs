//! What is due, family by family.

use zajedno_casework::{Appointment, Casework, Due, DueWhat, Figures};
use zajedno_core::{Date, Instrument, Language};
use zajedno_records::Summary;
use zajedno_sealing::Id;
use zajedno_text::spoken;

use super::order::order;

/// How far ahead somebody is reminded.
const DAYS_AHEAD: i32 = 14;
/// How long after the last change of an assessment its tasks are still worked out for the start page.
const DAYS_OF_TASKS: i32 = 60;

/// What is due of one assessment.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FamilyDue {
    pub(crate) id: Id,
    /// The family's code.
    pub(crate) reference: String,
    /// The earliest first.
    pub(crate) items: Vec<Item>,
}

/// Something that is due on a day.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Item {
    /// What; of several tasks of the same day, the first.
    pub(crate) due: Due,
    pub(crate) what: What,
}

/// What it is, as it is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum What {
    Review,
    Conference,
    /// So many tasks.
    Tasks(usize),
    /// A step of the plan with its words, or the title of its service.
    Step(String),
}

impl FamilyDue {
    /// What is due of an assessment; `None` when that is nothing. Without `figures` nothing is known of tasks.
    pub(crate) fn new(
        (list, language): (&Instrument, Language),
        (id, summary): (Id, &Summary),
        casework: &Casework,
        figures: Option<&Figures>,
    ) -> Option<Self> {
        // The list of families knows which assessment of a family calls for a review.
        let figures = Figures {
            review_due: summary.review_due,
            ..figures.cloned().unwrap_or_default()
        };
        let mut items: Vec<Item> = Vec::new();
        for due in zajedno_casework::due(list, &figures, casework) {
            if matches!(due.what, DueWhat::Task(_))
                && let Some(item) = items.iter_mut().find(|it| it.due.on == due.on)
                && let What::Tasks(count) = &mut item.what
            {
                *count += 1;
                continue;
            }
            let what = match &due.what {
                DueWhat::Task(_) => What::Tasks(1),
                DueWhat::Conference => What::Conference,
                DueWhat::Review => What::Review,
                DueWhat::Step(step) => {
                    let mut steps = casework.plan.steps.iter();
                    let step = steps.find(|it| it.id == *step)?;
                    let mut services = list.services().iter();
                    let service = services.find(|it| step.service.as_ref() == Some(&it.id));
                    let title = service.map(|it| spoken(&it.title, language).text.into_owned());
                    let words = Some(step.what.clone()).filter(|it| !it.trim().is_empty());
                    What::Step(words.or(title).unwrap_or_default())
                }
            };
            items.push(Item { due, what });
        }
        (!items.is_empty()).then(|| Self {
            id,
            reference: summary.reference.clone(),
            items,
        })
    }

    /// What somebody is reminded of today.
    pub(crate) fn soon(&self, today: Date) -> impl Iterator<Item = &Item> {
        let items = self.items.iter();
        items.take_while(move |it| it.due.on.days_since(today) <= DAYS_AHEAD)
    }
}

/// In the order of what is due first.
pub(crate) fn in_order(families: Vec<FamilyDue>) -> Vec<FamilyDue> {
    let keys = families.iter().map(|it| {
        let first = it.items.first().map(|it| it.due.on.to_string());
        format!("{} {}", first.unwrap_or_default(), it.reference)
    });
    let places = order(keys);
    let families: Vec<Option<FamilyDue>> = families.into_iter().map(Some).collect();
    let mut families = families;
    let taken = places
        .into_iter()
        .filter_map(|at| families.get_mut(at)?.take());
    taken.collect()
}

/// Whether the tasks of an assessment are worked out for the start page: it was changed lately.
pub(crate) fn is_recent(summary: &Summary, today: Date) -> bool {
    let changed = summary.changed.get(..10).and_then(|it| it.parse().ok());
    changed.is_some_and(|changed: Date| today.days_since(changed) <= DAYS_OF_TASKS)
}

/// The title of each appointment of a calendar: what a person chose, and the family's code only where they want that.
pub(crate) fn titles(families: &[FamilyDue], title: &str, has_code: bool) -> Vec<String> {
    let title = |family: &FamilyDue| {
        if has_code {
            format!("{title} {}", family.reference)
        } else {
            title.to_owned()
        }
    };
    families.iter().map(title).collect()
}

/// The days from today on, each with the title of its family.
pub(crate) fn appointments<'a>(
    families: &[FamilyDue],
    titles: &'a [String],
    today: Date,
) -> Vec<Appointment<'a>> {
    let mut appointments = Vec::new();
    for (family, title) in families.iter().zip(titles) {
        let items = family.items.iter().filter(|it| it.due.on >= today);
        appointments.extend(items.map(|it| Appointment {
            uid: it.due.uid(&family.id.to_string()),
            on: it.due.on,
            title,
            detail: None,
        }));
    }
    appointments
}

#[cfg(test)]
mod tests;
