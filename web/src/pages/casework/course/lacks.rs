//! What is lacking before another person looks at an assessment, with the way to each question.

use yew::{Callback, Html, html};
use zajedno_casework::{Lack, Lacking};
use zajedno_core::Assessment;
use zajedno_form::Setting;
use zajedno_text::Catalogue;

use crate::pages::casework::question::question;
use crate::state::course::target_of;
use crate::state::work::Action;

pub(crate) fn lacks(
    setting: &Setting,
    assessment: &Assessment,
    lacking: &[Lack],
    on_action: &Callback<Action>,
) -> Html {
    let say = setting.say();
    let (asked, open): (Vec<Lack>, Vec<Lack>) = lacking.iter().partition(|it| it.what.blocks());
    let lines = |of: &[Lack]| -> Html {
        let questions = of.chunk_by(|one, next| at(*one) == at(*next));
        let lines = questions.map(|it| line(setting, assessment, it, on_action));
        html! { <ul class="lacks">{ for lines }</ul> }
    };
    let count = open.chunk_by(|one, next| at(*one) == at(*next)).count();
    html! {
        <section class="card" aria-labelledby="course-lacking">
            <h3 class="card__heading" id="course-lacking">{ say.course_lacking() }</h3>
            if asked.is_empty() {
                <p>{ say.course_lacking_nothing() }</p>
            } else {
                <p>{ say.course_lacking_what() }</p>
                { lines(&asked) }
            }
            if !open.is_empty() {
                <details class="folded">
                    <summary>{ say.course_open() }{ ": " }{ count }</summary>
                    { lines(&open) }
                </details>
            }
        </section>
    }
}

fn at(
    it: Lack,
) -> (
    zajedno_core::assessment::Subject,
    zajedno_core::id::IndicatorIndex,
) {
    (it.subject, it.indicator)
}

/// A question with all that its answer lacks.
fn line(
    setting: &Setting,
    assessment: &Assessment,
    lacks: &[Lack],
    on_action: &Callback<Action>,
) -> Html {
    let Some(first) = lacks.first() else {
        return Html::default();
    };
    let target = target_of(&setting.instrument, first.subject, first.indicator);
    let what = lacks.iter().map(|it| words(setting.say(), it.what));
    let what: Vec<String> = what.collect();
    html! {
        <li>
            { question(setting, assessment, &target, on_action) }
            { " – " }
            <span class="lacks__what">{ what.join("; ") }</span>
        </li>
    }
}

fn words(say: Catalogue, what: Lacking) -> String {
    match what {
        Lacking::Sources { asked: 1, .. } => say.course_lacks_source().into_owned(),
        Lacking::Sources { found, asked } => {
            say.course_lacks_sources(asked.into(), &say.number(found.into()))
        }
        Lacking::Date => say.course_lacks_date().into_owned(),
        Lacking::Answer => say.course_lacks_answer().into_owned(),
        Lacking::Confirmation => say.course_lacks_confirmation().into_owned(),
    }
}
