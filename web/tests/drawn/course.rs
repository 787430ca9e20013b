use insta::assert_snapshot;
use yew::{Callback, Html, html};
use zajedno_casework::{
    Casework, Comment, EntryId, Event, Happened, Lack, Lacking, Moment, Status, lacking,
};
use zajedno_core::assessment::Subject;
use zajedno_core::id::IndicatorId;
use zajedno_text::Catalogue;
use zajedno_text::explain::Target;

use super::casework::case_page;
use super::{CYRILLIC, assessment, draw, draw_each, from, one_child, setting, two_children};
use crate::pages::casework::CasePage;
use crate::pages::casework::course::comment_form::comment_form;
use crate::pages::casework::course::lacks::lacks;
use crate::pages::casework::course::said_comments::{Shown, said_comments};
use crate::pages::casework::course::step_form::step_form;
use crate::pages::casework::course::trail::trail;
use crate::state::course::{CommentEntry, StepEntry};
use crate::state::work::CaseView;

fn at() -> Moment {
    Moment::new("2026-03-02T09:30:00.000Z")
}

fn say() -> Catalogue {
    Catalogue::new(CYRILLIC)
}

/// The page of an assessment that nobody has answered.
fn page(status: Status, is_reading_only: bool) -> Html {
    let setting = setting(CYRILLIC);
    let assessment = assessment(&setting.instrument, one_child());
    let casework = Casework {
        assessor: "Ана Петровић".to_owned(),
        status,
        reopened: u16::from(status == Status::Draft),
        ..Casework::default()
    };
    let mut page = case_page(CaseView::Course, &setting, assessment, casework);
    page.is_reading_only = is_reading_only;
    html! { <CasePage ..page /> }
}

#[test]
fn the_course_says_how_far_an_assessment_has_come_and_what_may_follow() {
    let section = |drawn: &str, name: &str| {
        let drawn = from(drawn, &format!("aria-labelledby=\"{name}\"")).to_owned();
        drawn[..drawn.find("</section>").unwrap()].to_owned()
    };
    let statuses = [
        Status::Draft,
        Status::ReadyForReview,
        Status::Returned,
        Status::Final,
    ];
    let each = statuses.map(|status| {
        let drawn = draw(page(status, false));
        format!(
            "{status:?}:\n{}\n{}",
            section(&drawn, "course-standing"),
            section(&drawn, "course-steps")
        )
    });
    assert_snapshot!(each.join("\n\n"));
}

#[test]
fn while_another_window_works_the_course_is_only_read() {
    let drawn = draw(page(Status::Draft, true));
    let course = from(&drawn, "<div class=\"column\">");
    assert!(!course.contains("<form"), "{course}");
    assert!(!course.contains("course-steps"), "{course}");
}

#[test]
fn what_lacks_leads_to_its_question_and_what_does_not_stand_in_the_way_is_apart() {
    let setting = setting(CYRILLIC);
    let list = &setting.instrument;
    let assessment = assessment(list, two_children());
    let lack = |subject, indicator, what| Lack {
        subject,
        indicator: list.find(indicator).unwrap(),
        what,
    };
    let (harm, violence) = ("child_harm_indications", "household_violence");
    let lacking = [
        lack(
            Subject::Family,
            violence,
            Lacking::Sources { found: 0, asked: 1 },
        ),
        lack(Subject::Family, violence, Lacking::Date),
        lack(
            Subject::Child(1),
            harm,
            Lacking::Sources { found: 1, asked: 2 },
        ),
        lack(Subject::Child(0), harm, Lacking::Answer),
        lack(Subject::Child(1), harm, Lacking::Confirmation),
    ];
    let drawn = |of| lacks(&setting, &assessment, of, &Callback::noop());
    assert_snapshot!(draw_each([
        ("something", drawn(&lacking)),
        ("nothing", drawn(&[])),
    ]));
}

#[test]
fn what_is_asked_of_a_new_assessment_does_not_stand_in_its_way() {
    let setting = setting(CYRILLIC);
    let assessment = assessment(&setting.instrument, one_child());
    let lacking = lacking(&setting.instrument, &assessment);
    assert!(!lacking.is_empty());
    assert!(!lacking.iter().any(|it| it.what.blocks()));
}

