//! One assessment of the list of families.

use std::borrow::Cow;

use yew::{AttrValue, Callback, Html, html};
use zajedno_casework::Status;
use zajedno_core::Date;
use zajedno_records::{LevelRange, Summary};
use zajedno_sealing::Id;
use zajedno_text::{Catalogue, spoken};

use super::fact::fact;
use super::sure::{Sure, SureWords};
use super::words;
use crate::state::families::{Family, Standing};

/// With how far it has come, once that is read. Without `on_delete` nothing can be deleted.
pub(crate) fn family(
    say: Catalogue,
    today: Date,
    (it, status): (&Family, Option<Status>),
    on_open: &Callback<Id>,
    on_delete: Option<&Callback<Id>>,
) -> Html {
    let id = it.id;
    let heading = format!("family-{id}");
    let (name, body) = match &it.standing {
        Standing::Told(summary) => (
            say.open_family(&summary.reference).into(),
            told(say, today, summary, status),
        ),
        Standing::Untold => (say.families_untold(), lost(say.families_untold_what())),
        Standing::Missing => (say.families_missing(), lost(say.families_missing_what())),
    };
    let delete = on_delete.map(|on_delete| {
        let words = SureWords {
            ask: say.families_delete(),
            sure: say.families_delete_sure(),
            yes: say.families_delete_yes(),
            no: say.sure_no(),
        };
        html! {
            <Sure
                id={AttrValue::from(format!("delete-{id}"))}
                {words}
                described_by={heading.clone()}
                on_yes={on_delete.reform(move |()| id)}
            />
        }
    });
    html! {
        <li class="boxed" key={id.to_string()}>
            <h3 class="family__name" id={heading.clone()}>{ name }</h3>
            { body }
            <div class="buttons">
                if it.standing != Standing::Missing {
                    <button
                        class="button"
                        type="button"
                        aria-describedby={heading}
                        onclick={on_open.reform(move |_| id)}
                    >
                        { say.families_open() }
                    </button>
                }
                { for delete }
            </div>
        </li>
    }
}

fn lost(words: Cow<'static, str>) -> Html {
    html! { <p class="family__lost">{ words }</p> }
}

fn told(say: Catalogue, today: Date, it: &Summary, status: Option<Status>) -> Html {
    let on = |date: Date| say.date(date.year(), date.month(), date.day());
    let review = it.review_due.map(|due| {
        let mut words = on(due);
        if due < today {
            words = format!("{words} ({})", say.families_review_past());
        }
        fact(say.families_review(), html! { { words } })
    });
    html! {
        <dl class="facts family__facts">
            { fact(say.kind_label(), html! { { say.kind(it.kind) } }) }
            { fact(say.families_date(), html! { { on(it.date) } }) }
            { fact(say.level_label(), html! { { level(say, it.level.as_ref()) } }) }
            // What is not read yet leaves its room, so that nothing moves away from under a finger.
            { fact(say.course_status(), html! { { status.map_or("…".into(), |it| words::status(say, it)) } }) }
            { for review }
        </dl>
    }
}

fn level(say: Catalogue, range: Option<&LevelRange>) -> String {
    let Some(range) = range else {
        return say.families_no_level().into_owned();
    };
    let title = |words| spoken(words, say.language()).text.into_owned();
    let (lowest, highest) = (title(&range.lowest.title), title(&range.highest.title));
    if range.lowest.rank == range.highest.rank {
        lowest
    } else {
        say.families_range(&highest, &lowest)
    }
}
