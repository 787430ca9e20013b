//! What the answers call for: flags, tasks, and services for the plan; and the answers behind floors and flags.

use zajedno_core::id::IndicatorIndex;
use zajedno_core::instrument::{Condition, Indicator, Rules};
use zajedno_core::outcome::{Cause, CauseOf, Certainty, Outcome, Task};

use super::teller::Teller;
use super::view::{Entry, Line, Section, Topic};

impl<'a> Teller<'a> {
    /// What the answers call for whatever the level; nothing for a list without flags.
    pub(super) fn flags(&self, outcome: &Outcome) -> Option<Section<'a>> {
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
                    let causes = self.causes(outcome, cause.of, is_settled, none);
                    entry.details.extend(causes);
                }
                entry
                    .details
                    .extend(self.reached(rules, &flag.any, *certainty, outcome));
            }
            lines.push(entry.into());
        }
        let heading = self.own(if self.has_levels() {
            self.say.explain_flags()
        } else {
            self.say.explain_flags_alone()
        });
        (!lines.is_empty()).then(|| Section::new(Topic::Flags, heading, lines))
    }

    /// The scores that make something hold, or may.
    pub(super) fn reached(
        &self,
        rules: &'a Rules,
        any: &[Condition],
        certainty: Certainty,
        outcome: &Outcome,
    ) -> Vec<Line<'a>> {
        let entry = |condition: &Condition| {
            let Condition::Score { score, reaches } = condition else {
                return None;
            };
            let points = outcome.scores.get(score.position())?.points;
            let ends = [points.lower, points.upper].map(|points| reaches.is_reached(points));
            let counts = match certainty {
                Certainty::Yes => ends == [true; 2],
                Certainty::Possible | Certainty::No => ends != [false; 2],
            };
            if !counts {
                return None;
            }
            let entry = Entry::new(self.score(rules, *score)?, self.own(self.range(points)));
            Some(entry.with([self.enough(*reaches).into()]).into())
        };
        any.iter().filter_map(entry).collect()
    }

    /// The answers that make something hold, each with `details`. Answers that are not known and only might do so are
    /// counted, not named, and not even that once it `is_settled`.
    pub(super) fn causes(
        &self,
        outcome: &Outcome,
        of: CauseOf,
        is_settled: bool,
        details: impl Fn(&Cause) -> Vec<Line<'a>>,
    ) -> Vec<Line<'a>> {
        let (mut lines, mut open) = (Vec::new(), 0);
        for cause in outcome.causes.iter().filter(|cause| cause.of == of) {
            if self.answered(cause.indicator).is_some() {
                let whether = self.whether_asked(outcome, cause.indicator);
                let entry = self.answer_entry(cause.indicator);
                let entry = entry.with(whether.map(Line::Sentence));
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
        // What is to be found out within the same time is one task.
        let together = |one: &Task, next: &Task| match (one, next) {
            (Task::FindOut { within: one, .. }, Task::FindOut { within: next, .. }) => one == next,
            _ => false,
        };
        let tasks = outcome.tasks.chunk_by(together);
        let lines = tasks.filter_map(|tasks| Some(self.task(tasks, outcome)?.into()));
        let lines: Vec<Line<'a>> = lines.collect();
        let heading = self.own(self.say.explain_tasks());
        (!lines.is_empty()).then(|| Section::new(Topic::Tasks, heading, lines))
    }

    fn task(&self, tasks: &[Task], outcome: &Outcome) -> Option<Entry<'a>> {
        let say = self.say;
        let whether = |entry: Entry<'a>, indicator| -> Line<'a> {
            let whether = self.whether_asked(outcome, indicator);
            entry.with(whether.map(Line::Sentence)).into()
        };
        Some(match *tasks.first()? {
            Task::Act { indicator } => {
                let critical = self.instrument.indicator(indicator).critical.as_ref()?;
                self.entry(say.explain_task_act(), self.words(&critical.action))
                    .with([whether(self.answer_entry(indicator), indicator)])
            }
            Task::Verify { indicator, within } => self
                .entry(say.explain_task_verify(), self.within(within))
                .with([whether(self.answer_entry(indicator), indicator)]),
            Task::FindOut { within, .. } => {
                let questions = tasks.iter().filter_map(|task| match task {
                    Task::FindOut { indicator, .. } => {
                        Some(whether(self.question(*indicator), *indicator))
                    }
                    Task::Act { .. } | Task::Verify { .. } | Task::Answer { .. } => None,
                });
                self.entry(say.explain_task_find_out(), self.within(within))
                    .with(questions)
            }
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

    /// The services that answer what is hard, each with the answers that ask for it; nothing where none is asked for.
    pub(super) fn services(&self, outcome: &Outcome) -> Option<Section<'a>> {
        let needs = &outcome.needs_service;
        if needs.is_empty() {
            return None;
        }
        let mut lines = vec![self.sentence(self.say.explain_services_each())];
        for (position, service) in self.instrument.services().iter().enumerate() {
            let answers = |it: &Indicator| it.services.iter().any(|it| it.position() == position);
            let asking = needs
                .iter()
                .filter(|&&it| answers(self.instrument.indicator(it)));
            let asking: Vec<Line<'a>> = asking.map(|&it| self.question(it).into()).collect();
            if !asking.is_empty() {
                lines.push(Entry::item(self.words(&service.title)).with(asking).into());
            }
        }
        let without = |it: &&IndicatorIndex| self.instrument.indicator(**it).services.is_empty();
        let unanswered: Vec<Line<'a>> = (needs.iter().filter(without))
            .map(|&it| self.question(it).into())
            .collect();
        if !unanswered.is_empty() {
            let label = self.own(self.say.explain_services_none());
            lines.push(Entry::item(label).with(unanswered).into());
        }
        let heading = self.own(self.say.explain_services());
        Some(Section::new(Topic::Services, heading, lines))
    }

    /// An indicator with the services that answer its need.
    pub(super) fn with_services(&self, indicator: IndicatorIndex) -> Entry<'a> {
        let services = &self.instrument.indicator(indicator).services;
        let title = |&service| self.words(&self.instrument.service(service).title);
        Entry {
            values: services.iter().map(title).collect(),
            ..self.question(indicator)
        }
    }
}
