//! What is said of a backup: what it held, and what of it is lost.

use std::fmt::Display;
use std::path::Path;

use zajedno_sealing::backup::Opened;
use zajedno_sealing::{Kind, Place};

use crate::Status;

pub(super) struct Report<'a> {
    file: &'a Path,
    status: Status,
}

impl<'a> Report<'a> {
    pub(super) fn of(file: &'a Path) -> Self {
        Self {
            file,
            status: Status::InOrder,
        }
    }

    /// Says what is wrong with something that was opened.
    pub(super) fn problems(&mut self, place: Place, messages: &[String]) {
        for message in messages {
            self.problem(&format_args!("{}: {message}", name(place)));
        }
    }

    fn problem(&mut self, message: &impl Display) {
        crate::say(&format_args!("{}: {message}", self.file.display()));
        self.status = Status::Problems;
    }

    /// Says what is lost and what there was, and gives how it ended.
    pub(super) fn end(mut self, opened: &Opened, assessments: usize) -> Status {
        for place in &opened.damaged {
            let advice = "take it from another copy of the backup";
            self.problem(&format_args!("{}: damaged; {advice}", name(*place)));
        }
        for place in &opened.missing {
            let advice = "take it from another copy of the backup";
            self.problem(&format_args!("{}: missing; {advice}", name(*place)));
        }
        if opened.newer > 0 {
            self.problem(&format_args!(
                "holds {} things of kinds that a later version of the program brought; open it with the newest Zajedno",
                opened.newer
            ));
        }
        let lost_nothing = opened.damaged.is_empty() && opened.missing.is_empty();
        let made = opened.made.as_deref();
        if made.is_none() {
            self.problem(
                &"the table of contents is damaged; when the backup was made, and whether something is missing, \
                cannot be said: compare it with another copy",
            );
        } else if lost_nothing && !opened.is_intact {
            self.problem(&"the file is damaged, but nothing in it is lost; make a new backup");
        }
        crate::say(&format_args!(
            "{}: made {}, assessments written: {assessments}",
            self.file.display(),
            made.unwrap_or("at a time that is not known"),
        ));
        self.status
    }
}

/// What a person looks for in another backup.
fn name(place: Place) -> String {
    let kind = match place.kind {
        Kind::Assessment => "assessment",
        Kind::Summary => "summary",
        Kind::List => "list",
        Kind::Settings => "settings",
        Kind::Manifest => "manifest",
        Kind::Casework => "work with the family of assessment",
        Kind::Directory => "directory of local services",
    };
    format!("{kind} {} of revision {}", place.id, place.revision)
}
