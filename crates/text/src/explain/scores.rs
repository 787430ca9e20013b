//! How a score comes about, in plain words: what it is made of, and what is done with that.

use std::borrow::Cow;

use zajedno_core::Bounds;
use zajedno_core::id::{IndicatorIndex, ScoreIndex};
use zajedno_core::instrument::{Rules, ScoreRule, Trigger};
use zajedno_core::outcome::Outcome;

use super::teller::Teller;
use super::view::{Entry, Line, Section, Topic};

/// These scores, and those from which they are worked out, each once.
pub(super) fn needed(rules: &Rules, mut needed: Vec<ScoreIndex>) -> Vec<ScoreIndex> {
    let mut place = 0;
    while let Some(&score) = needed.get(place) {
        if let Some(it) = rules.scores.get(score.position()) {
            for used in it.rule.uses() {
                if !needed.contains(&used) {
                    needed.push(used);
                }
            }
        }
        place += 1;
    }
    needed
}

/// Tells of the scores of one child.
#[derive(Clone, Copy)]
pub(super) struct Scores<'a, 'o> {
    pub(super) teller: Teller<'a>,
    pub(super) rules: &'a Rules,
    pub(super) outcome: &'o Outcome,
}

impl<'a> Scores<'a, '_> {
    pub(super) fn points_of(&self, score: ScoreIndex) -> Option<Bounds<i32>> {
        let outcome = self.outcome.scores.get(score.position())?;
        Some(outcome.points)
    }

    /// A score with its points.
    pub(super) fn score(&self, score: ScoreIndex) -> Option<Entry<'a>> {
        let teller = &self.teller;
        let points = teller.own(teller.range(self.points_of(score)?));
        Some(Entry::new(teller.score(self.rules, score)?, points))
    }

    /// What a score is worked out from, and last the score itself.
    pub(super) fn sum(&self, score: ScoreIndex) -> Vec<Line<'a>> {
        let scores = self.outcome.scores.iter().map(|it| it.score);
        let scores = scores.zip(&self.rules.scores);
        let needed = needed(self.rules, vec![score]);
        let mut lines = Vec::new();
        for (place, it) in scores.filter(|(place, _)| needed.contains(place)) {
            lines.extend(self.taken_off(place, &it.rule).map(Line::from));
            let entry = self.score(place).map(|entry| {
                let details = self.details(&it.rule);
                entry.with(details).with(self.approximately(place))
            });
            lines.extend(entry.map(Line::from));
        }
        lines
    }

    /// Every score of a list that makes no level of them; nothing where there is none.
    pub(super) fn all(&self) -> Option<Section<'a>> {
        let scores = self.outcome.scores.iter();
        let lines: Vec<Line<'a>> = scores
            .filter_map(|it| Some(self.score(it.score)?.into()))
            .collect();
        let heading = self.teller.own(self.teller.say.explain_account_sums());
        (!lines.is_empty()).then(|| Section::new(Topic::Sums, heading, lines))
    }

    /// What is done to come to a score, where it is not simply a sum.
    fn details(&self, rule: &ScoreRule) -> Vec<Line<'a>> {
        let (teller, say) = (&self.teller, self.teller.say);
        match rule {
            ScoreRule::Sum(_) | ScoreRule::Offset { .. } => Vec::new(),
            ScoreRule::WeightedSum(of) => {
                let is_plain = of.iter().all(|it| it.weight == 1);
                let sentence = (!is_plain).then(|| teller.sentence(say.explain_weighed()));
                sentence.into_iter().collect()
            }
            ScoreRule::Count(of) => self.counted(of),
            ScoreRule::Cap {
                at_least, at_most, ..
            } => {
                let limit = |label, limit| {
                    Line::from(teller.entry(label, teller.own(teller.points(limit))))
                };
                let least =
                    (*at_least > i32::MIN).then(|| limit(say.explain_cap_least(), *at_least));
                let most = (*at_most < i32::MAX).then(|| limit(say.explain_cap_most(), *at_most));
                least.into_iter().chain(most).collect()
            }
            ScoreRule::Minimum(_) => vec![self.one_of(say.explain_least_of(), rule)],
            ScoreRule::Maximum(_) => vec![self.one_of(say.explain_greatest_of(), rule)],
        }
    }

    /// The names of the scores of which one is taken.
    fn one_of(&self, label: Cow<'static, str>, rule: &ScoreRule) -> Line<'a> {
        let teller = &self.teller;
        let titles = rule.uses().filter_map(|it| teller.score(self.rules, it));
        let entry = Entry {
            values: titles.collect(),
            ..Entry::item(teller.own(label))
        };
        entry.into()
    }

    /// The label of the level that a score gives: of its sum, or of points that are no sum.
    pub(super) fn band_label(&self, score: ScoreIndex) -> Cow<'static, str> {
        let say = self.teller.say;
        match self.rules.scores.get(score.position()).map(|it| &it.rule) {
            Some(ScoreRule::Count(_) | ScoreRule::Minimum(_) | ScoreRule::Maximum(_)) => {
                say.explain_account_by_these()
            }
            Some(
                ScoreRule::Sum(_)
                | ScoreRule::WeightedSum(_)
                | ScoreRule::Offset { .. }
                | ScoreRule::Cap { .. },
            )
            | None => say.explain_band_level(),
        }
    }

    /// The answers that are counted, and how many more could be.
    fn counted(&self, of: &[Trigger]) -> Vec<Line<'a>> {
        let (teller, say) = (&self.teller, self.teller.say);
        let mut lines = vec![teller.sentence(say.explain_counted())];
        let mut open = 0;
        for trigger in of {
            match teller.answered(trigger.indicator) {
                Some(option) if option >= trigger.from => {
                    let whether = teller.whether_asked(self.outcome, trigger.indicator);
                    let entry = teller.answer_entry(trigger.indicator);
                    lines.push(entry.with(whether.map(Line::Sentence)).into());
                }
                Some(_) => {}
                None => open += u64::from(self.applies(trigger.indicator)),
            }
        }
        if open > 0 {
            lines.push(teller.sentence(say.explain_cause_open(open)));
        }
        lines
    }

    fn applies(&self, indicator: IndicatorIndex) -> bool {
        let mut contributions = self.outcome.contributions.iter();
        contributions.any(|it| it.indicator == indicator)
    }

    /// The points when what is missing is like what is answered; nothing where they are known, or not worked out.
    fn approximately(&self, score: ScoreIndex) -> Option<Line<'a>> {
        let teller = &self.teller;
        if self.points_of(score)?.value().is_some() {
            return None;
        }
        let prorated = self.outcome.prorated.as_ref()?;
        let points = teller.points(*prorated.scores.get(score.position())?);
        let label = teller.say.explain_approximate_points();
        Some(teller.entry(label, teller.own(points)).into())
    }

    /// What strengths took off, and by which limit.
    fn taken_off(&self, net: ScoreIndex, rule: &ScoreRule) -> Option<Entry<'a>> {
        let (teller, say) = (&self.teller, self.teller.say);
        let &ScoreRule::Offset {
            of,
            by,
            at_most,
            by_divisor,
            of_divisor,
        } = rule
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
}
