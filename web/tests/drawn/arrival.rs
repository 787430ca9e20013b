use std::rc::Rc;

use insta::assert_snapshot;
use yew::{Callback, Html};
use zajedno_core::assessment::{Kind, Subject};
use zajedno_form::Setting;

use super::pages::{first_page, questions, told};
use super::{CYRILLIC, assessment, draw, one_child, open, setting};
use crate::hooks::Load;
use crate::pages::arrival::{goal, title};
use crate::pages::start::change;
use crate::pages::unreadable::unreadable;
use crate::services::engine::Depth;
use crate::state::work::{Open, Stage, View};

/// Every page, with the stage at which it is shown.
fn pages(setting: &Setting) -> Vec<(Stage, Html)> {
    let list = &setting.instrument;
    let open = open(setting, assessment(list, one_child()));
    let with = |view| Open {
        view,
        ..open.clone()
    };
    let mut asked = with(View::Questions);
    asked.question = Some((Subject::Child(0), list.find("child_support_gap").unwrap()));
    let noop = Callback::noop();
    let told = |depth| told(setting, Kind::Directed, Load::Waiting, depth);
    vec![
        (
            Stage::Unreadable(Rc::new([])),
            unreadable(setting.say(), &[]),
        ),
        (Stage::Starting, first_page(setting)),
        (
            Stage::Open(open.clone()),
            questions(setting, with(View::Questions), None),
        ),
        (Stage::Open(asked.clone()), questions(setting, asked, None)),
        (Stage::Open(with(View::Result)), told(Depth::Result)),
        (Stage::Open(with(View::Account)), told(Depth::Account)),
        (
            Stage::Open(with(View::Particulars)),
            change(setting, &open.assessment, &noop),
        ),
    ]
}

#[test]
fn what_takes_the_focus_stands_once_on_the_page() {
    let setting = setting(CYRILLIC);
    for (stage, page) in pages(&setting) {
        let goal = goal(&setting, &stage);
        let drawn = draw(page);
        let found = drawn.matches(&format!(" id=\"{goal}\"")).count();
        assert_eq!(found, 1, "{goal} at {stage:?}\n{drawn}");
    }
}

#[test]
fn the_browser_calls_each_page_by_what_it_is_and_never_by_whom_it_is_about() {
    let setting = setting(CYRILLIC);
    let titles = pages(&setting)
        .into_iter()
        .map(|(stage, _)| title(&setting, &stage));
    assert_snapshot!(titles.collect::<Vec<_>>().join("\n"));
}
