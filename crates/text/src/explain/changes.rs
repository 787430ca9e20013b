//! What could change the level: which answers would bring it down, which questions would settle it.

use zajedno_core::change::{Lowering, Search, Settling};
use zajedno_core::id::IndicatorIndex;

use super::teller::Teller;
use super::view::{Entry, Line, Section, Topic};

impl<'a> Teller<'a> {
    /// The smallest sets of answers that would bring the level down, each with the services that answer the need.
    pub(super) fn lowering(&self, lowering: &Lowering) -> Section<'a> {
        let say = self.say;
        let intro = match lowering.sets.first().map(Vec::len) {
            None => say.explain_lowering_none(),
            Some(1) => say.explain_lowering_one(),
            Some(_) => say.explain_lowering_several(),
        };
        let mut lines = vec![self.sentence(intro)];
        lines.extend(self.sets(&lowering.sets, |indicator| self.with_services(indicator)));
        lines.extend(self.searched(lowering.search));
        let heading = self.own(say.explain_lowering());
        Section::new(Topic::Lowering, heading, lines)
    }

    /// The smallest sets of open questions for which some answers settle the level.
    pub(super) fn settling(&self, settling: &Settling) -> Section<'a> {
        let say = self.say;
        let intro = match settling.sets.first().map(Vec::len) {
            None => say.explain_settling_none(),
            Some(1) => say.explain_settling_one(),
            Some(_) => say.explain_settling_several(),
        };
        let mut lines = vec![self.sentence(intro)];
        lines.extend(self.sets(&settling.sets, |indicator| self.question(indicator)));
        lines.extend(self.searched(settling.search));
        let heading = self.own(say.explain_settling());
        Section::new(Topic::Settling, heading, lines)
    }

    /// Sets of one stand by themselves, larger ones under a label.
    fn sets(
        &self,
        sets: &[Vec<IndicatorIndex>],
        entry: impl Fn(IndicatorIndex) -> Entry<'a>,
    ) -> Vec<Line<'a>> {
        let line = |set: &Vec<IndicatorIndex>| match set.as_slice() {
            [only] => entry(*only).into(),
            several => {
                let label = self.own(self.say.explain_together());
                let entries = several.iter().map(|&indicator| entry(indicator).into());
                Entry::item(label).with(entries).into()
            }
        };
        sets.iter().map(line).collect()
    }

    fn searched(&self, search: Search) -> Option<Line<'a>> {
        match search {
            Search::Whole => None,
            Search::MoreSets => Some(self.sentence(self.say.explain_search_more())),
            Search::OutOfWork => Some(self.sentence(self.say.explain_search_stopped())),
        }
    }
}
