//! Whether there is a backup, and whether one is due.

use std::borrow::Cow;

use zajedno_core::Date;
use zajedno_text::Catalogue;

/// After how many days a backup is due again.
const DAYS: i32 = 7;

/// What is known of backups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BackedUp {
    pub(crate) last: Option<Date>,
    pub(crate) today: Date,
    /// Whether anything is there to be lost.
    pub(crate) is_anything_kept: bool,
    /// Whether the browser has promised to keep it.
    pub(crate) is_persistent: bool,
}

impl BackedUp {
    /// The date of a moment as the page writes moments.
    pub(crate) fn date_of(moment: &str) -> Option<Date> {
        moment.get(..10)?.parse().ok()
    }

    /// Whether somebody should be reminded: after a week, and each day where the browser may delete what it keeps.
    pub(crate) fn is_due(&self) -> bool {
        let days = if self.is_persistent { DAYS } else { 0 };
        let is_old = |last| self.today.days_since(last) > days;
        self.is_anything_kept && self.last.is_none_or(is_old)
    }

    /// What is said of it.
    pub(crate) fn words(&self, say: Catalogue) -> Vec<Cow<'static, str>> {
        let mut words = vec![match self.last {
            None => say.backup_never(),
            Some(last) => {
                let date = say.date(last.year(), last.month(), last.day());
                say.backup_last(&date).into()
            }
        }];
        if self
            .last
            .is_some_and(|last| self.today.days_since(last) > DAYS)
        {
            words.push(say.backup_due());
        }
        if !self.is_persistent {
            words.push(say.backup_not_persistent());
        }
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backup_is_due_after_a_week_and_daily_where_nothing_is_promised() {
        let today = Date::new(2026, 3, 20).unwrap();
        let table = [
            (None, false, true, false),
            (None, true, true, true),
            (Some("2026-03-20T08:00:00.000Z"), true, true, false),
            (Some("2026-03-13T08:00:00.000Z"), true, true, false),
            (Some("2026-03-12T08:00:00.000Z"), true, true, true),
            (Some("2026-03-12T08:00:00.000Z"), false, true, false),
            (Some("2026-03-20T08:00:00.000Z"), true, false, false),
            (Some("2026-03-19T08:00:00.000Z"), true, false, true),
            (Some("2026-03-19T08:00:00.000Z"), false, false, false),
        ];
        for (last, is_anything_kept, is_persistent, expected) in table {
            let it = BackedUp {
                last: last.and_then(BackedUp::date_of),
                today,
                is_anything_kept,
                is_persistent,
            };
            assert_eq!(it.last.is_some(), last.is_some(), "{last:?}");
            assert_eq!(it.is_due(), expected, "{last:?} {is_persistent}");
        }
    }
}
