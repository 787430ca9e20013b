//! Points: where they come from, domain by domain.

use zajedno_core::Bounds;
use zajedno_core::outcome::{DomainOutcome, Outcome};

use super::teller::Teller;
use super::view::{Entry, Line, Section, Topic};

impl<'a> Teller<'a> {
    /// The disjoint shares of the points of risk; nothing where there are no points.
    pub(super) fn shares(&self, outcome: &Outcome) -> Option<Section<'a>> {
        let rules = self.instrument.rules()?;
        if outcome.shares.is_empty() {
            return None;
        }
        let mut lines: Vec<Line<'a>> = Vec::new();
        for share in &outcome.shares {
            let title = &rules.shares.get(share.share.position())?.title;
            let points = self.own(self.points(share.points));
            lines.push(Entry::new(self.words(title), points).into());
        }
        if outcome.answered < outcome.applicable {
            lines.push(self.sentence(self.say.explain_shares_so_far()));
        }
        Some(Section::new(
            Topic::Shares,
            self.own(self.say.explain_shares()),
            lines,
        ))
    }

    /// The points of each domain and of the answers in it.
    pub(super) fn domains(&self, position: usize, outcome: &Outcome) -> Section<'a> {
        let domains = outcome
            .domains
            .iter()
            .filter(|domain| domain.applicable > 0);
        let lines = domains.map(|domain| self.domain(position, outcome, domain).into());
        Section::new(
            Topic::Domains,
            self.own(self.say.explain_domains()),
            lines.collect(),
        )
    }

    fn domain(&self, position: usize, outcome: &Outcome, domain: &DomainOutcome) -> Entry<'a> {
        let say = self.say;
        let it = self.instrument.domain(domain.domain);
        let value =
            say.explain_points_of_most(&self.number(domain.maximum), &self.range(domain.points));
        let mut entry = Entry::new(self.words(&it.title), self.own(value));
        let (mut open, mut points) = (0, Bounds::exactly(0));
        for contribution in &outcome.contributions {
            let indicator = contribution.indicator;
            if self.instrument.indicator(indicator).domain != domain.domain {
                continue;
            }
            match contribution.points.value() {
                Some(0) => {}
                Some(value) => {
                    let mut line = self.answer_entry(position, indicator);
                    line.values.push(self.own(self.points(value)));
                    entry.details.push(line.into());
                }
                None => {
                    open += 1;
                    points.lower += contribution.points.lower;
                    points.upper += contribution.points.upper;
                }
            }
        }
        if open > 0 {
            let range = self.own(self.range(points));
            entry
                .details
                .push(self.entry(say.explain_domain_open(open), range).into());
        }
        entry
    }
}
