//! Tables of a result, and the bars in their cells.

use yew::{Html, classes, html};
use zajedno_text::explain::{Bar, Cell, Row, Table};

use super::Drawing;

pub(super) fn table(drawing: &Drawing<'_>, it: &Table<'_>) -> Html {
    let column = |head| html! { <th class="table__column" scope="col">{ drawing.text(head) }</th> };
    let mut cells = it.rows.iter().flat_map(|row| &row.cells);
    let has_bars = cells.any(|cell| cell.bar.is_some());
    let class = classes!("table", has_bars.then_some("table--bars"));
    html! {
        <table {class}>
            <caption class="table__caption">
                { drawing.text(&it.caption) }
                if has_bars {
                    <span class="table__note">{ drawing.setting.say().explain_bars() }</span>
                }
            </caption>
            <thead><tr>{ for it.columns.iter().map(column) }</tr></thead>
            <tbody>{ for it.rows.iter().map(|it| row(drawing, it)) }</tbody>
        </table>
    }
}

fn row(drawing: &Drawing<'_>, it: &Row<'_>) -> Html {
    html! {
        <tr class={it.is_total.then_some("table__total")}>
            <th class="table__head" scope="row">
                { drawing.leading(&it.head, it.target.as_ref()) }
                for beside in &it.notes {
                    <span class="table__note">{ drawing.text(beside) }</span>
                }
            </th>
            { for it.cells.iter().map(|it| cell(drawing, it)) }
        </tr>
    }
}

fn cell(drawing: &Drawing<'_>, it: &Cell<'_>) -> Html {
    html! {
        <td class="table__cell">
            { drawing.text(&it.text) }
            { it.bar.as_ref().map(bar).unwrap_or_default() }
        </td>
    }
}

/// What is certain is filled, what is possible striped: the same without colours. The numbers stand beside it.
fn bar(it: &Bar) -> Html {
    let class = classes!("bar", it.is_strength.then_some("bar--strength"));
    let most = it.maximum.max(1);
    let [lower, upper, most] = [it.lower, it.upper, most].map(|points| points.to_string());
    html! {
        <svg {class} viewBox={format!("0 0 {most} 1")} preserveAspectRatio="none" aria-hidden="true">
            <rect width={lower.clone()} height="1" fill="currentColor" />
            <line x1={lower} x2={upper} y1="0.5" y2="0.5" stroke="currentColor" stroke-width="14"
                stroke-dasharray="2 3" vector-effect="non-scaling-stroke" />
            <rect width={most} height="1" fill="none" stroke="currentColor" stroke-width="2"
                vector-effect="non-scaling-stroke" />
        </svg>
    }
}
