//! How the level came about: the rules in the order in which they acted, with their numbers.

use zajedno_core::id::{RuleIndex, ScoreIndex};
use zajedno_core::instrument::{LevelOperation, LevelRule, Limit, Rules, ScoreRule};
use zajedno_core::outcome::{CauseOf, Certainty, Effect, Outcome, Reason};
use zajedno_core::{Bounds, ChildOutcome, id::LevelIndex};

use super::teller::Teller;
use super::view::{Entry, Line, Section, Topic};

impl<'a> Teller<'a> {
    /// The reasons, and what followed from an earlier level and from a judgement.
    pub(super) fn reasons(&self, child: &'a ChildOutcome) -> Section<'a> {
        let mut lines = Vec::new();
        if let Some(rules) = self.instrument.rules() {
            for reason in &child.outcome.reasons {
                let Some(rule) = rules.level.get(reason.rule.position()) else {
                    continue;
                };
                let told = Telling {
                    teller: *self,
                    rules,
                    outcome: &child.outcome,
                };
                lines.extend(told.reason(rule, *reason).map(Line::from));
            }
            lines.extend(self.after_reassessment(rules, child));
            lines.extend(self.after_judgement(rules, child));
        }
        Section::new(Topic::Reasons, self.own(self.say.explain_reasons()), lines)
    }

    /// The points of the level at a position between cuts.
    pub(super) fn band_points(&self, level: usize, cuts: &[i32]) -> String {
        let say = self.say;
        let from = level.checked_sub(1).and_then(|below| cuts.get(below));
        match (from, cuts.get(level)) {
            (Some(from), Some(above)) => {
                say.explain_from_to(&self.number(*from), &self.number(above - 1))
            }
            (None, Some(above)) => say.explain_below(&self.number(*above)),
            (Some(from), None) => say.explain_from(&self.number(*from)),
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
struct Telling<'a, 'o> {
    teller: Teller<'a>,
    rules: &'a Rules,
    outcome: &'o Outcome,
}

impl<'a> Telling<'a, '_> {
    /// What one rule did; nothing where it neither acted nor was met.
    fn reason(&self, rule: &'a LevelRule, reason: Reason) -> Option<Entry<'a>> {
        let teller = &self.teller;
        let acted = reason.lower.acted() || reason.upper.acted();
        let mut lines = vec![Line::Sentence(teller.words(&rule.explanation))];
        match &rule.operation {
            LevelOperation::Band { score, cuts } => {
                lines.extend(self.sum(*score));
                lines.extend(self.band(reason, cuts));
                return Some(Entry::item(teller.words(&rule.title)).with(lines));
            }
            LevelOperation::AtMostAbove { score, steps, .. } => {
                lines.extend(self.score(*score).map(Line::from));
                let steps = teller.say.explain_guard_steps((*steps).into());
                lines.push(teller.sentence(steps));
            }
            LevelOperation::Needs { score, limits } => {
                lines.extend(self.score(*score).map(Line::from));
                lines.extend(self.limits(*score, limits));
            }
            LevelOperation::Floor { .. } | LevelOperation::CriticalFloors => {
                let causes = self.floor(reason, &rule.operation);
                if !acted && !self.holds(reason.rule) {
                    return None;
                }
                lines.extend(causes);
                if !acted {
                    lines.push(teller.sentence(teller.say.explain_floor_already()));
                }
            }
        }
        if acted {
            lines.extend(teller.effects(reason.lower, reason.upper));
        } else if !self.holds(reason.rule) {
            return None;
        }
        Some(Entry::item(teller.words(&rule.title)).with(lines))
    }

    /// Whether some answer meets a floor for certain.
    fn holds(&self, rule: RuleIndex) -> bool {
        let met = |cause: &&zajedno_core::outcome::Cause| {
            cause.of == CauseOf::Rule(rule) && cause.certainty == Certainty::Yes
        };
        self.outcome.causes.iter().find(met).is_some()
    }

    fn points_of(&self, score: ScoreIndex) -> Option<Bounds<i32>> {
        let outcome = self.outcome.scores.get(score.position())?;
        Some(outcome.points)
    }

    /// A score with its points.
    fn score(&self, score: ScoreIndex) -> Option<Entry<'a>> {
        let teller = &self.teller;
        let points = teller.own(teller.range(self.points_of(score)?));
        Some(Entry::new(teller.score(self.rules, score)?, points))
    }

    /// The score of a band, and what it is worked out from.
    fn sum(&self, score: ScoreIndex) -> Vec<Line<'a>> {
        let rule = self.rules.scores.get(score.position()).map(|it| &it.rule);
        let parts = match rule {
            Some(ScoreRule::Offset { of, by, .. }) => {
                vec![
                    self.score(*of),
                    self.score(*by),
                    self.taken_off(score, rule),
                ]
            }
            Some(ScoreRule::Sum(_)) | None => Vec::new(),
        };
        let parts = parts.into_iter().chain([self.score(score)]).flatten();
        parts.map(Line::from).collect()
    }

    /// What strengths took off, and by which limit.
    fn taken_off(&self, net: ScoreIndex, rule: Option<&ScoreRule>) -> Option<Entry<'a>> {
        let (teller, say) = (&self.teller, self.teller.say);
        let Some(&ScoreRule::Offset {
            of,
            by,
            at_most,
            by_divisor,
            of_divisor,
        }) = rule
        else {
            return None;
        };
        let (gross, net, strengths) = (
            self.points_of(of)?,
            self.points_of(net)?,
            self.points_of(by)?,
        );
        let (one, other) = (gross.lower - net.lower, gross.upper - net.upper);
        let taken = Bounds {
            lower: one.min(other),
            upper: one.max(other),
        };
        let entry = teller.entry(say.explain_taken_off(), teller.own(teller.range(taken)));
        let (Some(gross), Some(strengths)) = (gross.value(), strengths.value()) else {
            return Some(entry);
        };
        let limit = |label: String, number: i32| -> Line<'a> {
            teller
                .entry(label, teller.own(teller.number(number)))
                .into()
        };
        Some(entry.with([
            teller.sentence(say.explain_taken_off_least()),
            limit(say.explain_taken_off_most().into_owned(), at_most),
            limit(
                say.explain_taken_off_strengths(&teller.number(by_divisor)),
                strengths.div_euclid(by_divisor),
            ),
            limit(
                say.explain_taken_off_risk(&teller.number(of_divisor)),
                gross.div_euclid(of_divisor),
            ),
        ]))
    }

