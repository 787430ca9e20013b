//! Every stage of every training case gives every value of its answer key.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeMap;

use zajedno_core::instrument::Indicator;
use zajedno_core::outcome::{OpenBecause, Outcome, Task};
use zajedno_core::{
    Bounds, Certainty, ChildOutcome, ChildResult, Instrument, Scorer, assess, builtin, json,
};
use zajedno_tests::vignettes::{Expected, ExpectedDomain, Stage, Vignettes};

/// What the core gives for a stage, in the terms of an answer key.
struct Given<'a> {
    list: &'a Instrument,
    child: Box<ChildOutcome>,
    due: bool,
}

impl<'a> Given<'a> {
    fn new(scorer: &'a Scorer, stage: &Stage) -> Self {
        let list = scorer.instrument();
        let assessment = json::read_assessment(stage.assessment.get().as_bytes(), list)
            .unwrap_or_else(|problem| panic!("{}: {problem}", stage.id));
        let result = assess(scorer, &assessment).unwrap();
        let [ChildResult::Assessed(child)] = &result.children[..] else {
            panic!("{}: expected one child with a sheet", stage.id);
        };
        let sheet = assessment.sheet(list, 0).unwrap();
        Self {
            list,
            child: child.clone(),
            due: scorer.initial(&sheet).unwrap().unwrap().due,
        }
    }

    fn outcome(&self) -> &Outcome {
        &self.child.outcome
    }

    fn score(&self, id: &str) -> Bounds<i32> {
        let scores = &self.list.rules().unwrap().scores;
        let place = scores.iter().position(|score| score.id.as_str() == id);
        self.outcome().scores[place.unwrap()].points
    }

    fn level(&self, bounds: Bounds<zajedno_core::id::LevelIndex>) -> [String; 2] {
        [bounds.lower, bounds.upper].map(|level| self.list.level(level).id.to_string())
    }

    fn open(&self, counts: impl Fn(&Indicator, OpenBecause) -> bool) -> Vec<String> {
        let mut open = self.outcome().open.clone();
        open.sort_by_key(|question| question.indicator);
        open.retain(|it| counts(self.list.indicator(it.indicator), it.because));
        open.iter()
            .map(|it| self.list.indicator(it.indicator).id.to_string())
            .collect()
    }

    fn unknown(&self, strength: bool) -> usize {
        self.open(|it, because| {
            it.kind.is_strength() == strength && because != OpenBecause::CriticalUnconfirmed
        })
        .len()
    }

    fn critical(&self) -> Vec<String> {
        let acts = self.outcome().tasks.iter().filter_map(|task| match task {
            Task::Act { indicator } => Some(self.list.indicator(*indicator).id.to_string()),
            Task::Verify { .. } | Task::FindOut { .. } | Task::Answer { .. } => None,
        });
        acts.collect()
    }

    fn material_urgency(&self) -> Certainty {
        let flags = &self.list.rules().unwrap().flags;
        let place = flags
            .iter()
            .position(|flag| flag.id.as_str() == "material_urgency");
        self.outcome().flags[place.unwrap()]
    }

    fn domains_of_risk(&self) -> BTreeMap<String, ExpectedDomain> {
        let domains = self.outcome().domains.iter().filter_map(|it| {
            let domain = self.list.domain(it.domain);
            let points = ExpectedDomain {
                points: it.points.lower,
                points_upper: it.points.upper,
                max: it.maximum,
            };
            (!domain.is_strength(self.list)).then(|| (domain.id.to_string(), points))
        });
        domains.collect()
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "one assertion for each key")]
fn every_stage_gives_every_value_of_its_answer_key() {
    let scorer = Scorer::new(builtin::separation_risk().into());
    let vignettes = Vignettes::separation_risk().unwrap();
    assert_eq!(vignettes.stages().count(), 8, "stages of the six cases");
    for stage in vignettes.stages() {
        let given = Given::new(&scorer, stage);
        let id = &stage.id;
        // Every field is named, so that a new key cannot be read and left unchecked.
        let Expected {
            points,
            points_hi,
            inner_points,
            material,
            strengths,
            net_lo,
            net_hi,
            critical,
            critical_unknown,
            level,
            unknown,
            unknown_strengths,
            completeness,
            material_urgency,
            is_final,
            directed_assessment_due,
            level_after_reassessment,
        } = &stage.expected;
        let risk = given.score("risk");
        assert_eq!(
            (risk.lower, risk.upper),
            (*points, *points_hi),
            "{id}: points"
        );
        let net = given.score("net");
        assert_eq!((net.lower, net.upper), (*net_lo, *net_hi), "{id}: net");
        let inner = given.score("circumstances").lower;
        assert_eq!(inner, *inner_points, "{id}: inner points");
        assert_eq!(given.score("material").lower, *material, "{id}: material");
        assert_eq!(
            given.score("strengths").lower,
            *strengths,
            "{id}: strengths"
        );
        assert_eq!(&given.critical(), critical, "{id}: critical");
        let open = given.open(|_, because| because == OpenBecause::CriticalUnknown);
        assert_eq!(&open, critical_unknown, "{id}: critical unknown");
        assert_eq!(given.unknown(false), *unknown, "{id}: unknown");
        assert_eq!(
            given.unknown(true),
            *unknown_strengths,
            "{id}: unknown strengths"
        );
        let computed = given.outcome().level.unwrap();
        assert_eq!(&given.level(computed), level, "{id}: level");
        let complete = given.outcome().completeness_percent();
        assert_eq!(complete, *completeness, "{id}: completeness");
        let urgency = if *material_urgency {
            Certainty::Yes
        } else {
            Certainty::No
        };
        assert_eq!(given.material_urgency(), urgency, "{id}: material urgency");
        assert_eq!(given.outcome().is_final(), *is_final, "{id}: final");
        assert_eq!(given.due, *directed_assessment_due, "{id}: due");
        let after = given.child.reassessment.map(|it| given.level(it.level()));
        let expected = level_after_reassessment.clone();
        assert_eq!(
            after,
            expected.map(|it| [it.clone(), it]),
            "{id}: after reassessment"
        );
        assert_eq!(given.domains_of_risk(), stage.domains, "{id}: domains");
    }
}

#[test]
fn an_unknown_or_missing_key_is_refused() {
    let with = |from: &str, to: &str| {
        let text = zajedno_tests::vignettes::SEPARATION_RISK.replacen(from, to, 1);
        assert_ne!(text, zajedno_tests::vignettes::SEPARATION_RISK);
        serde_json::from_str::<Vignettes>(&text)
            .unwrap_err()
            .to_string()
    };
    let unknown = with("\"points\": 8,", "\"points\": 8, \"surprise\": 1,");
    assert!(unknown.contains("unknown field `surprise`"), "{unknown}");
    let missing = with("\"net_lo\": 6,", "");
    assert!(missing.contains("missing field `net_lo`"), "{missing}");
}
