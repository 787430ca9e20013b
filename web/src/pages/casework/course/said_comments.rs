//! The comments that were made, each with the question that it is about.

use yew::{Callback, Html, classes, html};
use zajedno_casework::{Comment, EntryId, Moment};
use zajedno_core::Assessment;
use zajedno_form::Setting;
use zajedno_text::Catalogue;

use crate::components::tick::tick;
use crate::pages::casework::question::question;
use crate::state::course::target;
use crate::state::work::Action;

/// What comments are drawn with.
pub(crate) struct Shown<'a> {
    pub(crate) setting: &'a Setting,
    pub(crate) assessment: &'a Assessment,
    pub(crate) on_action: &'a Callback<Action>,
    /// Hears which comment has been dealt with, or has not after all; without it, that stays as it is.
    pub(crate) on_resolved: Option<&'a Callback<(EntryId, bool)>>,
}

/// `when` says a moment where the reader is.
pub(crate) fn said_comments(
    shown: &Shown<'_>,
    comments: &[Comment],
    when: &dyn Fn(&Moment) -> String,
) -> Html {
    if comments.is_empty() {
        return Html::default();
    }
    let lines = comments.iter().map(|it| {
        let about = about(shown, it);
        comment(
            shown.setting.say(),
            it,
            &when(&it.at),
            Some(about),
            shown.on_resolved,
        )
    });
    html! { <ul class="bare">{ for lines }</ul> }
}

/// The question that a comment is about, which leads to it.
fn about(shown: &Shown<'_>, it: &Comment) -> Html {
    let say = shown.setting.say();
    match (target(it, shown.assessment), &it.indicator, &it.child) {
        (Some(target), _, _) => question(shown.setting, shown.assessment, &target, shown.on_action),
        (None, None, _) => html! { { say.course_comment_whole() } },
        (None, Some(_), Some(child)) => html! {
            <>{ say.subject_child(child) }{ ": " }{ say.course_comment_gone() }</>
        },
        (None, Some(_), None) => html! { { say.course_comment_gone() } },
    }
}

/// A comment; without `about` it stands where it is about.
pub(crate) fn comment(
    say: Catalogue,
    it: &Comment,
    when: &str,
    about: Option<Html>,
    on_resolved: Option<&Callback<(EntryId, bool)>>,
) -> Html {
    let resolved = on_resolved.map(|on_resolved| {
        let id = it.id.clone();
        let tell = on_resolved.reform(move |is_resolved| (id.clone(), is_resolved));
        tick(say.course_comment_resolved(), it.is_resolved, &tell)
    });
    html! {
        <li
            class={classes!("comment", it.is_resolved.then_some("comment--resolved"))}
            key={it.id.to_string()}
        >
            { for about.map(|about| html! { <p class="comment__about">{ about }</p> }) }
            <p class="comment__text">{ &it.text }</p>
            <p class="comment__by">{ when.to_owned() }{ " · " }{ say.course_trail_by(&it.by) }</p>
            if resolved.is_none() && it.is_resolved {
                <p>{ say.course_comment_resolved() }</p>
            }
            { for resolved }
        </li>
    }
}