    /// The level of the sum, with the points that give it.
    fn band(&self, reason: Reason, cuts: &[i32]) -> Vec<Line<'a>> {
        let (teller, say) = (&self.teller, self.teller.say);
        let level = |label, level: LevelIndex| -> Line<'a> {
            let entry = teller.entry(label, teller.level(level));
            let points = teller.own(teller.band_points(level.position(), cuts));
            let points = teller.entry(say.explain_band_points(), points);
            entry.with([points.into()]).into()
        };
        let (lower, upper) = (reason.lower.after, reason.upper.after);
        if lower == upper {
            return vec![level(say.explain_band_level(), lower)];
        }
        let both = [
            level(say.explain_at_lower(), lower),
            level(say.explain_at_upper(), upper),
        ];
        let entry = Entry::item(teller.own(say.explain_band_level()));
        vec![entry.with(both).into()]
    }

    /// The limits that are not outgrown, at either bound.
    fn limits(&self, score: ScoreIndex, limits: &[Limit]) -> Vec<Line<'a>> {
        let (teller, points) = (&self.teller, self.points_of(score));
        let stands = |limit: &&Limit| points.is_some_and(|points| points.lower < limit.below);
        let entry = |limit: &Limit| {
            let label = teller.say.explain_guard_limit(&teller.number(limit.below));
            teller.entry(label, teller.level(limit.at_most)).into()
        };
        limits.iter().filter(stands).map(entry).collect()
    }

    /// The answers behind a floor.
    fn floor(&self, reason: Reason, operation: &LevelOperation) -> Vec<Line<'a>> {
        let (teller, say) = (&self.teller, self.teller.say);
        let of = CauseOf::Rule(reason.rule);
        let is_critical = *operation == LevelOperation::CriticalFloors;
        // One answer is enough for a floor; another critical one may have a higher floor.
        let is_settled = self.holds(reason.rule) && (!is_critical || reason.lower == reason.upper);
        teller.causes(self.outcome, of, is_settled, |cause| {
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
            let open = (cause.certainty == Certainty::Possible)
                .then(|| teller.sentence(say.explain_cause_unconfirmed()));
            floor.into_iter().chain(open).collect()
        })
    }
}
