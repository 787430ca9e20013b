//! The training cases, and what scores them.

use std::sync::{Arc, LazyLock};

use zajedno_core::json::read_assessment;
use zajedno_core::{Assessment, Instrument, Scorer, builtin};
use zajedno_tests::vignettes::Vignettes;

pub(crate) static SCORER: LazyLock<Scorer> =
    LazyLock::new(|| Scorer::new(Arc::new(builtin::separation_risk())));

pub(crate) fn list() -> &'static Instrument {
    SCORER.instrument()
}

pub(crate) fn stage(id: &str) -> Assessment {
    let cases = Vignettes::separation_risk().unwrap();
    let stage = cases.stages().find(|it| it.id == id).unwrap();
    read_assessment(stage.assessment.get().as_bytes(), list()).unwrap()
}
