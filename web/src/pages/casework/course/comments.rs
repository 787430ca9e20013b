//! What one person says to another about an assessment: the list, and a new comment.

use std::rc::Rc;

use yew::{Callback, Html, Properties, SubmitEvent, component, html, use_reducer};
use zajedno_casework::{Casework, EntryId, Moment};
use zajedno_sealing::Id;

use super::comment_form::comment_form;
use super::said_comments::{Shown, said_comments};
use super::when;
use crate::hooks::{use_lead, use_said};
use crate::pages::casework::CaseProps;
use crate::services::clock;
use crate::state::course::{CommentEdit, CommentEntry, open_comments, resolve};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct CommentsProps {
    pub(super) case: CaseProps,
    /// Whose store it is.
    pub(super) person: String,
}

/// Hears which comment has been dealt with, or has not after all.
pub(crate) fn resolving(
    casework: &Rc<Casework>,
    on_change: &Callback<Casework>,
) -> Callback<(EntryId, bool)> {
    let casework = casework.clone();
    on_change.reform(move |(id, is_resolved)| resolve(&casework, &id, is_resolved))
}

#[component]
pub(super) fn Comments(CommentsProps { case, person }: &CommentsProps) -> Html {
    let CaseProps {
        page,
        casework,
        on_change,
    } = case;
    let say = page.setting.say();
    let said = use_said("course-comment-said");
    let entry = use_reducer(|| CommentEntry::new(person));
    let lead = use_lead();
    let on_edit: Callback<CommentEdit> = entry.dispatcher().into();
    let onsubmit = {
        let (entry, assessment, on_edit) =
            (entry.clone(), page.assessment.clone(), on_edit.clone());
        let (casework, on_change, tell) = (casework.clone(), on_change.clone(), said.tell);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            // Without randomness no store could have been made.
            let Ok(id) = Id::random() else { return };
            let (id, now) = (EntryId::new(id.to_string()), Moment::new(clock::moment()));
            if let Some(comment) = entry.comment(&assessment, id, now) {
                let mut after: Casework = (*casework).clone();
                after.comments.push(comment);
                tell.emit(say.course_comment_added());
                on_change.emit(after);
                on_edit.emit(CommentEdit::Added);
            } else {
                lead.emit(entry.first_wrong().to_owned());
                on_edit.emit(CommentEdit::Sent);
            }
        })
    };
    let on_resolved = (!page.is_reading_only).then(|| resolving(casework, on_change));
    let shown = Shown {
        setting: &page.setting,
        assessment: &page.assessment,
        on_action: &page.on_action,
        on_resolved: on_resolved.as_ref(),
    };
    let open = open_comments(casework);
    let assessment: Rc<_> = page.assessment.clone();
    html! {
        <section class="card" aria-labelledby="course-comments">
            <h3 class="card__heading" id="course-comments">{ say.course_comments() }</h3>
            <p>{ say.course_comments_what() }</p>
            <p>{ say.course_comments_open(open) }</p>
            { said.line }
            { said_comments(&shown, &casework.comments, &|at| when(say, at)) }
            if !page.is_reading_only {
                { comment_form(&page.setting, &assessment, &entry, &on_edit, &onsubmit) }
            }
        </section>
    }
}