fn step(entry: &StepEntry) -> Html {
    let ready = Casework {
        status: Status::ReadyForReview,
        ..Casework::default()
    };
    let problems = entry.problems(&ready, "Ана");
    let (on_entry, on_cancel, on_submit) = (Callback::noop(), Callback::noop(), Callback::noop());
    step_form(say(), entry, &problems, &on_entry, &on_cancel, &on_submit)
}

#[test]
fn a_step_asks_for_name_and_reason_and_says_what_is_wrong_beside_the_field() {
    let ready = Casework {
        status: Status::ReadyForReview,
        ..Casework::default()
    };
    let first = |happened| StepEntry::new(happened, &ready, "Ана");
    let sent = |happened, by: &str| StepEntry {
        by: by.to_owned(),
        is_sent: true,
        ..first(happened)
    };
    assert_snapshot!(draw_each([
        ("settling", step(&first(Happened::Approved))),
        ("own work", step(&sent(Happened::Approved, "Ана"))),
        ("nothing written", step(&sent(Happened::Returned, ""))),
    ]));
}

#[test]
fn the_trail_says_what_was_entered_and_what_that_is_worth() {
    let of = |happened, reason: &str| Event {
        at: at(),
        by: "Ана".to_owned(),
        happened,
        reason: reason.to_owned(),
    };
    let trail_of = [
        of(Happened::Begun, ""),
        of(Happened::Submitted, ""),
        of(Happened::Returned, "Недостаје извор."),
        of(Happened::TakenBack, ""),
        of(Happened::Approved, ""),
        of(Happened::Reopened, "Нова чињеница."),
        of(Happened::Judged, "А: дете је рекло"),
        of(Happened::HandedOn, ""),
        of(Happened::TakenIn, ""),
    ];
    let when = |at: &Moment| at.to_string();
    assert_snapshot!(draw_each([
        ("events", trail(say(), &trail_of, &when)),
        ("none", trail(say(), &[], &when)),
    ]));
}

fn comments() -> Vec<Comment> {
    let of = |id: &str, child: Option<&str>, indicator: Option<&str>, is_resolved| Comment {
        id: EntryId::new(id),
        at: at(),
        by: "Мира".to_owned(),
        child: child.map(str::to_owned),
        indicator: indicator.map(IndicatorId::new),
        text: "Како се зна?".to_owned(),
        is_resolved,
    };
    vec![
        of("whole", None, None, false),
        of("family", None, Some("household_violence"), true),
        of("child", Some("Б"), Some("child_harm_indications"), false),
        of("gone", Some("В"), Some("child_harm_indications"), false),
    ]
}

#[test]
fn a_comment_leads_to_its_question_and_can_be_resolved() {
    let setting = setting(CYRILLIC);
    let assessment = assessment(&setting.instrument, two_children());
    let (on_action, on_resolved) = (Callback::noop(), Callback::noop());
    let drawn = |on_resolved| {
        let shown = Shown {
            setting: &setting,
            assessment: &assessment,
            on_action: &on_action,
            on_resolved,
        };
        said_comments(&shown, &comments(), &|at| at.to_string())
    };
    assert_snapshot!(draw_each([
        ("can be resolved", drawn(Some(&on_resolved))),
        ("reading only", drawn(None)),
    ]));
}

#[test]
fn a_comment_is_about_the_whole_or_about_a_question_of_somebody() {
    let setting = setting(CYRILLIC);
    let assessment = assessment(&setting.instrument, two_children());
    let entry = CommentEntry {
        about: Some(Target {
            child: Some(1),
            indicator: "child_harm_indications".to_owned(),
        }),
        by: String::new(),
        is_sent: true,
        ..CommentEntry::new("Ана")
    };
    let form = comment_form(
        &setting,
        &assessment,
        &entry,
        &Callback::noop(),
        &Callback::noop(),
    );
    let drawn = draw(form);
    // Every question stands in it: enough are the first ones, the one that is chosen, and what follows the list.
    let (questions, rest) = drawn.split_once("</select>").unwrap();
    let first: Vec<&str> = questions.lines().take(9).collect();
    let chosen = questions.lines().filter(|it| it.contains("selected"));
    let groups = questions.lines().filter(|it| it.starts_with("<optgroup"));
    let parts = [first, groups.collect(), chosen.collect(), vec![rest]];
    assert_snapshot!(parts.map(|it| it.join("\n")).join("\n…\n"));
}
