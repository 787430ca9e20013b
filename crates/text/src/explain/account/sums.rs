//! The scores that the level is worked out from.

use zajedno_core::id::{IndicatorIndex, ScoreIndex};
use zajedno_core::instrument::{Condition, ScoreRule};

use super::Account;
use super::ledger::{Ends, Ledger};
use crate::explain::scores::needed;
use crate::explain::view::{Line, Row, Section, Topic};

impl<'a> Account<'a> {
    /// Every score that a rule reads, with what it is made of.
    pub(super) fn sums(&self) -> Option<Section<'a>> {
        let (teller, say) = (&self.teller, self.teller.say);
        let mut lines = vec![teller.sentence(say.explain_account_sums_are())];
        if self.outcome.answered < self.outcome.applicable {
            lines.push(teller.sentence(say.explain_account_ends()));
        }
        lines.extend(teller.need_not_add_up(self.outcome));
        let needed = self.read_by_rules();
        let scores = self.outcome.scores.iter().map(|it| it.score);
        let scores = scores.filter(|score| needed.contains(score));
        let tables: Vec<Line<'a>> = scores.filter_map(|score| self.sum(score)).collect();
        if tables.is_empty() {
            return None;
        }
        lines.extend(tables);
        let heading = teller.own(say.explain_account_sums());
        Some(Section::new(Topic::Sums, heading, lines))
    }

    /// The scores that the rules read, and those from which these are worked out.
    pub(super) fn read_by_rules(&self) -> Vec<ScoreIndex> {
        let mut read_by: Vec<ScoreIndex> = Vec::new();
        if self.teller.is_initial() {
            let due = self.rules.initial.due_when_any.iter();
            read_by.extend(due.filter_map(Condition::reads));
        } else if self.rules.level.is_empty() {
            read_by.extend(self.outcome.scores.iter().map(|it| it.score));
        } else {
            let level = self.rules.level.iter();
            read_by.extend(level.flat_map(|rule| rule.operation.reads()));
            let flags = self.rules.flags.iter().flat_map(|flag| &flag.any);
            read_by.extend(flags.filter_map(Condition::reads));
        }
        needed(self.rules, read_by)
    }

    fn sum(&self, score: ScoreIndex) -> Option<Line<'a>> {
        let (teller, say) = (&self.teller, self.teller.say);
        let it = self.score(score)?;
        let mut ledger = Ledger::new(*teller);
        let points = self.points(score)?;
        let total = match &it.rule {
            ScoreRule::Sum(indicators) => {
                self.domains(indicators, &mut ledger);
                say.explain_account_sum()
            }
            ScoreRule::WeightedSum(of) => {
                self.weighed(of, &mut ledger);
                say.explain_account_sum()
            }
            ScoreRule::Count(of) => {
                self.counted(of, it.is_strength, &mut ledger);
                say.explain_account_sum()
            }
            rule @ ScoreRule::Offset { .. } => {
                self.offset(rule, &mut ledger)?;
                say.explain_account_remains()
            }
            ScoreRule::Cap {
                of,
                at_least,
                at_most,
            } => {
                self.score_row(*of, &mut ledger);
                self.cap(*at_least, *at_most, &mut ledger);
                say.explain_account_capped()
            }
            rule @ (ScoreRule::Minimum(of) | ScoreRule::Maximum(of)) => {
                for it in of {
                    self.score_row(*it, &mut ledger);
                }
                if matches!(rule, ScoreRule::Minimum(_)) {
                    say.explain_account_least()
                } else {
                    say.explain_account_greatest()
                }
            }
        };
        let points = ledger.spoken(points);
        ledger.total(teller.own(total), points);
        let value = teller.own(say.explain_column_points());
        Some(ledger.table(teller.words(&it.title), value))
    }

    /// What each domain adds; with how many of its indicators, where not all of them count.
    fn domains(&self, indicators: &[IndicatorIndex], ledger: &mut Ledger<'a>) {
        let teller = &self.teller;
        for (at, domain) in teller.instrument.domains().iter().enumerate() {
            let counts = |it: &&IndicatorIndex| indicators.contains(it);
            let counted = domain.indicators.iter().filter(counts).count();
            let mut points = None;
            for contribution in &self.outcome.contributions {
                let indicator = contribution.indicator;
                if domain.indicators.contains(&indicator) && indicators.contains(&indicator) {
                    let is_strength = teller.instrument.indicator(indicator).kind.is_strength();
                    let added = Ends::of(contribution.points, is_strength);
                    let sum = points.unwrap_or(Ends::both(0));
                    points = Some(added.with(sum, |one, other| one + other));
                }
            }
            let Some(mut points) = points else { continue };
            // Gates carry no points.
            let kinds = domain
                .indicators
                .iter()
                .map(|it| teller.instrument.indicator(*it).kind);
            let all = kinds.filter(|kind| !kind.is_gate()).count();
            // What is undecided is never all asked together: the bounds of the whole domain are known more exactly.
            if let (true, Some(whole)) = (counted == all, self.outcome.domains.get(at)) {
                points = Ends::of(whole.points, domain.is_strength(teller.instrument));
            }
            let note = (counted < all).then(|| {
                let part = teller
                    .say
                    .explain_of(&counted.to_string(), &all.to_string());
                teller.own(teller.say.explain_account_part(&part))
            });
            let row = Row {
                notes: note.into_iter().collect(),
                ..Row::new(teller.words(&domain.title), [])
            };
            let points = ledger.spoken(points);
            ledger.row(row, points);
        }
    }

    /// What strengths take off a score, and which of the limits decides.
    fn offset(&self, rule: &ScoreRule, ledger: &mut Ledger<'a>) -> Option<()> {
        let (teller, say) = (&self.teller, self.teller.say);
        let ScoreRule::Offset {
            of,
            by,
            at_most,
            by_divisor,
            of_divisor,
        } = *rule
        else {
            return None;
        };
        let (gross, strengths) = (self.points(of)?, self.points(by)?);
        let by_strengths = strengths.map(|points| points.div_euclid(by_divisor));
        let by_risk = gross.map(|points| points.div_euclid(of_divisor));
        let taken = by_strengths.with(by_risk, Ord::min);
        let taken = taken.map(|points| points.min(at_most).max(0));
        let strengths_divided = say.explain_taken_off_strengths(&teller.number(by_divisor));
        let risk_divided = say.explain_taken_off_risk(&teller.number(of_divisor));
        for (head, numbers) in [
            (teller.words(&self.score(of)?.title), gross),
            (teller.words(&self.score(by)?.title), strengths),
            (
                teller.own(say.explain_taken_off_most()),
                Ends::both(at_most),
            ),
            (teller.own(strengths_divided), by_strengths),
            (teller.own(risk_divided), by_risk),
            (teller.own(say.explain_account_taken()), taken),
        ] {
            ledger.numbers(head, numbers);
        }
        Some(())
    }
}
