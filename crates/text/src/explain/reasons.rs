//! How the level came about: the rules in the order in which they acted, with their numbers.

use std::borrow::Cow;

use zajedno_core::ChildOutcome;
use zajedno_core::id::{LevelIndex, ScoreIndex};
use zajedno_core::instrument::{LevelOperation, LevelRule, Limit, Rules};
use zajedno_core::outcome::{Cause, CauseOf, Certainty, Effect, Outcome, Reason};

use super::scores::Scores;
use super::teller::Teller;
use super::view::{Entry, Line, Section, Topic};

impl<'a> Teller<'a> {
    /// The reasons, and what followed from an earlier level and from a judgement.
    pub(super) fn reasons(&self, child: &'a ChildOutcome) -> Section<'a> {
        let mut lines = Vec::new();
        if let Some(rules) = self.instrument.rules() {
            let told = Telling {
                teller: *self,
                rules,
                outcome: &child.outcome,
            };
            lines.extend(told.all());
            lines.extend(self.after_reassessment(rules, child));
            lines.extend(self.after_judgement(rules, child));
        }
        Section::new(Topic::Reasons, self.own(self.say.explain_reasons()), lines)
    }

    /// The points of the level at a position between cuts, which rise with risk and fall with strength.
    pub(super) fn band_points(&self, level: usize, cuts: &[i32], fall: bool) -> String {
        let say = self.say;
        let beyond = level.checked_sub(1).and_then(|before| cuts.get(before));
        let next = cuts.get(level);
        // Both ends of the level; the first begins, and the last ends, nowhere.
        let (from, to) = if fall {
            (next.map(|cut| cut + 1), beyond.copied())
        } else {
            (beyond.copied(), next.map(|cut| cut - 1))
        };
        match (from, to) {
            (Some(from), Some(to)) if from == to => self.number(from),
            (Some(from), Some(to)) => say.explain_from_to(&self.number(from), &self.number(to)),
            (None, Some(to)) if fall => say.explain_to(&self.number(to)),
            (None, Some(to)) => say.explain_below(&self.number(to + 1)),
            (Some(from), None) => say.explain_from(&self.number(from)),
            (None, None) => String::new(),
        }
    }

    /// The level before and after a rule; at each bound by itself where they differ.
    fn effects(&self, lower: Effect, upper: Effect) -> Vec<Line<'a>> {
        let around = |effect: Effect| -> [Line<'a>; 2] {
            [
                (self.say.explain_level_before(), effect.before),
                (self.say.explain_level_after(), effect.after),
            ]
            .map(|(label, level)| self.entry(label, self.level(level)).into())
        };
        if lower == upper {
            return around(lower).into();
        }
        [
            (self.say.explain_at_lower(), lower),
            (self.say.explain_at_upper(), upper),
        ]
        .into_iter()
        .filter(|(_, effect)| effect.acted())
        .map(|(label, effect)| Entry::item(self.own(label)).with(around(effect)).into())
        .collect()
    }
}

/// Tells the reasons of one child.
#[derive(Clone, Copy)]
struct Telling<'a, 'o> {
    teller: Teller<'a>,
    rules: &'a Rules,
    outcome: &'o Outcome,
}

