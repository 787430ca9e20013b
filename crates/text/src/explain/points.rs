//! Points: where they come from, domain by domain; and the answers of a list that counts none.

use zajedno_core::id::IndicatorIndex;
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
            rows: domains.map(|domain| self.domain(domain, outcome)).collect(),
        };
        let mut lines = vec![Line::Table(table)];
        lines.extend(self.domains_left_out(outcome));
        Section::new(Topic::Domains, heading, lines)
    }

    /// The domains of which conditions leave nothing.
    fn domains_left_out(&self, outcome: &Outcome) -> Option<Line<'a>> {
        let without = outcome.domains.iter().filter(|it| it.applicable == 0);
        let left_out = without.filter(|it| {
            let indicators = &self.instrument.domain(it.domain).indicators;
            indicators.iter().any(|it| outcome.not_asked.contains(it))
        });
        let titles: Vec<_> = left_out
            .map(|it| self.words(&self.instrument.domain(it.domain).title))
            .collect();
        let label = self.own(self.say.explain_domains_left_out());
        let entry = Entry {
            values: titles,
            ..Entry::item(label)
        };
        (!entry.values.is_empty()).then(|| entry.into())
    }

    fn domain(&self, domain: &DomainOutcome, outcome: &Outcome) -> Row<'a> {
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
        let strengths = (counts && is_strength).then(|| say.explain_domain_strengths().into());
        let is_undecided = |it: &&IndicatorIndex| outcome.undecided.contains(it);
        let undecided = self.instrument.domain(domain.domain).indicators.iter();
        let undecided = undecided.filter(is_undecided).count() as u64;
        let undecided = (undecided > 0).then(|| say.explain_undecided_of_these(undecided));
        let notes = [strengths, undecided].into_iter().flatten();
        Row {
            notes: notes.map(|text: String| self.own(text)).collect(),
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
