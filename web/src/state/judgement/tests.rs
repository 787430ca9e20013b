use zajedno_casework::Range;
use zajedno_core::assessment::{Child, Kind};
use zajedno_core::builtin;

use super::*;

fn limits(judgeable: &[Judgeable]) -> Limits<'_> {
    Limits {
        judgeable,
        assessor: "Ана Петровић",
        today: "2026-03-02".parse().unwrap(),
    }
}

fn judgeable() -> Vec<Judgeable> {
    let of = |ground: &str, ranks: &[u8]| Judgeable {
        ground: GroundId::new(ground),
        ranks: ranks.to_vec(),
    };
    vec![of("child_statement", &[3]), of("material", &[0, 1])]
}

fn entry() -> JudgementEntry {
    JudgementEntry {
        ground: Some(GroundId::new("child_statement")),
        level: None,
        reason: " Дете је рекло. ".to_owned(),
        approved_by: "Мира".to_owned(),
        approved_on: "2026-03-01".to_owned(),
        is_sent: true,
    }
}

#[test]
fn a_ground_offers_its_levels_and_the_only_one_is_meant() {
    let judgeable = judgeable();
    let after = |edits: Vec<Edit>| {
        let edited = edits.into_iter().fold(Rc::new(entry()), Reducible::reduce);
        edited.rank(&judgeable)
    };
    let ground = |id| Edit::Ground(Some(GroundId::new(id)));
    assert_eq!(after(vec![]), Some(3));
    assert_eq!(
        after(vec![Edit::Level(Some(1))]),
        Some(3),
        "not offered for that ground"
    );
    assert_eq!(
        after(vec![ground("material")]),
        None,
        "one of two is to be chosen"
    );
    assert_eq!(
        after(vec![ground("material"), Edit::Level(Some(1))]),
        Some(1)
    );
    assert_eq!(after(vec![ground("displacement")]), None);
    assert_eq!(after(vec![Edit::Ground(None)]), None);
}

#[test]
fn a_whole_judgement_is_what_the_core_takes() {
    let (list, judgeable) = (builtin::separation_risk(), judgeable());
    let judgement = entry().judgement(&list, &limits(&judgeable)).unwrap();
    assert_eq!(list.level(judgement.level).id.as_str(), "very_high");
    assert_eq!(judgement.reason, "Дете је рекло.");
    let today = limits(&judgeable).today;
    let again = JudgementEntry::new(Some(&judgement), today);
    assert_eq!(again.judgement(&list, &limits(&judgeable)), Some(judgement));
    // After other answers its ground may not be offered any more.
    assert_eq!(again.judgement(&list, &limits(&[])), None);
    let new = JudgementEntry::new(None, today);
    assert_eq!(new.approved_on, "2026-03-02");
}

/// One field wrong at a time: what is wrong, and which field that is.
fn wrong_fields() -> Vec<(Edit, JudgementProblems, &'static str)> {
    let of_approver = |approved_by| JudgementProblems {
        approved_by: Some(approved_by),
        ..JudgementProblems::default()
    };
    let of_day = |approved_on| JudgementProblems {
        approved_on: Some(approved_on),
        ..JudgementProblems::default()
    };
    let without_ground = JudgementProblems {
        is_without_ground: true,
        ..JudgementProblems::default()
    };
    let without_level = JudgementProblems {
        is_without_level: true,
        ..JudgementProblems::default()
    };
    let without_reason = JudgementProblems {
        reason: Some(ReasonProblem::Missing),
        ..JudgementProblems::default()
    };
    let material = Some(GroundId::new("material"));
    let nobody = of_approver(ApproverProblem::Name(ReasonProblem::Missing));
    let herself = of_approver(ApproverProblem::SamePerson);
    let by = |name: &str| Edit::ApprovedBy(name.to_owned());
    let on = |day: &str| Edit::ApprovedOn(day.to_owned());
    vec![
        (Edit::Ground(None), without_ground, "ground"),
        (Edit::Ground(material), without_level, "level"),
        (Edit::Reason(" ".to_owned()), without_reason, "reason"),
        (by(""), nobody, "by"),
        (by("ана петровић"), herself, "by"),
        (on("2026-03"), of_day(DayProblem::Missing), "on"),
        (on("2026-03-03"), of_day(DayProblem::Later), "on"),
    ]
}

#[test]
fn each_wrong_field_is_named_and_nothing_is_judged() {
    let (list, judgeable) = (builtin::separation_risk(), judgeable());
    let limits = limits(&judgeable);
    for (edit, expected, field) in wrong_fields() {
        let edited = Rc::new(entry()).reduce(edit.clone());
        assert_eq!(edited.problems(&limits), expected, "{edit:?}");
        assert_eq!(edited.judgement(&list, &limits), None, "{edit:?}");
        assert_eq!(expected.first(), field, "{edit:?}");
    }
}

#[test]
fn it_is_said_why_no_judgement_can_be_given() {
    let level = Some(Range { lower: 1, upper: 1 });
    let figures = |computed, is_final, judgeable| ChildFigures {
        computed,
        is_final,
        judgeable,
        ..ChildFigures::default()
    };
    let cases = [
        (figures(None, false, vec![]), Some(NoJudging::NoLevel)),
        (figures(level, false, vec![]), Some(NoJudging::Provisional)),
        (figures(level, true, vec![]), Some(NoJudging::Limits)),
        (figures(level, true, judgeable()), None),
    ];
    for (figures, expected) in cases {
        assert_eq!(no_judging(&figures), expected, "{figures:?}");
    }
}

#[test]
fn what_is_judged_and_taken_back_stands_in_the_trail_and_nothing_else_does() {
    let (list, judgeable) = (builtin::separation_risk(), judgeable());
    let judgement = entry().judgement(&list, &limits(&judgeable));
    let date = "2026-03-02".parse().unwrap();
    let mut before = Assessment::new(&list, "17", Kind::Directed, date);
    before.children = vec![Child::new("А", None), Child::new("Б", None)];
    let (casework, at) = (Casework::default(), Moment::new("2026-03-02T09:30:00.000Z"));
    let judge = |it: (&Assessment, &Casework), judgement, reason| {
        judged(it, 1, judgement, "Ана", at.clone(), reason)
    };
    let (after, kept) = judge((&before, &casework), judgement.clone(), " зато ").unwrap();
    assert_eq!(
        (&after.children[0].judgement, &after.children[1].judgement),
        (&None, &judgement)
    );
    assert_eq!(judge((&after, &kept), judgement, "опет"), None);
    let (after, kept) = judge((&after, &kept), None, "више не").unwrap();
    assert_eq!(after, before);
    let trail = kept
        .trail
        .iter()
        .map(|it| (it.happened, it.by.as_str(), it.reason.as_str()));
    let judged = Happened::Judged;
    let expected = [(judged, "Ана", "Б: зато"), (judged, "Ана", "Б: више не")];
    assert_eq!(trail.collect::<Vec<_>>(), expected);
    assert_eq!(kept.status, casework.status);
}
