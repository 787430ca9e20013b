//! The numbers of one list, each table with its caption.

use std::borrow::Cow;

use yew::{Callback, Html, html};
use zajedno_casework::{Centre, Number, Row, SMALL, Table};
use zajedno_core::Month;
use zajedno_form::{Setting, list_words};
use zajedno_text::Catalogue;

/// In the order in which they are shown.
const TABLES: [Table; 9] = [
    Table::Whole,
    Table::Level,
    Table::Review,
    Table::Kind,
    Table::Month,
    Table::Domain,
    Table::Waiting,
    Table::Missing,
    Table::Judgement,
];

/// Where something was answered in several lists, each has its title.
pub(crate) fn tables(
    setting: &Setting,
    it: &Centre,
    is_titled: bool,
    on_file: &Callback<()>,
) -> Html {
    let say = setting.say();
    html! {
        <section class="card">
            if is_titled {
                <h3 class="card__heading">{ list_words(setting, setting.instrument.title()) }</h3>
            }
            if it.is_judged_too_often {
                <p class="notice">{ say.centre_judged_often() }</p>
            }
            { for TABLES.map(|of| table(setting, it, of)) }
            <p class="table__note">{ say.centre_suppressed(&SMALL.to_string()) }</p>
            <div class="buttons">
                <button class="button" type="button" onclick={on_file.reform(|_| ())}>
                    { say.centre_file() }
                </button>
            </div>
        </section>
    }
}

fn table(setting: &Setting, it: &Centre, of: Table) -> Html {
    let say = setting.say();
    // Most services of a list are missing nowhere: they stand in the file alone.
    let is_of_services = matches!(of, Table::Waiting | Table::Missing);
    let is_shown =
        |row: &&Row| row.table == of && !(is_of_services && row.number == Number::Shown(0));
    let mut rows = it.rows.iter().filter(is_shown).peekable();
    if rows.peek().is_none() {
        return html! { <p>{ caption(say, of) }{ ": " }{ say.centre_none() }</p> };
    }
    let percent = it.judged_percent.filter(|_| of == Table::Judgement);
    html! {
        <table class="table">
            <caption class="table__caption">{ caption(say, of) }</caption>
            <thead>
                <tr>
                    <th class="table__column" scope="col">{ column(say, of) }</th>
                    <th class="table__column" scope="col">{ say.centre_number() }</th>
                </tr>
            </thead>
            <tbody>
                { for rows.map(|row| line(head(setting, row), &number(say, row.number))) }
                { for percent.map(|percent| {
                    line(html! { { say.centre_judged_percent() } }, &format!("{percent} %"))
                }) }
            </tbody>
        </table>
    }
}

fn line(head: Html, number: &str) -> Html {
    html! {
        <tr>
            <th class="table__head" scope="row">{ head }</th>
            <td class="table__cell">{ number }</td>
        </tr>
    }
}

fn number(say: Catalogue, number: Number) -> String {
    match number {
        Number::Shown(number) => number.to_string(),
        Number::Suppressed => say.centre_hidden().into_owned(),
    }
}

fn caption(say: Catalogue, of: Table) -> Cow<'static, str> {
    match of {
        Table::Whole => say.centre_whole(),
        Table::Level => say.centre_level(),
        Table::Kind => say.centre_kind(),
        Table::Month => say.centre_month(),
        Table::Review => say.centre_review(),
        Table::Domain => say.centre_domain(),
        Table::Waiting => say.centre_waiting(),
        Table::Missing => say.centre_missing(),
        Table::Judgement => say.centre_judgement(),
    }
}

/// What stands in the first column.
fn column(say: Catalogue, of: Table) -> Cow<'static, str> {
    match of {
        Table::Whole | Table::Judgement => say.centre_of_what(),
        Table::Level => say.review_level(),
        Table::Kind => say.kind_label(),
        Table::Month => say.centre_of_month(),
        Table::Review => say.kind_review(),
        Table::Domain => say.explain_column_domain(),
        Table::Waiting | Table::Missing => say.services_unmet_service(),
    }
}

/// What is counted in a row, in the words of the list where it has them.
fn head(setting: &Setting, row: &Row) -> Html {
    let (say, list, of) = (setting.say(), &setting.instrument, row.of.as_str());
    let words = match row.table {
        Table::Level => list
            .levels()
            .iter()
            .find(|it| it.id.as_str() == of)
            .map(|it| &it.title),
        Table::Domain => list
            .domains()
            .iter()
            .find(|it| it.id.as_str() == of)
            .map(|it| &it.title),
        Table::Waiting | Table::Missing => list
            .services()
            .iter()
            .find(|it| it.id.as_str() == of)
            .map(|it| &it.title),
        Table::Whole | Table::Kind | Table::Month | Table::Review | Table::Judgement => None,
    };
    words.map_or_else(
        || html! { { said(say, row.table, of) } },
        |words| list_words(setting, words),
    )
}

/// The words of a table for what no list names; a month says itself.
fn said(say: Catalogue, table: Table, of: &str) -> Cow<'static, str> {
    match (table, of) {
        (_, "assessments") => say.centre_assessments(),
        (_, "families") => say.families_heading(),
        (Table::Level, "not_settled") => say.centre_not_settled(),
        (Table::Level, "none") => say.families_no_level(),
        (Table::Kind, "initial") => say.kind_initial(),
        (Table::Kind, "directed") => say.kind_directed(),
        (Table::Kind, "review") => say.kind_review(),
        (Table::Review, "overdue") => say.centre_overdue(),
        (Table::Review, "soon") => say.centre_soon(),
        (Table::Review, "later") => say.centre_later(),
        (Table::Review, "none") => say.centre_no_review(),
        (Table::Judgement, "judged") => say.centre_judged(),
        (Table::Judgement, "not_judged") => say.review_computed(),
        (Table::Waiting | Table::Missing, "other") => say.centre_other(),
        (Table::Month, month) => month_words(say, month).into(),
        (_, of) => of.to_owned().into(),
    }
}

/// A month as `2026-03`, in the language of the page.
fn month_words(say: Catalogue, month: &str) -> String {
    let known = month.parse::<Month>().ok();
    known.map_or_else(
        || month.to_owned(),
        |it| say.month_and_year(it.year(), it.month()),
    )
}
