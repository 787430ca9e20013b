use std::rc::Rc;

use insta::assert_snapshot;
use yew::{Callback, Html, html};
use zajedno_casework::{
    Agreement, Availability, ChildFigures, Conference, Directory, Due as Deadline, DueWhat,
    EntryId, FamilyView, Figures, Goal, LocalService, Moment, Plan, Progress, Step, TaskDone,
    TaskFigures, TaskKey, TaskKind, ViewOfAnswer,
};
use zajedno_core::assessment::{Answer, Subject};
use zajedno_core::id::{IndicatorId, ServiceId};
use zajedno_core::{Assessment, Date, Language};
use zajedno_form::Setting;
use zajedno_sealing::Id;
use zajedno_text::Catalogue;

use super::{CYRILLIC, assessment, draw, draw_each, from, one_child, setting, today, two_children};
use crate::components::appointments::Appointments;
use crate::components::choice::choice;
use crate::components::due::Due;
use crate::components::fact::fact;
use crate::components::field::Field;
use crate::components::leads::leads;
use crate::hooks::Load;
use crate::pages::casework::{family, plan};
use crate::pages::services::{Drawing as Page, services};
use crate::state::plan::own_step;
use crate::state::reminders::{FamilyDue, Item, What};
use crate::state::saving::Saving;

fn day(text: &str) -> Option<Date> {
    text.parse().ok()
}

/// Tasks of every kind, one of them overdue, and one answer that calls for a service.
fn figures() -> Figures {
    let task = |kind, of: &str, due: &str| TaskFigures {
        kind,
        of: of.to_owned(),
        due: day(due),
    };
    let child = |reference: &str, tasks: Vec<TaskFigures>| ChildFigures {
        reference: reference.to_owned(),
        tasks,
        needs: vec![IndicatorId::new("caregiver_exhaustion")],
        lowering: vec![vec![IndicatorId::new("caregiver_exhaustion")]],
        ..ChildFigures::default()
    };
    Figures {
        children: vec![
            child(
                "А",
                vec![
                    task(TaskKind::Act, "child_harm_indications", "2026-03-01"),
                    task(TaskKind::Verify, "child_harm_indications", "2026-03-02"),
                    task(TaskKind::FindOut, "violence_partner", "2026-03-09"),
                    task(TaskKind::Arrange, "material_urgency", ""),
                ],
            ),
            child("Б", vec![task(TaskKind::Ask, "material_urgency", "")]),
        ],
        ..Figures::default()
    }
}

fn directory() -> Directory {
    let service = |id: &str, availability| LocalService {
        id: EntryId::new(id),
        changed: Moment::default(),
        service: Some(ServiceId::new("respite")),
        title: "Сигурна кућа".to_owned(),
        contact: "011 000".to_owned(),
        availability,
        remark: String::new(),
    };
    Directory {
        services: vec![
            service("a", Availability::WaitingList),
            LocalService {
                service: Some(ServiceId::new("of_another_list")),
                ..service("b", Availability::Missing)
            },
        ],
    }
}

fn support_plan() -> Plan {
    let done = |of: &str, child: &str| TaskDone {
        task: TaskKey {
            kind: TaskKind::Verify,
            child: child.to_owned(),
            of: of.to_owned(),
        },
        changed: Moment::default(),
        who: "Мира".to_owned(),
        done_on: day("2026-03-02"),
        outcome: "Потврђено".to_owned(),
    };
    let respite = Step {
        service: Some(ServiceId::new("respite")),
        answers: vec![IndicatorId::new("caregiver_exhaustion")],
        due: day("2026-03-01"),
        progress: Progress::Waiting,
        ..own_step(EntryId::new("a"), Moment::default())
    };
    let own = Step {
        what: "Разговор са школом".to_owned(),
        child: Some("В".to_owned()),
        due: day("2026-02-01"),
        progress: Progress::Done,
        ..own_step(EntryId::new("b"), Moment::default())
    };
    Plan {
        goal: Some(Goal::StayTogether),
        goal_in_words: "Да сви заједно дочекају лето".to_owned(),
        steps: vec![respite, own],
        tasks: vec![done("child_harm_indications", "А"), done("gone", "Б")],
        conference: Some(Conference {
            changed: Moment::default(),
            on: day("2026-03-20"),
            who: "Бака".to_owned(),
            agreed: String::new(),
        }),
    }
}

struct Given {
    setting: Setting,
    assessment: Assessment,
    plan: Plan,
    figures: Option<Figures>,
    is_reading_only: bool,
}

impl Given {
    fn new(language: Language, plan: Plan) -> Self {
        let setting = setting(language);
        Self {
            assessment: assessment(&setting.instrument, two_children()),
            setting,
            plan,
            figures: Some(figures()),
            is_reading_only: false,
        }
    }

