//! What followed from an earlier level, and from a professional judgement.

use zajedno_core::instrument::{Ground, Rules};
use zajedno_core::{ChildOutcome, JudgementProblem, Reassessed, ReassessedLevel};

use super::teller::Teller;
use super::view::{Entry, Line};
use crate::list_words::Spoken;

impl<'a> Teller<'a> {
    /// The rule for a level that follows an earlier one.
    pub(super) fn after_reassessment(
        &self,
        rules: &'a Rules,
        child: &ChildOutcome,
    ) -> Option<Line<'a>> {
        let say = self.say;
        let reassessment = child.reassessment?;
        let rule = &rules.reassessment;
        let mut lines = vec![Line::Sentence(self.words(&rule.explanation))];
        let previous = self.level(reassessment.previous);
        lines.push(self.entry(say.explain_previous_level(), previous).into());
        let earlier = self.assessment.children.get(self.child);
        if let Some(earlier) = earlier.and_then(|child| child.previous) {
            let date = self.date(earlier.date);
            lines.push(self.entry(say.explain_previous_date(), date).into());
        }
        let (lower, upper) = (reassessment.lower, reassessment.upper);
        if lower == upper {
            lines.extend(self.reassessed(rules, lower));
        } else {
            for (label, level) in [
                (say.explain_at_lower(), lower),
                (say.explain_at_upper(), upper),
            ] {
                let entry = Entry::item(self.own(label)).with(self.reassessed(rules, level));
                lines.push(entry.into());
            }
        }
        Some(Entry::item(self.words(&rule.title)).with(lines).into())
    }

    fn reassessed(&self, rules: &Rules, level: ReassessedLevel) -> Vec<Line<'a>> {
        let (say, rule) = (self.say, &rules.reassessment);
        let mut lines = vec![
            self.entry(say.explain_computed_level(), self.level(level.computed))
                .into(),
        ];
        let with_margin = matches!(level.because, Reassessed::Fell | Reassessed::WithinMargin);
        if with_margin {
            let label = say.explain_margin_level(rule.margin.unsigned_abs().into());
            let value = self.level(level.with_margin);
            lines.push(self.entry(label, value).into());
        }
        lines.push(Line::Sentence(
            self.reassessed_because(rules, level.because),
        ));
        let taken = self.level(level.after);
        lines.push(self.entry(say.explain_taken_level(), taken).into());
        lines
    }

    pub(super) fn reassessed_because(&self, rules: &Rules, because: Reassessed) -> Spoken<'a> {
        let (say, rule) = (self.say, &rules.reassessment);
        self.own(match because {
            Reassessed::NotLower => say.explain_reassessed_not_lower(),
            Reassessed::Fell => say.explain_reassessed_fell(rule.steps_down.into()).into(),
            Reassessed::WithinMargin => say.explain_reassessed_within_margin(),
            Reassessed::CriticalOpen => say.explain_reassessed_critical_open(),
            Reassessed::TooSoon => say
                .explain_reassessed_too_soon(rule.wait_days.into())
                .into(),
        })
    }

    /// The judgement: what it changed, or why it does not count.
    pub(super) fn after_judgement(
        &self,
        rules: &'a Rules,
        child: &ChildOutcome,
    ) -> Option<Line<'a>> {
        let title = self.own(self.say.explain_judgement());
        let lines = self.judgement(rules, child)?;
        Some(Entry::item(title).with(lines).into())
    }

    /// What is said of the judgement.
    pub(super) fn judgement(
        &self,
        rules: &'a Rules,
        child: &ChildOutcome,
    ) -> Option<Vec<Line<'a>>> {
        let say = self.say;
        let outcome = child.judgement.as_ref()?;
        let given = self
            .assessment
            .children
            .get(self.child)?
            .judgement
            .as_ref()?;
        let mut lines: Vec<Line<'a>> = Vec::new();
        let mut entry = |label, value| lines.push(Line::from(Entry::new(label, value)));
        if let Ok(judged) = outcome {
            entry(
                self.own(say.explain_level_before()),
                self.level(judged.from),
            );
        }
        entry(
            self.own(say.explain_judgement_level()),
            self.level(given.level),
        );
        let grounds = rules.judgement.up.iter().chain(&rules.judgement.down);
        let is_given = |ground: &&Ground| ground.id == given.ground;
        let ground = grounds
            .into_iter()
            .find(is_given)
            .map_or(Spoken::typed(given.ground.as_str()), |ground| {
                self.words(&ground.title)
            });
        entry(self.own(say.explain_judgement_ground()), ground);
        entry(
            self.own(say.explain_judgement_reason()),
            Spoken::typed(&given.reason),
        );
        let approval = Entry {
            label: self.own(say.explain_judgement_approved()),
            target: None,
            values: vec![
                Spoken::typed(&given.approved_by),
                self.date(given.approved_on),
            ],
            details: Vec::new(),
        };
        lines.push(approval.into());
        if let Err(problem) = outcome {
            lines.push(self.sentence(say.explain_judgement_refused()));
            lines.push(self.sentence(say.judgement_problem(*problem)));
            if let JudgementProblem::BelowCriticalFloor { floor } = problem {
                let floor = self.level(*floor);
                lines.push(self.entry(say.explain_judgement_lowest(), floor).into());
            }
        }
        Some(lines)
    }
}
