//! Law 3 on any list: the contributions make up the scores and the domains, the reasons replayed give the level.

use zajedno_core::Sheet;
use zajedno_core::outcome::Outcome;
use zajedno_tests::replay::{assert_adds_up, replayed};

use super::Both;
use crate::seen::places;

impl Both {
    pub(super) fn assert_replays(&self, sheet: &Sheet, outcome: &Outcome) {
        assert_adds_up(self.list(), sheet, outcome);
        let Some(level) = outcome.level else {
            assert!(outcome.reasons.is_empty());
            return;
        };
        let level = places(level);
        assert_eq!(replayed(self.list(), outcome, |it| it.lower), level.0);
        assert_eq!(replayed(self.list(), outcome, |it| it.upper), level.1);
    }
}
