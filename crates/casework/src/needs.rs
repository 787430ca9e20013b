//! What a plan has to answer, and which services could.

use std::collections::BTreeMap;

use zajedno_core::Instrument;
use zajedno_core::id::{IndicatorId, ServiceId};
use zajedno_core::instrument::About;
use zajedno_core::order::sort_by;

use crate::{Availability, ChildFigures, Directory, EntryId, Figures, Plan, Progress, Step};

impl Progress {
    /// Whether something is still to be done about it.
    #[must_use]
    pub fn is_open(self) -> bool {
        match self {
            Self::Planned | Self::UnderWay | Self::Waiting | Self::Missing => true,
            Self::Done | Self::Dropped => false,
        }
    }
}

/// An answer that gets a service in the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// The code of the child that the question is about; absent: the family.
    pub child: Option<String>,
    /// The question.
    pub indicator: IndicatorId,
    /// Whether a milder answer could bring a level down, alone or with others.
    pub could_lower: bool,
}

impl Need {
    /// Whether a step responds to it: it names the question, and is for this child or for the family.
    fn is_answered_by(&self, step: &Step) -> bool {
        step.progress != Progress::Dropped
            && step.answers.contains(&self.indicator)
            && (self.child.is_none() || step.child.is_none() || step.child == self.child)
    }
}

/// Each answer that gets a service in the plan, once: those about the family, then those about each child.
#[must_use]
pub fn needs(list: &Instrument, figures: &Figures) -> Vec<Need> {
    let (mut of_family, mut of_children) = (Vec::<Need>::new(), Vec::new());
    for child in &figures.children {
        for indicator in &child.needs {
            let is_of_child = list
                .find(indicator.as_str())
                .is_some_and(|index| list.indicator(index).about == About::Child);
            let need = Need {
                child: is_of_child.then(|| child.reference.clone()),
                indicator: indicator.clone(),
                could_lower: could_lower(child, indicator),
            };
            if is_of_child {
                of_children.push(need);
                continue;
            }
            let mut known = of_family.iter_mut();
            match known.find(|it| it.indicator == need.indicator) {
                Some(known) => known.could_lower |= need.could_lower,
                None => of_family.push(need),
            }
        }
    }
    of_family.append(&mut of_children);
    of_family
}

fn could_lower(child: &ChildFigures, indicator: &IndicatorId) -> bool {
    child.lowering.iter().any(|set| set.contains(indicator))
}

/// The answers that get a service in the plan, and to which no step responds yet.
#[must_use]
pub fn without_step(list: &Instrument, figures: &Figures, plan: &Plan) -> Vec<Need> {
    let needs = needs(list, figures).into_iter();
    let is_open = |need: &Need| !plan.steps.iter().any(|step| need.is_answered_by(step));
    needs.filter(is_open).collect()
}

/// A service that could be taken into the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The service of the list.
    pub service: ServiceId,
    /// What it responds to; what could bring a level down first.
    pub answers: Vec<Need>,
    /// The steps of the plan that are this service, given up ones left out.
    pub steps: Vec<EntryId>,
    /// The local services that are this service.
    pub local: Vec<EntryId>,
    /// The best that the directory says of it; absent: it says nothing.
    pub availability: Option<Availability>,
}

