//! What the answers call for: flags, tasks, and services for the plan; and the answers behind floors and flags.

use zajedno_core::id::IndicatorIndex;
use zajedno_core::instrument::{Condition, Flag, Rules};
use zajedno_core::outcome::{Cause, CauseOf, Certainty, Outcome, Task};

use super::teller::Teller;
use super::view::{Entry, Line, Section, Topic};

impl<'a> Teller<'a> {
    /// What the answers call for whatever the level; nothing for a list without flags.
    pub(super) fn flags(&self, position: usize, outcome: &Outcome) -> Option<Section<'a>> {
        let rules = self.instrument.rules()?;
        let mut lines: Vec<Line<'a>> = Vec::new();
        for (place, (flag, certainty)) in rules.flags.iter().zip(&outcome.flags).enumerate() {
            let answer = match certainty {
                Certainty::Yes => self.say.explain_yes(),
                Certainty::Possible => self.say.explain_possible(),
                Certainty::No => self.say.explain_no(),
            };
            let mut entry = Entry::new(self.words(&flag.title), self.own(answer));
            if *certainty == Certainty::Yes {
                let explanation = self.words(&flag.explanation);
                entry.details.push(Line::Sentence(explanation));
            }
            if *certainty != Certainty::No {
                let is_flag =
                    |of: CauseOf| matches!(of, CauseOf::Flag(it) if it.position() == place);
                if let Some(cause) = outcome.causes.iter().find(|cause| is_flag(cause.of)) {
                    let is_settled = *certainty == Certainty::Yes;
                    let none = |_: &Cause| Vec::new();
                    let causes = self.causes(position, outcome, cause.of, is_settled, none);
                    entry.details.extend(causes);
                }
                entry
                    .details
                    .extend(self.reached(rules, flag, *certainty, outcome));
            }
            lines.push(entry.into());
        }
        let heading = self.own(self.say.explain_flags());
        (!lines.is_empty()).then(|| Section::new(Topic::Flags, heading, lines))
    }

    /// The scores that make a flag hold, or may.
    fn reached(
        &self,
        rules: &'a Rules,
        flag: &Flag,
        certainty: Certainty,
        outcome: &Outcome,
    ) -> Vec<Line<'a>> {
        let entry = |condition: &Condition| {
            let Condition::Score { score, at_least } = condition else {
                return None;
            };
            let points = outcome.scores.get(score.position())?.points;
            let counts = match certainty {
                Certainty::Yes => points.lower,
                Certainty::Possible | Certainty::No => points.upper,
            };
            if counts < *at_least {
                return None;
            }
            let enough = self.own(self.points(*at_least));
            let enough = self.entry(self.say.explain_threshold(), enough);
            let entry = Entry::new(self.score(rules, *score)?, self.own(self.range(points)));
            Some(entry.with([enough.into()]).into())
        };
        flag.any.iter().filter_map(entry).collect()
    }

    /// The answers that make something hold, each with `details`. Answers that are not known and only might do so are
    /// counted, not named, and not even that once it `is_settled`.
    pub(super) fn causes(
        &self,
        position: usize,
        outcome: &Outcome,
        of: CauseOf,
        is_settled: bool,
        details: impl Fn(&Cause) -> Vec<Line<'a>>,
    ) -> Vec<Line<'a>> {
        let (mut lines, mut open) = (Vec::new(), 0);
        for cause in outcome.causes.iter().filter(|cause| cause.of == of) {
            if self.answered(position, cause.indicator).is_some() {
                let entry = self.answer_entry(position, cause.indicator);
                lines.push(entry.with(details(cause)).into());
            } else {
                open += 1;
            }
        }
        if open > 0 && !is_settled {
            lines.push(self.sentence(self.say.explain_cause_open(open)));
        }
        lines
    }

    /// What to do, with deadlines; nothing where there is nothing.
    pub(super) fn tasks(&self, outcome: &Outcome) -> Option<Section<'a>> {
        let tasks = outcome.tasks.iter().filter_map(|task| self.task(*task));
        let lines: Vec<Line<'a>> = tasks.map(Line::from).collect();
        let heading = self.own(self.say.explain_tasks());
        (!lines.is_empty()).then(|| Section::new(Topic::Tasks, heading, lines))
    }

    fn task(&self, task: Task) -> Option<Entry<'a>> {
        let say = self.say;
        let deadline = |within| self.entry(say.explain_deadline(), within).into();
        Some(match task {
            Task::Act { indicator } => {
                let critical = self.instrument.indicator(indicator).critical.as_ref()?;
                let because = self.indicator(indicator);
                self.entry(say.explain_task_act(), self.words(&critical.action))
                    .with([
                        deadline(self.own(say.explain_at_once())),
                        self.entry(say.explain_task_because(), because).into(),
                    ])
            }
            Task::Verify { indicator, within } => self
                .entry(say.explain_task_verify(), self.indicator(indicator))
                .with([deadline(self.within(within))]),
            Task::FindOut { indicator, within } => self
                .entry(say.explain_task_find_out(), self.indicator(indicator))
                .with([deadline(self.within(within))]),
            Task::Answer { flag, certainty } => {
                let flag = self.instrument.rules()?.flags.get(flag.position())?;
                let what = match certainty {
                    Certainty::Yes => &flag.task,
                    Certainty::Possible | Certainty::No => &flag.task_if_possible,
                };
                Entry::new(self.words(&flag.title), self.words(what))
            }
        })
    }

    /// The answers that get a service, each with the services that answer it.
    pub(super) fn services(&self, outcome: &Outcome) -> Option<Section<'a>> {
        if outcome.needs_service.is_empty() {
            return None;
        }
        let mut lines = vec![self.sentence(self.say.explain_services_each())];
        let needs = outcome.needs_service.iter();
        lines.extend(needs.map(|&indicator| self.with_services(indicator).into()));
        let heading = self.own(self.say.explain_services());
        Some(Section::new(Topic::Services, heading, lines))
    }

    /// An indicator with the services that answer its need.
    pub(super) fn with_services(&self, indicator: IndicatorIndex) -> Entry<'a> {
        let services = &self.instrument.indicator(indicator).services;
        let title = |&service| self.words(&self.instrument.service(service).title);
        Entry {
            label: self.indicator(indicator),
            target: None,
            values: services.iter().map(title).collect(),
            details: Vec::new(),
        }
    }
}
