//! A part of a result under its heading, with the parts within.

use yew::{Html, html};
use zajedno_text::explain::{Section, Topic};

use super::Drawing;

/// The level of the headings directly below that of the result.
pub(super) const OUTERMOST: usize = 3;
/// The same within a report, which has a title of its own.
pub(super) const ON_PAPER: usize = OUTERMOST + 1;

impl Drawing<'_> {
    pub(super) fn section(&self, it: &Section<'_>, id: &str, level: usize) -> Html {
        let heading = format!("{id}-heading");
        let words = self.text(&it.heading);
        // What is to be done, some of it today, stands above how it came about.
        let (tasks, others): (Vec<_>, Vec<_>) =
            (it.sections.iter()).partition(|within| within.topic == Topic::Tasks);
        let sections = tasks.into_iter().chain(others).enumerate();
        let content = html! {
            <>
                { self.lines(&it.lines) }
                { for sections.map(|(position, within)| {
                    self.section(within, &format!("{id}-{position}"), level + 1)
                }) }
            </>
        };
        if is_folded(it.topic) {
            return html! {
                <details class="result__folded">
                    <summary class="result__summary">{ words }</summary>
                    { content }
                </details>
            };
        }
        // Only the outermost parts are places to jump to; those within have their headings.
        let labelled_by = (level == OUTERMOST).then(|| heading.clone());
        html! {
            <section class={class(it.topic)} aria-labelledby={labelled_by}>
                { title(level, Some(heading), words) }
                { content }
            </section>
        }
    }

    pub(super) fn on_paper(
        &self,
        it: &Section<'_>,
        wanted: fn(Topic) -> bool,
        level: usize,
    ) -> Html {
        let within = it.sections.iter().filter(|within| wanted(within.topic));
        html! {
            <section class={class(it.topic)}>
                { title(level, None, self.text(&it.heading)) }
                { self.lines(&it.lines) }
                { for within.map(|within| self.on_paper(within, wanted, level + 1)) }
            </section>
        }
    }
}

fn title(level: usize, id: Option<String>, words: Html) -> Html {
    let class = "result__title";
    match level {
        ..=OUTERMOST => html! { <h3 {class} {id}>{ words }</h3> },
        4 => html! { <h4 {class} {id}>{ words }</h4> },
        // Headings deeper than this look and sound alike.
        5.. => html! { <h5 {class} {id}>{ words }</h5> },
    }
}

fn class(topic: Topic) -> &'static str {
    match topic {
        Topic::Level => "result__section result__section--level",
        Topic::Child => "result__section result__section--child",
        Topic::Statement => "result__section result__section--statement",
        Topic::Tasks => "result__section result__section--tasks",
        Topic::Assessment
        | Topic::Reasons
        | Topic::Provisional
        | Topic::Flags
        | Topic::Services
        | Topic::Shares
        | Topic::Domains
        | Topic::Answers
        | Topic::Open
        | Topic::OpenMore
        | Topic::Undecided
        | Topic::NotAsked
        | Topic::Settling
        | Topic::Lowering
        | Topic::CallsFor
        | Topic::Sums
        | Topic::Rules
        | Topic::Review
        | Topic::List => "result__section",
    }
}

/// What is looked up rather than read.
fn is_folded(topic: Topic) -> bool {
    match topic {
        Topic::Assessment
        | Topic::OpenMore
        | Topic::NotAsked
        | Topic::Settling
        | Topic::Lowering
        | Topic::List => true,
        Topic::Level
        | Topic::Child
        | Topic::Reasons
        | Topic::Provisional
        | Topic::Flags
        | Topic::Tasks
        | Topic::Services
        | Topic::Shares
        | Topic::Domains
        | Topic::Answers
        | Topic::Open
        | Topic::Undecided
        | Topic::CallsFor
        | Topic::Sums
        | Topic::Rules
        | Topic::Review
        | Topic::Statement => false,
    }
}
