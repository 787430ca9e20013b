use insta::assert_snapshot;
use yew::Callback;
use zajedno_core::Language;
use zajedno_text::Catalogue;

use super::{CYRILLIC, draw, draw_each};
use crate::components::offline::{offline, stick_notice};
use crate::services::offline::Offline;

#[test]
fn whether_the_page_works_without_internet_is_said_with_what_to_do() {
    let say = Catalogue::new(CYRILLIC);
    let states = [
        ("preparing", Offline::Preparing),
        ("ready", Offline::Ready),
        ("update ready", Offline::UpdateReady),
        ("not possible", Offline::NotPossible),
        ("failed", Offline::Failed),
        ("single file", Offline::SingleFile),
    ];
    let drawn = states.map(|(name, it)| (name, offline(say, it, &Callback::noop())));
    assert_snapshot!(draw_each(drawn));
}

#[test]
fn the_single_file_says_where_the_records_are() {
    let say = Catalogue::new(Language::English);
    assert_snapshot!(draw(stick_notice(say)));
}