    fn draw(&self) -> Html {
        let directory = directory();
        let it = plan::Drawing {
            setting: &self.setting,
            assessment: &self.assessment,
            plan: &self.plan,
            figures: self.figures.as_ref(),
            directory: Some(&directory),
            is_reading_only: self.is_reading_only,
            on_edit: Callback::noop(),
            on_action: &Callback::noop(),
        };
        plan::plan(&it, true)
    }
}

#[test]
fn a_plan_shows_tasks_services_steps_and_what_is_agreed() {
    assert_snapshot!(draw(Given::new(CYRILLIC, support_plan()).draw()));
}

#[test]
fn a_plan_without_anything_and_one_without_figures_say_so() {
    let empty = Given {
        figures: Some(Figures::default()),
        ..Given::new(Language::English, Plan::default())
    };
    let failed = Given {
        figures: None,
        ..Given::new(CYRILLIC, Plan::default())
    };
    assert_snapshot!(draw_each([
        ("empty", empty.draw()),
        ("no figures", failed.draw())
    ]));
}

/// How many fieldsets are not off.
fn fieldsets_on(drawn: &str) -> usize {
    let tags = drawn.split("<fieldset").skip(1);
    let tags = tags.map(|rest| rest.split('>').next().unwrap_or_default());
    tags.filter(|tag| !tag.contains(" disabled")).count()
}

#[test]
fn while_another_window_works_no_field_of_the_plan_can_be_changed() {
    let reading = Given {
        is_reading_only: true,
        ..Given::new(CYRILLIC, support_plan())
    };
    let drawn = draw(reading.draw());
    // Every field stands in a fieldset that is off; what leads to a question does not.
    assert_eq!(fieldsets_on(&drawn), 0);
    let buttons = drawn.matches("<button").count();
    assert_eq!(drawn.matches("class=\"leads\"").count(), buttons);
}

/// Who may write: everybody, nobody since it is settled, or another window.
#[derive(Clone, Copy, PartialEq)]
enum Open {
    Here,
    Settled,
    Elsewhere,
}

fn view(open: Open, written: &FamilyView) -> Html {
    let setting = setting(CYRILLIC);
    let mut assessment = assessment(&setting.instrument, one_child());
    let indicator = setting.instrument.find("caregiver_exhaustion").unwrap();
    let option = setting.instrument.indicator(indicator).option_called("2");
    let answer = Answer::option(option.unwrap());
    assessment
        .set(
            &setting.instrument,
            Subject::Family,
            indicator,
            Some(answer),
        )
        .unwrap();
    family::family_view(&family::Drawing {
        setting: &setting,
        assessment: &assessment,
        view: written,
        is_final: open == Open::Settled,
        is_reading_only: open == Open::Elsewhere,
        chosen: 0,
        on_chosen: Callback::noop(),
        on_edit: Callback::noop(),
    })
}

fn written() -> FamilyView {
    let of = |child: Option<&str>, indicator: &str, agreement, words: &str| ViewOfAnswer {
        child: child.map(ToOwned::to_owned),
        indicator: IndicatorId::new(indicator),
        agreement,
        words: words.to_owned(),
    };
    FamilyView {
        changed: Moment::default(),
        whole: "Добро се слажемо".to_owned(),
        agreement: Some(Agreement::InPart),
        contest: "Нисмо били сами".to_owned(),
        answers: vec![
            of(
                None,
                "caregiver_exhaustion",
                Some(Agreement::Disagrees),
                "Уморни смо, али се смењујемо",
            ),
            of(Some("В"), "gone", None, ""),
        ],
    }
}

#[test]
fn the_family_says_how_it_sees_the_whole_single_answers_and_what_is_not_right() {
    let drawn = draw(view(Open::Here, &written()));
    let start = drawn.find("<optgroup").unwrap();
    let end = drawn.rfind("</optgroup>").unwrap();
    // The questions of the list are many; that they are offered, another test says.
    assert_snapshot!(format!("{}…{}", &drawn[..start], &drawn[end..]));
}

#[test]
fn what_the_family_said_stays_as_it_is_once_the_assessment_is_settled() {
    let nothing = FamilyView::default();
    let settled = draw(view(Open::Settled, &written()));
    for drawn in [&settled, &draw(view(Open::Elsewhere, &written()))] {
        assert_eq!(fieldsets_on(drawn), 0);
        assert!(!drawn.contains("<button") && !drawn.contains("<select"));
    }
    let say = Catalogue::new(CYRILLIC);
    assert!(settled.contains(&*say.view_locked()));
    assert!(draw(view(Open::Here, &nothing)).contains(&*say.view_answers_none()));
}

