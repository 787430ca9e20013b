//! Who has a store on this computer: in clear are only a name that the person chose, and a lock.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use zajedno_sealing::{Id, Lock};

use super::database::{Database, Row, Step, StoreProblem};
use crate::state::order::order;

const DATABASE: &str = "zajedno-stores";
const PEOPLE: &str = "people";
const TABLES: &[&str] = &[PEOPLE];
/// The version of what is kept of a person.
const VERSION: u8 = 1;

/// A person with a store of their own.
#[derive(Clone)]
pub(crate) struct Person {
    pub(crate) id: String,
    pub(crate) name: String,
    /// Absent when what is kept of it cannot be read: then only a backup helps.
    pub(crate) lock: Option<Rc<Lock>>,
    revision: u64,
}

impl PartialEq for Person {
    fn eq(&self, other: &Self) -> bool {
        (&self.id, self.revision) == (&other.id, other.revision)
    }
}

#[derive(Serialize, Deserialize)]
struct Kept<'a> {
    version: u8,
    name: &'a str,
    lock: &'a [u8],
}

/// The people with a store on this computer.
pub(crate) struct People(Database);

impl People {
    /// Where the browser keeps nothing, the directory is in memory, like all that follows.
    pub(crate) async fn open() -> Self {
        let database = Database::open(DATABASE, TABLES).await;
        Self(database.unwrap_or_else(|_| Database::in_memory()))
    }

    /// Nobody, and nothing is kept.
    #[cfg(test)]
    pub(crate) fn nobody() -> Self {
        Self(Database::in_memory())
    }

    /// Whether anything is kept when the page is closed.
    pub(crate) fn are_kept(&self) -> bool {
        self.0.is_kept()
    }

    /// Everybody, in the order of their names.
    pub(crate) async fn all(&self) -> Result<Vec<Person>, StoreProblem> {
        let rows = self.0.rows(PEOPLE).await?;
        let people: Vec<Person> = rows.iter().map(person).collect();
        let names = people.iter().map(|it| it.name.clone());
        let in_order = order(names).into_iter();
        Ok(in_order.filter_map(|it| people.get(it).cloned()).collect())
    }

    /// Keeps a new person, or another lock or name of one.
    pub(crate) async fn keep(
        &self,
        name: &str,
        lock: &Lock,
        before: Option<&Person>,
    ) -> Result<Person, StoreProblem> {
        let after = before.map_or(0, |it| it.revision);
        let lock_bytes = lock.to_bytes();
        let kept = Kept {
            version: VERSION,
            name,
            lock: &lock_bytes,
        };
        let row = Row {
            id: lock.store().to_string(),
            revision: after + 1,
            bytes: postcard::to_allocvec(&kept).map_err(|_too_long| StoreProblem::Refused)?,
        };
        self.0
            .change(&[
                Step::Expect(PEOPLE, &row.id, after),
                Step::Put(PEOPLE, &row),
            ])
            .await?;
        Ok(person(&row))
    }

    /// Forgets a person. What they kept is deleted apart.
    pub(crate) async fn forget(&self, id: Id) -> Result<(), StoreProblem> {
        self.0
            .change(&[Step::Remove(PEOPLE, &id.to_string())])
            .await
    }
}

fn person(row: &Row) -> Person {
    let kept: Option<Kept<'_>> = postcard::from_bytes(&row.bytes).ok();
    let kept = kept.filter(|it| it.version == VERSION);
    let lock = kept.as_ref().and_then(|it| Lock::read(it.lock).ok());
    Person {
        name: kept.map_or_else(|| row.id.clone(), |it| it.name.to_owned()),
        // A lock of another store would open nothing of this one.
        lock: lock
            .filter(|it| it.store().to_string() == row.id)
            .map(Rc::new),
        id: row.id.clone(),
        revision: row.revision,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A person as version 1 keeps them: the version, the name and the lock, each with its length before it.
    fn version_1(name: &str, lock: &[u8]) -> Vec<u8> {
        let length = u8::try_from(name.len()).unwrap();
        // 213 in two bytes of seven bits.
        [&[1, length], name.as_bytes(), &[0xd5, 0x01], lock].concat()
    }

    fn lock() -> Vec<u8> {
        include_bytes!("../../../crates/sealing/tests/fixtures/v1.lock").to_vec()
    }

    #[test]
    fn people_of_every_version_are_read_and_what_is_damaged_keeps_its_place() {
        let id = Lock::read(&lock()).unwrap().store().to_string();
        let mut bent = lock();
        bent[100] ^= 1;
        let other_version = [&[2][..], &version_1("Мира", &lock())[1..]].concat();
        let table = [
            (id.as_str(), version_1("Мира", &lock()), "Мира", true),
            (&id, version_1("Мира", &bent), "Мира", false),
            ("00", version_1("Мира", &lock()), "Мира", false),
            (&id, other_version, &id, false),
            (&id, Vec::new(), &id, false),
        ];
        for (id, bytes, name, opens) in table {
            let row = Row {
                id: id.to_owned(),
                revision: 3,
                bytes,
            };
            let person = person(&row);
            assert_eq!((person.name.as_str(), person.lock.is_some()), (name, opens));
        }
    }
}
