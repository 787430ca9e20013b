//! The fields of a new comment.

use std::iter::once;

use yew::{Callback, Html, SubmitEvent, html};
use zajedno_core::Assessment;
use zajedno_core::assessment::Subject;
use zajedno_form::{Setting, subject_words};
use zajedno_text::explain::Target;
use zajedno_text::spoken;

use crate::components::field::Field;
use crate::pages::casework::problems::{name_problem, text_problem};
use crate::state::course::{CommentEdit, CommentEntry, target_of};

pub(crate) fn comment_form(
    setting: &Setting,
    assessment: &Assessment,
    entry: &CommentEntry,
    on_edit: &Callback<CommentEdit>,
    onsubmit: &Callback<SubmitEvent>,
) -> Html {
    let say = setting.say();
    let [name, text] = if entry.is_sent {
        entry.problems()
    } else {
        [None; 2]
    };
    let about = Field::new("comment-about", say.course_comment_about());
    let on_about = on_edit.reform(|chosen: String| CommentEdit::About(chosen_target(&chosen)));
    let by = Field::new("comment-by", say.course_comment_by());
    let words = Field::new("comment-text", say.course_comment_text());
    html! {
        <form class="asking" autocomplete="off" novalidate=true {onsubmit}>
            <fieldset class="step">
                <legend class="step__name">{ say.course_comment_new() }</legend>
                { about.choice(questions(setting, assessment, entry.about.as_ref()), &on_about) }
                { words
                    .problem(text.map(|it| text_problem(say, it)))
                    .text(&entry.text, &on_edit.reform(CommentEdit::Text)) }
                { by
                    .problem(name.map(|it| name_problem(say, it)))
                    .line(&entry.by, &on_edit.reform(CommentEdit::By)) }
            </fieldset>
            <button class="button" type="submit">{ say.course_comment_add() }</button>
        </form>
    }
}

/// The whole assessment, and every question that is asked, by whose it is and by domain.
fn questions(setting: &Setting, assessment: &Assessment, chosen: Option<&Target>) -> Html {
    let (say, list) = (setting.say(), &*setting.instrument);
    let children = (0..assessment.children.len()).map(Subject::Child);
    let groups = once(Subject::Family).chain(children).flat_map(|subject| {
        let whose = subject_words(say, assessment, subject);
        list.indexed_domains().filter_map(move |(index, domain)| {
            let title = spoken(&domain.title, setting.language).text;
            let label = say.course_group(&title, &whose);
            let asked = assessment.asked(list, subject, index);
            let options = asked.map(|(indicator, _)| {
                let target = target_of(list, subject, indicator);
                let said = spoken(&list.indicator(indicator).text, setting.language);
                let selected = chosen == Some(&target);
                html! {
                    <option lang={said.lang()} {selected} value={value(&target)}>
                        { said.text.as_ref() }
                    </option>
                }
            });
            let options: Vec<Html> = options.collect();
            (!options.is_empty()).then(|| html! { <optgroup {label}>{ options }</optgroup> })
        })
    });
    html! {
        <>
            <option selected={chosen.is_none()} value="">{ say.course_comment_whole() }</option>
            { for groups }
        </>
    }
}

/// A question as the value of a line: the position of the child, if it is about one, and the indicator.
fn value(target: &Target) -> String {
    match target.child {
        Some(child) => format!("{child}/{}", target.indicator),
        None => format!("/{}", target.indicator),
    }
}

fn chosen_target(value: &str) -> Option<Target> {
    let (child, indicator) = value.split_once('/')?;
    Some(Target {
        child: child.parse().ok(),
        indicator: indicator.to_owned(),
    })
}