fn services_page(
    directory: Load<Rc<Directory>, ()>,
    saving: Saving,
    plans: Load<Rc<[Plan]>, ()>,
    is_reading_only: bool,
) -> Html {
    services(&Page {
        setting: &setting(CYRILLIC),
        directory,
        saving,
        plans,
        is_reading_only,
        on_edit: Callback::noop(),
        on_again: Callback::noop(),
    })
}

#[test]
fn the_directory_has_its_services_and_what_families_lack() {
    let mut plan = support_plan();
    plan.steps.push(Step {
        progress: Progress::Missing,
        ..own_step(EntryId::new("c"), Moment::default())
    });
    assert_snapshot!(draw(services_page(
        Load::Ready(Rc::new(directory())),
        Saving::Yes,
        Load::Ready(Rc::from([plan])),
        false,
    )));
}

#[test]
fn the_directory_says_how_it_stands_with_it() {
    let nothing = || Load::Ready(Rc::from([]));
    let saving = |saving| {
        let page = services_page(Load::Ready(Rc::default()), saving, nothing(), true);
        let drawn = draw(page);
        let form = from(&drawn, "<form");
        form[..form.find("<ol").unwrap()].to_owned()
    };
    let stands = [
        Saving::Nothing,
        Saving::Soon,
        Saving::Never,
        Saving::Full,
        Saving::Refused,
        Saving::Elsewhere,
    ];
    assert_snapshot!(draw_each([
        (
            "waiting",
            services_page(Load::Waiting, Saving::Nothing, Load::Waiting, false)
        ),
        (
            "unreadable",
            services_page(Load::Failed(()), Saving::Nothing, Load::Failed(()), false)
        ),
        (
            "reading only",
            services_page(
                Load::Ready(Rc::new(directory())),
                Saving::Nothing,
                nothing(),
                true
            )
        ),
    ]));
    assert_snapshot!("services_saving", stands.map(saving).join("\n"));
}

fn due(families: Vec<FamilyDue>) -> Html {
    let due = Rc::from(families);
    html! { <Due language={CYRILLIC} today={today()} {due} on_open={Callback::noop()} /> }
}

fn family_due(number: u8, days: &[(&str, What)]) -> FamilyDue {
    let item = |(on, what): &(&str, What)| Item {
        due: Deadline {
            on: day(on).unwrap(),
            what: DueWhat::Review,
        },
        what: what.clone(),
    };
    FamilyDue {
        id: Id::from_bytes([number; 16]),
        reference: format!("П-{number}"),
        items: days.iter().map(item).collect(),
    }
}

#[test]
fn what_is_due_is_said_and_nothing_where_nothing_is() {
    let first = [
        ("2026-03-01", What::Tasks(2)),
        ("2026-03-02", What::Step("Разговор".to_owned())),
        ("2026-03-03", What::Step(String::new())),
        ("2026-03-04", What::Conference),
        ("2026-03-05", What::Review),
    ];
    let others = (2..=7).map(|number| family_due(number, &[("2026-03-10", What::Review)]));
    let families = std::iter::once(family_due(1, &first)).chain(others);
    let later = family_due(8, &[("2026-06-01", What::Review)]);
    assert_snapshot!(draw(due(families.collect())));
    assert_eq!(draw(due(vec![later])), "");
}

#[test]
fn the_calendar_asks_for_a_title_and_leaves_the_code_out_at_first() {
    let due = Rc::from([family_due(1, &[("2026-06-01", What::Review)])]);
    assert_snapshot!(draw(html! {
        <Appointments language={Language::English} today={today()} {due} />
    }));
}

#[test]
fn fields_choices_and_ways_to_questions_are_drawn_with_their_labels() {
    let setting = setting(CYRILLIC);
    let on = Callback::noop();
    let field = || Field::new("field", "Ко то ради".into());
    let wrong = || {
        let field = field().hint("Име и презиме.".into());
        field.problem(Some("Упишите име.".into()))
    };
    let lines = [("А", false), ("Б", true)].map(|(words, is)| (html! { { words } }, is));
    let of = |id: &str| {
        let indicator = IndicatorId::new(id);
        leads(&setting, Subject::Child(0), &indicator, &Callback::noop())
    };
    assert!(of("gone").is_none());
    assert_snapshot!(draw_each([
        ("a line", field().line("Мира", &on)),
        ("a line, wrong", wrong().line("", &on)),
        ("a day", field().day(today(), "2026-02-01", &on)),
        ("a text", field().text("Мира\nАна", &on)),
        (
            "a choice",
            choice(
                "group".to_owned(),
                html! { { "А" } },
                true,
                &Callback::noop()
            )
        ),
        ("a list", wrong().one_of(lines, &Callback::noop())),
        ("a question", of("child_harm_indications").unwrap()),
        ("a fact", fact("Ниво".into(), html! { { "Висок" } })),
    ]));
}
