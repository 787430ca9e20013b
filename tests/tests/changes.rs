//! What could change a level: every set that core finds is tried, and so is every set that it might have missed.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::sync::Arc;

use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use zajedno_core::assessment::{Answer, Kind, Standing, Subject};
use zajedno_core::change::{MOST_LOWERED, Search};
use zajedno_core::id::{IndicatorIndex, OptionIndex};
use zajedno_core::instrument::About;
use zajedno_core::{Assessment, Cell, Instrument, Outcome, Scorer, Sheet, builtin};
use zajedno_tests::cases::{case, option_at};
use zajedno_tests::naive::List;

/// Runs a check on the same cases every time.
fn for_cases(cases: u32, check: impl Fn(&Arc<Instrument>, &Scorer, &Assessment)) {
    let list = Arc::new(builtin::separation_risk());
    let scorer = Scorer::new(Arc::clone(&list));
    let seed = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let config = Config {
        cases,
        ..Config::default()
    };
    let run = TestRunner::new_with_rng(config, seed).run(&case(List::new()), |case| {
        check(&list, &scorer, &case.assessment(&list, Kind::Directed));
        Ok(())
    });
    run.unwrap();
}

/// What a person answered, and in which state it stands.
fn option(
    list: &Instrument,
    assessment: &Assessment,
    index: IndicatorIndex,
) -> Option<OptionIndex> {
    let subject = match list.indicator(index).about {
        About::Family => Subject::Family,
        About::Child => Subject::Child(0),
    };
    match assessment.standing(list, subject, index) {
        Standing::Answered(Answer::Option { option, .. }) => Some(*option),
        Standing::Answered(Answer::Unknown | Answer::NotApplicable)
        | Standing::Unanswered
        | Standing::FollowsFromAge(_)
        | Standing::AgeNotKnown
        | Standing::NotForUnborn
        | Standing::NotAsked
        | Standing::WaitsFor(_) => None,
    }
}

/// Every set of `size` of these, in order.
fn sets(of: &[IndicatorIndex], size: usize) -> Vec<Vec<IndicatorIndex>> {
    if size == 0 {
        return vec![Vec::new()];
    }
    let mut all = Vec::new();
    for (place, first) in of.iter().enumerate() {
        for mut rest in sets(&of[place + 1..], size - 1) {
            rest.insert(0, *first);
            all.push(rest);
        }
    }
    all
}

#[test]
fn lowering_finds_all_smallest_sets_and_no_other() {
    let sizes = std::cell::RefCell::new([0_u32; MOST_LOWERED + 1]);
    for_cases(160, |list, scorer, assessment| {
        let sheet = assessment.sheet(list, 0).unwrap();
        let Some(lowering) = scorer.lowering(&sheet).unwrap() else {
            let level = scorer.lowest_level(&sheet).unwrap();
            assert!(level.is_none_or(|level| level.position() == 0));
            return;
        };
        assert_eq!(Some(lowering.level), scorer.lowest_level(&sheet).unwrap());
        let can_change = |index: &IndicatorIndex| {
            let it = list.indicator(*index);
            let answered = option(list, assessment, *index);
            !it.kind.is_strength() && !it.is_static && answered.is_some_and(|it| it.position() > 0)
        };
        let candidates: Vec<_> = list
            .indexed()
            .map(|(index, _)| index)
            .filter(can_change)
            .collect();
        let lowers = |set: &[IndicatorIndex]| {
            let mut lowered: Sheet = sheet.clone();
            for &index in set {
                let milder = option(list, assessment, index).unwrap().position() - 1;
                let milder = option_at(list.indicator(index), milder);
                lowered.answer(list, index, Cell::option(milder));
            }
            scorer.lowest_level(&lowered).unwrap().unwrap() < lowering.level
        };
        let smallest = (1..=MOST_LOWERED)
            .map(|size| {
                sets(&candidates, size)
                    .into_iter()
                    .filter(|set| lowers(set))
                    .collect()
            })
            .find(|sets: &Vec<Vec<_>>| !sets.is_empty())
            .unwrap_or_default();
        match lowering.search {
            Search::Whole => assert_eq!(lowering.sets, smallest),
            Search::MoreSets => assert!(smallest.starts_with(&lowering.sets)),
            Search::OutOfWork => panic!("this list needs less work"),
        }
        sizes.borrow_mut()[smallest.first().map_or(0, Vec::len)] += 1;
    });
    let sizes = sizes.into_inner();
    assert!(
        sizes.iter().all(|&seen| seen > 0),
        "cases by size of the smallest sets: {sizes:?}"
    );
}

#[test]
fn settling_finds_sets_of_open_questions_that_settle_the_level() {
    let settled = std::cell::Cell::new(0_u32);
    for_cases(200, |list, scorer, assessment| {
        let sheet = assessment.sheet(list, 0).unwrap();
        let mut outcome = Outcome::default();
        scorer.outcome(&sheet, &mut outcome).unwrap();
        let open = outcome.level.is_some_and(|level| level.value().is_none());
        let Some(settling) = scorer.settling(&sheet, &outcome).unwrap() else {
            assert!(!open);
            return;
        };
        assert!(open);
        let settles =
            |set: &[IndicatorIndex]| some_answers_settle(list, scorer, assessment, &sheet, set);
        for set in &settling.sets {
            assert!(settles(set), "{set:?} does not settle the level");
        }
        let questions: Vec<_> = outcome.open.iter().map(|open| open.indicator).collect();
        let size = settling.sets.first().map_or(questions.len() + 1, Vec::len);
        for smaller in 1..size.min(3) {
            let missed = sets(&questions, smaller)
                .into_iter()
                .find(|set| settles(set));
            assert!(
                missed.is_none(),
                "{missed:?} is smaller than {:?}",
                settling.sets
            );
        }
        if settling.search == Search::Whole && size <= 2 {
            let all: Vec<_> = sets(&questions, size)
                .into_iter()
                .filter(|set| settles(set))
                .collect();
            assert_eq!(settling.sets, all);
            settled.set(settled.get() + 1);
        }
    });
    assert!(
        settled.get() > 10,
        "only {} cases were compared whole",
        settled.get()
    );
}

/// Whether some options of these questions, critical ones confirmed, bring the bounds together.
fn some_answers_settle(
    list: &Instrument,
    scorer: &Scorer,
    assessment: &Assessment,
    sheet: &Sheet,
    set: &[IndicatorIndex],
) -> bool {
    let Some((&index, rest)) = set.split_first() else {
        let level = scorer.level(sheet).unwrap().unwrap();
        return level.value().is_some();
    };
    let it = list.indicator(index);
    let worst = option(list, assessment, index).map_or(it.options.len(), |it| it.position() + 1);
    (0..worst).any(|place| {
        let mut sheet = sheet.clone();
        sheet.answer(list, index, Cell::confirmed(it, option_at(it, place)));
        some_answers_settle(list, scorer, assessment, &sheet, rest)
    })
}
