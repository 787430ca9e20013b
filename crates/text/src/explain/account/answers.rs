//! The points of each answer, domain by domain.

use zajedno_core::Bounds;
use zajedno_core::id::IndicatorIndex;
use zajedno_core::instrument::Domain;
use zajedno_core::outcome::Outcome;

use crate::explain::teller::Teller;
use crate::explain::view::{Line, Row, Section, Table, Topic};
use crate::list_words::Spoken;

impl<'a> Teller<'a> {
    pub(super) fn answers_account(&self, outcome: &Outcome) -> Section<'a> {
        let say = self.say;
        let heading = self.own(say.explain_answers());
        let mut lines = Vec::new();
        if self.has_scores() {
            lines.push(self.sentence(say.explain_account_answers()));
        }
        lines.extend(self.need_not_add_up(outcome));
        let domains = self.instrument.domains().iter().enumerate();
        let tables = domains.filter_map(|(at, domain)| self.domain_account(at, domain, outcome));
        lines.extend(tables.map(Line::Table));
        Section::new(Topic::Answers, heading, lines)
    }

    /// The answer to a question, and whether it is asked where that is not decided.
    pub(super) fn answer_notes(
        &self,
        outcome: &Outcome,
        indicator: IndicatorIndex,
    ) -> Vec<Spoken<'a>> {
        let answer = self.answer(indicator);
        let whether = self.whether_asked(outcome, indicator);
        std::iter::once(answer).chain(whether).collect()
    }

    /// Why points need not add up to what stands below them, where that is so.
    pub(super) fn need_not_add_up(&self, outcome: &Outcome) -> Option<Line<'a>> {
        let is_so = self.has_scores() && !outcome.undecided.is_empty();
        is_so.then(|| self.sentence(self.say.explain_account_undecided()))
    }

    /// Each indicator of a domain that is asked, with its answer and points, and their sum.
    fn domain_account(
        &self,
        domain_at: usize,
        domain: &'a Domain,
        outcome: &Outcome,
    ) -> Option<Table<'a>> {
        let say = self.say;
        let counts = self.has_scores();
        let (mut rows, mut sum) = (Vec::new(), Bounds::exactly(0));
        for &indicator in &domain.indicators {
            if self.is_initial() && !self.instrument.indicator(indicator).core {
                continue;
            }
            let mut contributions = outcome.contributions.iter();
            let contribution = contributions.find(|it| it.indicator == indicator);
            let points = match contribution {
                Some(_) if self.instrument.indicator(indicator).kind.is_gate() => {
                    self.own(say.explain_account_left_out())
                }
                Some(contribution) => {
                    sum.lower += contribution.points.lower;
                    sum.upper += contribution.points.upper;
                    self.numbers(contribution.points)
                }
                None => self.own(say.explain_account_left_out()),
            };
            rows.push(Row {
                target: self.target(indicator),
                notes: self.answer_notes(outcome, indicator),
                ..Row::new(self.indicator(indicator), counts.then_some(points))
            });
        }
        if rows.is_empty() {
            return None;
        }
        let mut columns = vec![self.own(say.explain_column_question())];
        if counts {
            // Not everything that is undecided is ever asked together: then the bounds of the domain are narrower.
            let whole = outcome.domains.get(domain_at).map(|it| it.points);
            if let (Some(whole), false) = (whole, self.is_initial() || outcome.undecided.is_empty())
            {
                sum = whole;
            }
            let head = self.own(say.explain_account_sum());
            rows.push(Row::new(head, [self.numbers(sum)]).total());
            columns.push(self.own(say.explain_column_points()));
        }
        Some(Table {
            caption: self.words(&domain.title),
            columns,
            rows,
        })
    }
}