/// The services of the list that respond to answers that get one.
///
/// First come those that respond to most of what could bring a level down, then those that respond to most; where that is
/// the same, in the order of the list.
///
/// ```
/// use zajedno_casework::{ChildFigures, Directory, Figures, Plan, proposals};
/// use zajedno_core::builtin;
/// use zajedno_core::id::IndicatorId;
///
/// let list = builtin::separation_risk();
/// let [debts, income] = ["debts_utilities", "income_insufficient"].map(IndicatorId::new);
/// let child = ChildFigures {
///     reference: "A".into(), needs: vec![income.clone(), debts.clone()], lowering: vec![vec![debts]], ..ChildFigures::default()
/// };
/// let figures = Figures { children: vec![child], ..Figures::default() };
/// let found = proposals(&list, &figures, &Directory::default(), &Plan::default());
/// let services: Vec<_> = found.iter().map(|it| it.service.as_str()).collect();
/// assert_eq!(services, ["cash_assistance", "legal_aid", "housing_support", "day_care"]);
/// assert!(found[0].answers[0].could_lower);
/// ```
#[must_use]
pub fn proposals(
    list: &Instrument,
    figures: &Figures,
    directory: &Directory,
    plan: &Plan,
) -> Vec<Proposal> {
    let needs = needs(list, figures);
    let answers_of = |service: usize| -> Vec<Need> {
        let responds = |need: &&Need| {
            let indicator = list.find(need.indicator.as_str());
            let services = indicator.map(|index| &list.indicator(index).services[..]);
            let mut services = services.unwrap_or_default().iter();
            services.any(|it| it.position() == service)
        };
        let mut answers: Vec<Need> = needs.iter().filter(responds).cloned().collect();
        sort_by(&mut answers, |one, other| {
            other.could_lower.cmp(&one.could_lower)
        });
        answers
    };
    let services = list.services().iter().enumerate();
    let mut proposals: Vec<Proposal> = services
        .map(|(position, it)| (it.id.clone(), answers_of(position)))
        .filter(|(_, answers)| !answers.is_empty())
        .map(|(service, answers)| proposal(service, answers, directory, plan))
        .collect();
    let weight = |it: &Proposal| {
        let lowering = it.answers.iter().filter(|need| need.could_lower).count();
        (lowering, it.answers.len())
    };
    sort_by(&mut proposals, |one, other| weight(other).cmp(&weight(one)));
    proposals
}

fn proposal(
    service: ServiceId,
    answers: Vec<Need>,
    directory: &Directory,
    plan: &Plan,
) -> Proposal {
    let steps = plan.steps.iter().filter(|step| {
        step.progress != Progress::Dropped && step.service.as_ref() == Some(&service)
    });
    let steps = steps.map(|step| step.id.clone()).collect();
    let local = directory.services.iter();
    let local: Vec<_> = local
        .filter(|it| it.service.as_ref() == Some(&service))
        .collect();
    let is_there = |availability| local.iter().any(|it| it.availability == availability);
    let mut best_first = [
        Availability::Available,
        Availability::WaitingList,
        Availability::Missing,
    ]
    .into_iter();
    Proposal {
        answers,
        steps,
        availability: best_first.find(|it| is_there(*it)),
        local: local.iter().map(|it| it.id.clone()).collect(),
        service,
    }
}

/// How often a service is needed and cannot be had now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmet {
    /// The service of the list; absent: steps of another kind.
    pub service: Option<ServiceId>,
    /// How many steps wait for a place.
    pub waiting: usize,
    /// How many steps are for what does not exist here.
    pub missing: usize,
}

/// What plans lack, service by service in the order of their ids, for whoever provides services. It names no family.
///
/// A step that was carried into the plans of reviews is one step; it counts as it stands in the plan in which it was changed
/// last.
#[must_use]
pub fn unmet<'a>(plans: impl IntoIterator<Item = &'a Plan>) -> Vec<Unmet> {
    let mut steps: BTreeMap<&EntryId, &Step> = BTreeMap::new();
    for step in plans.into_iter().flat_map(|plan| &plan.steps) {
        let known = steps.entry(&step.id).or_insert(step);
        if step.changed > known.changed {
            *known = step;
        }
    }
    let mut counts: BTreeMap<Option<&ServiceId>, (usize, usize)> = BTreeMap::new();
    for step in steps.into_values() {
        let (waiting, missing) = match step.progress {
            Progress::Waiting => (1, 0),
            Progress::Missing => (0, 1),
            Progress::Planned | Progress::UnderWay | Progress::Done | Progress::Dropped => continue,
        };
        let count = counts.entry(step.service.as_ref()).or_default();
        *count = (count.0 + waiting, count.1 + missing);
    }
    let unmet = counts
        .into_iter()
        .map(|(service, (waiting, missing))| Unmet {
            service: service.cloned(),
            waiting,
            missing,
        });
    unmet.collect()
}
