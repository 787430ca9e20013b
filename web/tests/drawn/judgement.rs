use insta::assert_snapshot;
use yew::{Callback, Html, html};
use zajedno_casework::{Casework, ChildFigures, Judgeable, Judging, Range, Status};
use zajedno_core::assessment::Judgement;
use zajedno_core::codes::Code;
use zajedno_core::id::GroundId;
use zajedno_text::Catalogue;

use super::casework::case_page;
use super::{CYRILLIC, assessment, child, draw, draw_each, from, setting, today};
use crate::hooks::Load;
use crate::pages::casework::CasePage;
use crate::pages::casework::judgement::form::{Form, judgement_form};
use crate::pages::casework::judgement::levels::{given, levels};
use crate::pages::casework::judgement::taking_back::{TakingBack, taking_back};
use crate::pages::casework::judgement::ways::ways;
use crate::services::engine::EngineProblem;
use crate::state::judgement::{Edit, JudgementEntry, Limits};
use crate::state::work::CaseView;

fn range(lower: u8, upper: u8) -> Range {
    Range { lower, upper }
}

/// A final sheet at the second level, for which the third may be judged.
fn figures() -> ChildFigures {
    ChildFigures {
        computed: Some(range(1, 1)),
        in_force: Some(range(1, 1)),
        is_final: true,
        judgeable: vec![Judgeable {
            ground: GroundId::new("child_statement"),
            ranks: vec![2],
        }],
        ..ChildFigures::default()
    }
}

fn judgement() -> Judgement {
    Judgement {
        level: setting(CYRILLIC).instrument.find_level("high").unwrap(),
        ground: GroundId::new("child_statement"),
        reason: "Дете је рекло.".to_owned(),
        approved_by: "Мира".to_owned(),
        approved_on: today(),
    }
}

#[test]
fn the_levels_of_a_child_follow_from_one_another_and_say_why_none_can_be_judged() {
    let setting = setting(CYRILLIC);
    let of = |birth, figures: ChildFigures| {
        let assessment = assessment(&setting.instrument, vec![child("А", Some(birth))]);
        levels(&setting, &assessment, &assessment.children[0], &figures)
    };
    let reassessed = ChildFigures {
        reassessed: Some(range(2, 2)),
        in_force: Some(range(2, 2)),
        ..figures()
    };
    let provisional = ChildFigures {
        computed: Some(range(1, 3)),
        in_force: Some(range(1, 3)),
        is_final: false,
        judgeable: Vec::new(),
        ..figures()
    };
    let at_the_limits = ChildFigures {
        judgeable: Vec::new(),
        ..figures()
    };
    let born = "2019-04";
    assert_snapshot!(draw_each([
        ("final", of(born, figures())),
        ("after an earlier level", of(born, reassessed)),
        ("provisional", of(born, provisional)),
        ("no level", of(born, ChildFigures::default())),
        ("nothing left", of(born, at_the_limits)),
        ("grown up", of("2003-04", ChildFigures::default())),
    ]));
}

#[test]
fn a_judgement_is_shown_with_whether_it_counts() {
    let setting = setting(CYRILLIC);
    let of = |judging| given(&setting, &judgement(), Some(&judging));
    let refused = |code: &str| of(Judging::Refused(code.to_owned()));
    assert_snapshot!(draw_each([
        ("counts", of(Judging::Holds)),
        ("too far", refused(Code::TooFar.as_str())),
    ]));
    // Every reason has words of its own.
    let all = [
        Code::NoLevel,
        Code::NotFinal,
        Code::NoChange,
        Code::TooFar,
        Code::UnknownGround,
        Code::NoReason,
        Code::NotApproved,
        Code::BelowCriticalFloor,
        Code::TooFarBelowPrevious,
    ];
    for code in all {
        let drawn = draw(refused(code.as_str()));
        assert!(
            !drawn.contains(code.as_str()),
            "{code} is not said in words"
        );
    }
    assert!(draw(refused("Z999")).contains("Z999"));
}

fn form(entry: &JudgementEntry) -> Html {
    let (setting, figures) = (setting(CYRILLIC), figures());
    judgement_form(&Form {
        id: "judgement-0",
        setting: &setting,
        entry,
        limits: Limits {
            judgeable: &figures.judgeable,
            assessor: "Ана",
            today: today(),
        },
        on_edit: &Callback::noop(),
        on_cancel: &Callback::noop(),
        onsubmit: &Callback::noop(),
    })
}

#[test]
fn the_form_offers_what_may_be_judged_and_says_what_is_wrong_beside_the_field() {
    use std::rc::Rc;
    use yew::Reducible as _;
    let sent = Rc::new(JudgementEntry::new(None, today())).reduce(Edit::Sent);
    let of_herself = sent.clone().reduce(Edit::ApprovedBy("Ана".to_owned()));
    let of_herself = of_herself.reduce(Edit::ApprovedOn("2026-03-03".to_owned()));
    assert_snapshot!(draw_each([
        (
            "given",
            form(&JudgementEntry::new(Some(&judgement()), today()))
        ),
        ("nothing written", form(&sent)),
        ("approved by herself, tomorrow", form(&of_herself)),
    ]));
}

#[test]
fn a_judgement_can_be_changed_or_taken_back_with_a_reason() {
    let say = Catalogue::new(CYRILLIC);
    let noop = Callback::noop();
    let buttons = |is_given, may_write: bool| {
        let on_write = may_write.then(Callback::noop);
        ways(say, is_given, on_write, Callback::noop())
    };
    let without_reason = TakingBack {
        reason: String::new(),
        is_sent: true,
    };
    let (typed, lead) = (Callback::noop(), Callback::noop());
    let back = taking_back(
        say,
        "judgement-0",
        &without_reason,
        (&typed, &lead),
        &noop,
        &Callback::noop(),
    );
    assert_snapshot!(draw_each([
        ("none yet", buttons(false, true)),
        ("given", buttons(true, true)),
        ("given, and now none may be", buttons(true, false)),
        ("taking back without a reason", back),
    ]));
}

#[test]
fn the_page_says_what_judging_is_and_waits_for_the_levels() {
    let setting = setting(CYRILLIC);
    let page = |status, engine| {
        let assessment = assessment(&setting.instrument, vec![child("А", Some("2019-04"))]);
        let casework = Casework {
            status,
            ..Casework::default()
        };
        let mut page = case_page(CaseView::Judgement, &setting, assessment, casework);
        page.engine = engine;
        let drawn = draw(html! { <CasePage ..page /> });
        from(&drawn, "<div class=\"column\">").to_owned()
    };
    let problem = EngineProblem("found nothing".to_owned());
    assert_snapshot!(page(Status::Final, Load::Waiting));
    assert_snapshot!(
        "the_page_says_that_levels_did_not_come",
        page(Status::Draft, Load::Failed(problem))
    );
}
