//! What scoring gives for the open assessment.

use std::rc::Rc;

use yew::{hook, use_memo};
use zajedno_casework::Figures;
use zajedno_core::Assessment;

use super::{Load, SharedEngine};
use crate::services::engine::EngineProblem;

/// The figures of an assessment, with what could lower its level, worked out again when it has changed.
#[hook]
pub(crate) fn use_figures(
    engine: &Load<SharedEngine, EngineProblem>,
    assessment: &Rc<Assessment>,
) -> Rc<Load<Rc<Figures>, EngineProblem>> {
    use_memo(
        (engine.clone(), assessment.clone()),
        |(engine, assessment)| match engine {
            Load::Waiting => Load::Waiting,
            Load::Failed(problem) => Load::Failed(problem.clone()),
            Load::Ready(engine) => match engine.0.figures_with_lowering(assessment) {
                Ok(figures) => Load::Ready(Rc::new(figures)),
                Err(problem) => Load::Failed(problem),
            },
        },
    )
}
