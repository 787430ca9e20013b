//! What earlier visits left in the store: a way to begin in the middle.

use std::sync::Arc;

use anyhow::{Context, Result};
use serde_json::json;
use zajedno_core::{Instrument, builtin};
use zajedno_engine::{Engine, read_list};
use zajedno_records::Settings;
use zajedno_sealing::{Id, Kind, Place};

use super::page::Page;
use super::store::Store;

/// The tables of a store.
pub const ASSESSMENTS: &str = "assessments";
/// What the list of families shows.
pub const SUMMARIES: &str = "summaries";
/// Files of lists.
pub const LISTS: &str = "lists";
/// What stands beside assessments.
pub const CASEWORKS: &str = "caseworks";
/// What was chosen.
pub const SETTINGS: &str = "settings";

/// Moments as the page writes them, one a little later than the other, so that the last of them stands first in the list.
const MOMENTS: &str = "return Array.from({ length: arguments[0] }, (_, place) =>
    new Date(Date.now() + place).toISOString())";

impl Page {
    /// Puts assessments in the project's own list into the ordinary store, which is open, and shows the list of families
    /// with them. Their ids are in the order of the assessments.
    ///
    /// # Errors
    ///
    /// Fails when one is no assessment, and when the browser does not take it.
    pub async fn keep(&self, assessments: &[&str]) -> Result<Vec<Id>> {
        let list = builtin::SEPARATION_RISK;
        let ids = self.put_assessments(list, assessments).await?;
        self.go_to_families().await?;
        Ok(ids)
    }

    /// As [`Page::keep`] in another list, whose file is kept too and which new assessments begin with; the page is loaded
    /// again.
    ///
    /// # Errors
    ///
    /// As [`Page::keep`], and when the list is none.
    pub async fn keep_in(&self, list: &str, assessments: &[&str]) -> Result<Vec<Id>> {
        let digest = read(list)?.name().digest.to_string();
        let store = Store::ordinary()?;
        let database = store.database();
        let id = digest.get(..32).context("a short digest")?.parse()?;
        let file = store.seal(first(Kind::List, id), list.as_bytes())?;
        self.put_rows(&database, LISTS, &[file]).await?;
        let settings = Settings {
            list: Some(digest),
            backed_up: None,
        };
        // The one record of settings has an id of zeros; earlier settings stay behind.
        let place = first(Kind::Settings, Id::from_bytes([0; 16]));
        let settings = store.seal(place, &settings.write())?;
        self.put_rows(&database, SETTINGS, &[settings]).await?;
        let ids = self.put_assessments(list, assessments).await?;
        self.reload().await?;
        Ok(ids)
    }

    async fn put_assessments(&self, list: &str, assessments: &[&str]) -> Result<Vec<Id>> {
        let (store, list) = (Store::ordinary()?, Arc::new(read(list)?));
        let engine = Engine::new(list.clone());
        let asked = vec![json!(assessments.len())];
        let moments = self.driver.execute(MOMENTS, asked).await?;
        let moments: Vec<String> = serde_json::from_value(moments.json().clone())?;
        let (mut ids, mut records, mut summaries) = (Vec::new(), Vec::new(), Vec::new());
        for (text, moment) in assessments.iter().zip(moments) {
            let assessment = engine.read_assessment(text.as_bytes());
            let assessment = assessment.map_err(anyhow::Error::msg)?;
            let record = zajedno_records::write(&assessment, &list);
            let summary = engine.summary(&assessment, &moment);
            let summary = summary.map_err(anyhow::Error::msg)?.write();
            let id = Id::random()?;
            records.push(store.seal(first(Kind::Assessment, id), &record)?);
            summaries.push(store.seal(first(Kind::Summary, id), &summary)?);
            ids.push(id);
        }
        let database = store.database();
        self.put_rows(&database, ASSESSMENTS, &records).await?;
        self.put_rows(&database, SUMMARIES, &summaries).await?;
        Ok(ids)
    }
}

fn read(list: &str) -> Result<Instrument> {
    read_list(list.as_bytes()).map_err(anyhow::Error::msg)
}

/// Where something belongs that was kept once.
fn first(kind: Kind, id: Id) -> Place {
    Place {
        kind,
        id,
        revision: 1,
    }
}
