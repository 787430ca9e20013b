//! What the form still lacks, with a link to each place.

use yew::{AttrValue, Html, html};
use zajedno_text::Catalogue;

use crate::state::particulars::Missing;

/// The id of the heading, which takes the focus.
pub(crate) const MISSING_ID: &str = "missing";

pub(crate) fn missing_list(say: Catalogue, missing: &[Missing]) -> Html {
    if missing.is_empty() {
        return Html::default();
    }
    let lines = missing.iter().map(|it| {
        let href = format!("#{}", field(it));
        html! { <li><a {href}>{ words(say, it) }</a></li> }
    });
    html! {
        <div class="missing">
            <p class="missing__heading" id={MISSING_ID} tabindex="-1">{ say.missing_heading() }</p>
            <ul>{ for lines }</ul>
        </div>
    }
}

/// The id of the field that something is missing in.
fn field(missing: &Missing) -> AttrValue {
    match missing {
        Missing::Reference => AttrValue::Static("reference"),
        Missing::Date => AttrValue::Static("date"),
        Missing::ChildCode(key) | Missing::ChildTwice(key, _) => {
            AttrValue::from(format!("entry-{key}-code"))
        }
        Missing::Birth(key, _) | Missing::BirthLater(key, _) => {
            AttrValue::from(format!("entry-{key}-year"))
        }
        Missing::Previous(key, _) => AttrValue::from(format!("entry-{key}-previous")),
    }
}

fn words(say: Catalogue, missing: &Missing) -> String {
    match missing {
        Missing::Reference => say.missing_reference().into_owned(),
        Missing::Date => say.missing_date().into_owned(),
        Missing::ChildCode(_) => say.missing_child_code().into_owned(),
        Missing::ChildTwice(_, code) => say.missing_child_twice(code),
        Missing::Birth(_, code) => say.missing_birth(code),
        Missing::BirthLater(_, code) => say.missing_birth_later(code),
        Missing::Previous(_, code) => say.missing_previous(code),
    }
}