impl<'a, 'o> Telling<'a, 'o> {
    /// What each rule did, in the order of acting; where none begins with a band, the level from which they start.
    fn all(&self) -> Vec<Line<'a>> {
        let (teller, say) = (&self.teller, self.teller.say);
        let rules = self.rules.level.iter().zip(&self.outcome.reasons);
        let reasons = rules.filter_map(|(rule, reason)| Some(self.reason(rule, *reason)?.into()));
        let mut lines: Vec<Line<'a>> = reasons.collect();
        if let (Some(first), false) = (self.outcome.reasons.first(), begins_with_band(self.rules)) {
            if lines.is_empty() {
                lines.push(teller.sentence(say.explain_nothing_raises()));
            }
            let lowest = teller.level(first.lower.before);
            lines.insert(0, teller.entry(say.explain_lowest_first(), lowest).into());
        }
        // Beside an interval it is said there.
        let is_closed = self.outcome.level.is_some_and(|it| it.value().is_some());
        if is_closed && self.outcome.prorated.is_some() {
            lines.push(teller.sentence(say.explain_approximate_means()));
        }
        lines
    }

    fn scores(&self) -> Scores<'a, 'o> {
        Scores {
            teller: self.teller,
            rules: self.rules,
            outcome: self.outcome,
        }
    }

    /// What one rule did; nothing where it neither acted nor was met.
    fn reason(&self, rule: &'a LevelRule, reason: Reason) -> Option<Entry<'a>> {
        let teller = &self.teller;
        let acted = reason.lower.acted() || reason.upper.acted();
        let mut lines = vec![Line::Sentence(teller.words(&rule.explanation))];
        match &rule.operation {
            LevelOperation::Band { score, cuts } => {
                lines.extend(self.scores().sum(*score));
                let label = self.scores().band_label(*score);
                lines.extend(self.band(reason, *score, cuts, label));
                return Some(Entry::item(teller.words(&rule.title)).with(lines));
            }
            LevelOperation::AtLeastBand { score, cuts } => {
                lines.extend(self.scores().sum(*score));
                let label = teller.say.explain_account_by_these();
                lines.extend(self.band(reason, *score, cuts, label));
                if acted {
                    lines.extend(teller.effects(reason.lower, reason.upper));
                } else {
                    lines.push(teller.sentence(teller.say.explain_not_raised()));
                }
                return Some(Entry::item(teller.words(&rule.title)).with(lines));
            }
            LevelOperation::AtMostAbove { score, steps, .. } => {
                lines.extend(self.scores().score(*score).map(Line::from));
                let steps = teller.say.explain_guard_steps((*steps).into());
                lines.push(teller.sentence(steps));
            }
            LevelOperation::Needs { score, limits } => {
                lines.extend(self.scores().score(*score).map(Line::from));
                lines.extend(self.limits(*score, limits));
            }
            LevelOperation::Floor { .. } | LevelOperation::CriticalFloors => {
                if !acted && !self.holds(reason) {
                    return None;
                }
                lines.extend(self.floor(reason, &rule.operation));
                if !acted {
                    lines.push(teller.sentence(teller.say.explain_floor_already()));
                }
            }
        }
        if acted {
            lines.extend(teller.effects(reason.lower, reason.upper));
        } else if !self.holds(reason) {
            return None;
        }
        Some(Entry::item(teller.words(&rule.title)).with(lines))
    }

    /// Whether a floor is met for certain, by an answer or by a score.
    fn holds(&self, reason: Reason) -> bool {
        let met = |cause: &Cause| {
            cause.of == CauseOf::Rule(reason.rule) && cause.certainty == Certainty::Yes
        };
        let rule = self.rules.level.get(reason.rule.position());
        let raises = rule.is_some_and(|rule| is_floor(&rule.operation));
        self.outcome.causes.iter().any(met) || (raises && reason.lower.named.position() > 0)
    }

    /// The level that a score gives, with the points that give it.
    fn band(
        &self,
        reason: Reason,
        score: ScoreIndex,
        cuts: &[i32],
        label: Cow<'static, str>,
    ) -> Vec<Line<'a>> {
        let (teller, say) = (&self.teller, self.teller.say);
        let it = self.rules.scores.get(score.position());
        let fall = it.is_some_and(|it| it.is_strength);
        let level = |label, level: LevelIndex| -> Line<'a> {
            let entry = teller.entry(label, teller.level(level));
            let points = teller.own(teller.band_points(level.position(), cuts, fall));
            let points = teller.entry(say.explain_band_points(), points);
            entry.with([points.into()]).into()
        };
        let (lower, upper) = (reason.lower.named, reason.upper.named);
        if lower == upper {
            return vec![level(label, lower)];
        }
        let both = [
            level(say.explain_at_lower(), lower),
            level(say.explain_at_upper(), upper),
        ];
        vec![Entry::item(teller.own(label)).with(both).into()]
    }

    /// The limits that are not outgrown, at either bound.
    fn limits(&self, score: ScoreIndex, limits: &[Limit]) -> Vec<Line<'a>> {
        let (teller, points) = (&self.teller, self.scores().points_of(score));
        let stands = |limit: &&Limit| points.is_some_and(|points| points.lower < limit.below);
        let entry = |limit: &Limit| {
            let label = teller.say.explain_guard_limit(&teller.number(limit.below));
            teller.entry(label, teller.level(limit.at_most)).into()
        };
        limits.iter().filter(stands).map(entry).collect()
    }

    /// The answers and scores behind a floor.
    fn floor(&self, reason: Reason, operation: &LevelOperation) -> Vec<Line<'a>> {
        let (teller, say) = (&self.teller, self.teller.say);
        let of = CauseOf::Rule(reason.rule);
        let is_critical = *operation == LevelOperation::CriticalFloors;
        // One answer is enough for a floor; another critical one may have a higher floor.
        let is_settled = self.holds(reason) && (!is_critical || reason.lower == reason.upper);
        let mut lines = teller.causes(self.outcome, of, is_settled, |cause| {
            if !is_critical {
                return Vec::new();
            }
            let critical = teller
                .instrument
                .indicator(cause.indicator)
                .critical
                .as_ref();
            let floor = critical.map(|critical| {
                let level = teller.level(critical.floor);
                teller.entry(say.explain_floor_of_answer(), level).into()
            });
            let open = teller
                .is_unconfirmed(cause.indicator)
                .then(|| teller.sentence(say.explain_cause_unconfirmed()));
            floor.into_iter().chain(open).collect()
        });
        if let LevelOperation::Floor { any, .. } = operation {
            let certainty = if self.holds(reason) {
                Certainty::Yes
            } else {
                Certainty::Possible
            };
            lines.extend(teller.reached(self.rules, any, certainty, self.outcome));
        }
        lines
    }
}

/// Whether the first rule makes the level; otherwise it begins at the lowest.
pub(super) fn begins_with_band(rules: &Rules) -> bool {
    let first = rules.level.first().map(|rule| &rule.operation);
    matches!(first, Some(LevelOperation::Band { .. }))
}

pub(super) fn is_floor(operation: &LevelOperation) -> bool {
    match operation {
        LevelOperation::Floor { .. } | LevelOperation::CriticalFloors => true,
        LevelOperation::Band { .. }
        | LevelOperation::AtLeastBand { .. }
        | LevelOperation::AtMostAbove { .. }
        | LevelOperation::Needs { .. } => false,
    }
}
