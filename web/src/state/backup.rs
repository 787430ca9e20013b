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

    /// Whether somebody should be reminded.
    pub(crate) fn is_due(&self) -> bool {
        self.is_anything_kept
            && match self.last {
                None => true,
                Some(last) => self.today.days_since(last) > DAYS,
            }
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
        if self.last.is_some() && self.is_due() {
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
    fn a_backup_is_due_when_something_is_kept_and_the_last_is_older_than_seven_days() {
        let today = Date::new(2026, 3, 20).unwrap();
        let table = [
            (None, false, false),
            (None, true, true),
            (Some("2026-03-20T08:00:00.000Z"), true, false),
            (Some("2026-03-13T08:00:00.000Z"), true, false),
            (Some("2026-03-12T08:00:00.000Z"), true, true),
            (Some("2026-03-12T08:00:00.000Z"), false, false),
        ];
        for (last, is_anything_kept, expected) in table {
            let it = BackedUp {
                last: last.and_then(BackedUp::date_of),
                today,
                is_anything_kept,
                is_persistent: true,
            };
            assert_eq!(it.last.is_some(), last.is_some(), "{last:?}");
            assert_eq!(it.is_due(), expected, "{last:?} {is_anything_kept}");
        }
    }
}
