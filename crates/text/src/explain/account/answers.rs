//! The points of each answer, domain by domain.

use zajedno_core::Bounds;
use zajedno_core::instrument::Domain;
use zajedno_core::outcome::Outcome;

use crate::explain::teller::Teller;
use crate::explain::view::{Line, Row, Section, Table, Topic};

impl<'a> Teller<'a> {
    pub(super) fn answers_account(&self, outcome: &Outcome) -> Section<'a> {
        let say = self.say;
        let heading = self.own(say.explain_answers());
        let mut lines = Vec::new();
        if self.has_scores() {
            lines.push(self.sentence(say.explain_account_answers()));
        }
        let domains = self.instrument.domains().iter();
        let tables = domains.filter_map(|domain| self.domain_account(domain, outcome));
        lines.extend(tables.map(Line::Table));
        Section::new(Topic::Answers, heading, lines)
    }

    /// Each indicator of a domain that is asked, with its answer and points, and their sum.
    fn domain_account(&self, domain: &'a Domain, outcome: &Outcome) -> Option<Table<'a>> {
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
                Some(contribution) => {
                    sum.lower += contribution.points.lower;
                    sum.upper += contribution.points.upper;
                    self.numbers(contribution.points)
                }
                None => self.own(say.explain_account_left_out()),
            };
            rows.push(Row {
                target: self.target(indicator),
                note: Some(self.answer(indicator)),
                ..Row::new(self.indicator(indicator), counts.then_some(points))
            });
        }
        if rows.is_empty() {
            return None;
        }
        let mut columns = vec![self.own(say.explain_column_question())];
        if counts {
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
