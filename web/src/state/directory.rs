//! The directory of local services as a person works on it, and the table of what is missing.

use zajedno_casework::{Availability, Directory, EntryId, LocalService, Moment};
use zajedno_core::id::ServiceId;

/// A change of the directory.
#[derive(Clone, Debug)]
pub(crate) enum DirectoryEdit {
    /// A service comes to the others.
    Add(EntryId),
    Remove(EntryId),
    Change(EntryId, ServiceEdit),
}

/// A change of a local service.
#[derive(Clone, Debug)]
pub(crate) enum ServiceEdit {
    Service(Option<ServiceId>),
    Title(String),
    Contact(String),
    Availability(Availability),
    Remark(String),
}

impl DirectoryEdit {
    /// Changes a directory at a moment.
    pub(crate) fn apply(self, directory: &mut Directory, now: Moment) {
        match self {
            Self::Add(id) => directory.services.push(LocalService {
                id,
                changed: now,
                service: None,
                title: String::new(),
                contact: String::new(),
                availability: Availability::Available,
                remark: String::new(),
            }),
            Self::Remove(id) => directory.services.retain(|it| it.id != id),
            Self::Change(id, edit) => {
                let mut services = directory.services.iter_mut();
                if let Some(service) = services.find(|it| it.id == id) {
                    service.changed = now;
                    edit.apply(service);
                }
            }
        }
    }
}

impl ServiceEdit {
    fn apply(self, service: &mut LocalService) {
        match self {
            Self::Service(it) => service.service = it,
            Self::Title(title) => service.title = title,
            Self::Contact(contact) => service.contact = contact,
            Self::Availability(availability) => service.availability = availability,
            Self::Remark(remark) => service.remark = remark,
        }
    }
}

/// A table as a file that spreadsheets open: with the mark that says which letters it has, and with semicolons, since a
/// comma stands in numbers here.
pub(crate) fn csv(rows: &[Vec<String>]) -> Vec<u8> {
    let mut table = String::from("\u{feff}");
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| csv_cell(cell)).collect();
        table.push_str(&cells.join(";"));
        table.push_str("\r\n");
    }
    table.into_bytes()
}

/// In quotation marks; what a spreadsheet would take for a formula stands behind an apostrophe.
fn csv_cell(words: &str) -> String {
    let is_formula = words.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let mark = if is_formula { "'" } else { "" };
    format!("\"{mark}{}\"", words.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: &str = "2026-03-02T09:30:00.000Z";

    fn changed(edits: impl IntoIterator<Item = DirectoryEdit>) -> Directory {
        let mut directory = Directory::default();
        for edit in edits {
            edit.apply(&mut directory, Moment::new(NOW));
        }
        directory
    }

    #[test]
    fn each_field_of_a_service_changes_by_itself() {
        let id = || EntryId::new("a");
        let change = |edit| DirectoryEdit::Change(id(), edit);
        let directory = changed([
            DirectoryEdit::Add(EntryId::new("b")),
            DirectoryEdit::Add(id()),
            change(ServiceEdit::Service(Some(ServiceId::new("respite")))),
            change(ServiceEdit::Title("Дом здравља".into())),
            change(ServiceEdit::Contact("011 000".into())),
            change(ServiceEdit::Availability(Availability::WaitingList)),
            change(ServiceEdit::Remark("око два месеца".into())),
            DirectoryEdit::Remove(EntryId::new("b")),
            // Of a service that is gone nothing changes.
            DirectoryEdit::Change(EntryId::new("b"), ServiceEdit::Title("X".into())),
        ]);
        let expected = LocalService {
            id: id(),
            changed: Moment::new(NOW),
            service: Some(ServiceId::new("respite")),
            title: "Дом здравља".into(),
            contact: "011 000".into(),
            availability: Availability::WaitingList,
            remark: "око два месеца".into(),
        };
        assert_eq!(directory.services, [expected]);
    }

    #[test]
    fn a_table_is_read_by_spreadsheets_and_holds_no_formula() {
        let rows = [
            vec!["Услуга".to_owned(), "2".to_owned()],
            vec!["=1+1".to_owned(), "„\"“".to_owned()],
        ];
        let expected = "\u{feff}\"Услуга\";\"2\"\r\n\"'=1+1\";\"„\"\"“\"\r\n";
        assert_eq!(String::from_utf8(csv(&rows)).unwrap(), expected);
    }
}
