//! The lists in which assessments were made, each with an engine.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::engine::Engine;
use super::lists::{self, OpenList};
use super::vault::Vault;

/// Lists by their digests, each opened once with its engine; none where it cannot be opened.
pub(crate) struct Engines {
    own: OpenList,
    vault: Rc<Vault>,
    opened: BTreeMap<String, Option<(OpenList, Engine)>>,
}

impl Engines {
    /// `own` needs no file of the store.
    pub(crate) fn new(own: OpenList, vault: Rc<Vault>) -> Self {
        Self {
            own,
            vault,
            opened: BTreeMap::new(),
        }
    }

    /// The list with a digest, ready to score.
    pub(crate) async fn of(&mut self, digest: &str) -> Option<&(OpenList, Engine)> {
        if !self.opened.contains_key(digest) {
            let opened = self.open(digest).await;
            self.opened.insert(digest.to_owned(), opened);
        }
        self.opened.get(digest)?.as_ref()
    }

    /// Every list that was opened, by its digest.
    pub(crate) fn lists(&self) -> impl Iterator<Item = (&str, &OpenList)> {
        let opened = self.opened.iter();
        opened.filter_map(|(digest, it)| Some((digest.as_str(), &it.as_ref()?.0)))
    }

    async fn open(&self, digest: &str) -> Option<(OpenList, Engine)> {
        let list = lists::of_digest(digest, &self.own, &self.vault)
            .await
            .ok()?;
        let engine = Engine::new(list.instrument.clone());
        Some((list, engine.ok()?))
    }
}
