//! Points: where they come from, domain by domain; and the answers of a list that counts none.

use zajedno_core::outcome::{DomainOutcome, Outcome};

use super::teller::Teller;
use super::view::{Bar, Cell, Entry, Line, Row, Section, Table, Topic};

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

    /// The points of each domain, as numbers and as bars.
    pub(super) fn domains(&self, outcome: &Outcome) -> Section<'a> {
        let say = self.say;
        let heading = self.own(say.explain_domains());
        let domains = outcome.domains.iter().filter(|it| it.applicable > 0);
        let table = Table {
            caption: self.own(if self.has_scores() {
                say.explain_domains_caption()
            } else {
                say.explain_answered_caption()
            }),
            columns: [
                Some(say.explain_column_domain()),
                Some(say.explain_answered()),
                self.has_scores().then(|| say.explain_column_points()),
            ]
            .into_iter()
            .flatten()
            .map(|head| self.own(head))
            .collect(),
            rows: domains.map(|domain| self.domain(domain)).collect(),
        };
        Section::new(Topic::Domains, heading, vec![Line::Table(table)])
    }

    fn domain(&self, domain: &DomainOutcome) -> Row<'a> {
        let say = self.say;
        let it = self.instrument.domain(domain.domain);
        let is_strength = it.is_strength(self.instrument);
        let [answered, applicable] =
            [domain.answered, domain.applicable].map(|count| self.number(count.into()));
        let points =
            say.explain_points_of_most(&self.number(domain.maximum), &self.range(domain.points));
        // A bar begins at nothing; points on both sides of it stand as numbers alone.
        let mut indicators = it.indicators.iter();
        let is_signed = indicators.any(|it| self.instrument.indicator(*it).least_points() < 0);
        let points = Cell {
            text: self.own(points),
            bar: (!is_signed).then_some(Bar {
                lower: domain.points.lower,
                upper: domain.points.upper,
                maximum: domain.maximum,
                is_strength,
            }),
        };
        let counts = self.has_scores();
        let mut cells = vec![self.own(say.explain_of(&answered, &applicable)).into()];
        cells.extend(counts.then_some(points));
        Row {
            note: (counts && is_strength).then(|| self.own(say.explain_domain_strengths())),
            cells,
            ..Row::new(self.words(&it.title), [])
        }
    }

    /// The answers that are known, domain by domain.
    pub(super) fn answers(&self, outcome: &Outcome) -> Section<'a> {
        let heading = self.own(self.say.explain_answers());
        let domains = outcome.domains.iter().filter(|it| it.answered > 0);
        let lines = domains.map(|domain| {
            let it = self.instrument.domain(domain.domain);
            let known = it
                .indicators
                .iter()
                .copied()
                .filter(|&it| self.answered(it).is_some());
            let entries = known.map(|indicator| self.answer_entry(indicator).into());
            Entry::item(self.words(&it.title)).with(entries).into()
        });
        Section::new(Topic::Answers, heading, lines.collect())
    }
}
