//! Random assessments of one child, mixed so that every rule of the separation-risk list gets to act; random lists, and
//! random answers to any list.

#![expect(
    clippy::expect_used,
    reason = "a test that makes an answer that cannot be given has failed"
)]

pub mod lists;
pub mod rolls;
pub mod sheets;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use zajedno_core::assessment::{
    Answer, Birth, Child, Confirmation, Judgement, Kind, Previous, Source, Subject,
};
use zajedno_core::id::{GroundId, LevelIndex, OptionIndex};
use zajedno_core::instrument::About;
use zajedno_core::{Assessment, Date, Instrument, Month};

use crate::naive::{Age, Given, List};

/// The judgement of a case.
#[derive(Clone, Debug)]
pub struct Judged {
    /// The place of the level.
    pub level: usize,
    /// The id of the ground.
    pub ground: &'static str,
}

/// One child with its family, as a person answered.
#[derive(Clone, Debug)]
pub struct Case {
    /// How old the child is.
    pub age: Age,
    /// By indicator, in the order of the list.
    pub given: Vec<Given>,
    /// The place of the earlier level in force, and how many days ago.
    pub previous: Option<(usize, u16)>,
    /// A professional judgement.
    pub judgement: Option<Judged>,
}

/// How likely things are, in 256 parts.
#[derive(Clone, Copy, Debug)]
struct Likely {
    circumstances: u8,
    critical: u8,
    material: u8,
    elsewhere: u8,
    strengths: u8,
    unknown: u8,
    nothing: u8,
    not_applicable: u8,
    confirmed: u8,
}

/// The last day of a month with 31 days: a child born `n` months before is `n` completed months old.
fn reference_date() -> Date {
    Date::new(2026, 5, 31).expect("a date")
}

fn likely() -> impl Strategy<Value = Likely> {
    let mild = || prop_oneof![3 => Just(0_u8), 3 => 1..40_u8];
    let any_points = || prop_oneof![2 => mild(), 2 => 40..110_u8, 1 => 110..=255_u8];
    // Circumstances, critical answers, material conditions, elsewhere.
    let points = prop_oneof![
        7 => (any_points(), any_points(), any_points(), any_points()),
        3 => (mild(), mild(), mild(), mild()),
        // Poverty alone.
        6 => (8..34_u8, 0..8_u8, 225..=255_u8, 20..70_u8),
        // Missing services and displacement alone.
        4 => (0..24_u8, Just(0), any_points(), 150..=255_u8),
        // Much risk and many strengths.
        2 => (70..160_u8, mild(), any_points(), 70..200_u8),
    ];
    let strengths = prop_oneof![1 => Just(0_u8), 2 => 0..160_u8, 3 => 160..=255_u8];
    let rarely = || prop_oneof![2 => 0..40_u8, 1 => 40..=255_u8];
    // Unknown and unanswered.
    let open = prop_oneof![
        5 => Just((0_u8, 0_u8)),
        2 => (rarely(), Just(0)),
        2 => (Just(0), rarely()),
        1 => (rarely(), rarely()),
    ];
    let confirmed = prop_oneof![2 => Just(255_u8), 1 => any::<u8>(), 1 => Just(0)];
    let rest = (open, prop_oneof![Just(0_u8), any::<u8>()], confirmed);
    (points, strengths, rest).prop_map(|(points, strengths, rest)| Likely {
        circumstances: points.0,
        critical: points.1 / 2,
        material: points.2,
        elsewhere: points.3,
        strengths,
        unknown: rest.0.0,
        nothing: rest.0.1,
        not_applicable: rest.1,
        confirmed: rest.2,
    })
}

fn age() -> impl Strategy<Value = Age> {
    let around_a_step = (
        prop::sample::select(vec![12_u16, 36, 72, 144, 216]),
        0..2_u16,
    );
    prop_oneof![
        6 => (0..216_u16).prop_map(Age::Months),
        3 => around_a_step.prop_map(|(step, more)| Age::Months((step - 1 + more).min(215))),
        1 => Just(Age::Unborn),
        1 => Just(Age::NotKnown),
    ]
}

fn judgement() -> impl Strategy<Value = Judged> {
    let grounds = vec![
        "safety_fact_not_in_list",
        "child_statement",
        "pattern_over_time",
        "support_in_place",
        "answer_outdated",
        "material",
        "services",
        "displacement",
    ];
    (0..4_usize, prop::sample::select(grounds)).prop_map(|(level, ground)| Judged { level, ground })
}

/// Any case of the list.
pub fn case(list: List) -> impl Strategy<Value = Case> {
    let rolls = vec(any::<[u8; 6]>(), list.facts.len());
    // A single highest answer among mild ones is what the floors are for.
    let peak = option::weighted(0.4, (0..list.facts.len(), any::<bool>()));
    let previous = option::weighted(
        0.4,
        (0..4_usize, prop_oneof![Just(30_u16), Just(31), 0..400_u16]),
    );
    let judgement = option::weighted(0.3, judgement());
    (likely(), age(), rolls, peak, previous, judgement).prop_map(
        move |(likely, age, rolls, peak, previous, judgement)| {
            let mut given = rolled(&list, likely, age, &rolls);
            if let Some((peak, confirmed)) = peak
                && list.facts[peak].id != "child_age_period"
            {
                let it = &list.facts[peak];
                given[peak] = Given::Option(it.last(), confirmed && it.floor.is_some());
            }
            Case {
                age,
                given,
                previous,
                judgement,
            }
        },
    )
}

fn rolled(list: &List, likely: Likely, age: Age, rolls: &[[u8; 6]]) -> Vec<Given> {
    let given = list.facts.iter().zip(rolls).map(|(it, roll)| {
        let [open, applies, rolls @ .., confirmed] = *roll;
        // Small rolls stand for the mildest, so that a failing case shrinks to few answers that matter.
        let happens = |roll: u8, likely: u8| roll >= 255 - likely && likely > 0;
        let may_not_apply = match it.id.as_str() {
            "hospital_leaving_risk" => true,
            "child_view_home" => matches!(age, Age::Months(..36)),
            _ => false,
        };
        if it.id == "child_age_period" || happens(open, likely.nothing) {
            return Given::Nothing;
        }
        if happens(applies, likely.unknown) {
            return Given::Unknown;
        }
        if may_not_apply && happens(applies, likely.not_applicable) {
            return Given::NotApplicable;
        }
        let points = match it.domain.as_str() {
            _ if it.floor.is_some() => likely.critical,
            "strengths" => likely.strengths,
            "material" => likely.material,
            "services" | "displacement" => likely.elsewhere,
            _ => likely.circumstances,
        };
        let worse = rolls.iter().filter(|&&roll| happens(roll, points)).count();
        let option = if it.yes_no {
            usize::from(worse >= 2)
        } else {
            worse
        };
        let critical = it.floor.is_some() && option == it.last();
        Given::Option(option, critical && happens(confirmed, likely.confirmed))
    });
    given.collect()
}

impl Case {
    /// The case as an assessment of one child.
    ///
    /// # Panics
    ///
    /// When the case holds an answer that cannot be given.
    #[must_use]
    pub fn assessment(&self, list: &Instrument, kind: Kind) -> Assessment {
        let mut assessment = Assessment::new(list, "F", kind, reference_date());
        assessment.children.push(self.child(list, "A"));
        self.answer(list, &mut assessment, 0);
        assessment
    }

    /// The child, without its answers.
    ///
    /// # Panics
    ///
    /// When the list has no such level.
    #[must_use]
    pub fn child(&self, list: &Instrument, reference: &str) -> Child {
        let level = |place: usize| -> LevelIndex {
            list.find_level(crate::naive::LEVELS[place])
                .expect("a level")
        };
        let mut child = Child::default();
        reference.clone_into(&mut child.reference);
        child.birth = match self.age {
            Age::Unborn => Some(Birth::Unborn),
            Age::NotKnown => None,
            Age::Months(months) => Some(Birth::Born(months_before(months))),
        };
        child.previous = self.previous.map(|(place, days)| Previous {
            level: level(place),
            date: days_before(days),
        });
        child.judgement = self.judgement.as_ref().map(|judged| Judgement {
            level: level(judged.level),
            ground: GroundId::new(judged.ground),
            reason: "because".to_owned(),
            approved_by: "somebody else".to_owned(),
            approved_on: reference_date(),
        });
        child
    }

    /// Gives the answers: the child's to the child at a position, the family's to the family.
    ///
    /// # Panics
    ///
    /// When the case holds an answer that cannot be given.
    pub fn answer(&self, list: &Instrument, assessment: &mut Assessment, position: usize) {
        for ((index, it), given) in list.indexed().zip(&self.given) {
            let subject = match it.about {
                About::Family => Subject::Family,
                About::Child => Subject::Child(position),
            };
            let confirmation = || Confirmation {
                by: "A. B.".to_owned(),
                on: Some(reference_date()),
                source: Some(Source::Document),
            };
            let answer = match *given {
                Given::Nothing => continue,
                Given::Unknown => Answer::Unknown,
                Given::NotApplicable => Answer::NotApplicable,
                Given::Option(option, confirmed) => Answer::Option {
                    option: option_at(it, option),
                    confirmed: confirmed.then(confirmation),
                },
            };
            assessment
                .set(list, subject, index, Some(answer))
                .expect("an answer that can be given");
        }
    }
}

/// The option at a place.
///
/// # Panics
///
/// When the indicator has fewer options.
#[must_use]
pub fn option_at(it: &zajedno_core::instrument::Indicator, place: usize) -> OptionIndex {
    let (option, _) = it.indexed_options().nth(place).expect("an option");
    option
}

fn months_before(months: u16) -> Month {
    let date = reference_date();
    let count = date.year() * 12 + u16::from(date.month()) - 1 - months;
    Month::new(count / 12, u8::try_from(count % 12 + 1).expect("a month")).expect("a month")
}

fn days_before(days: u16) -> Date {
    let days = i32::from(days);
    let years = 2024..=2026_u16;
    let dates = years.flat_map(|year| {
        (1..=12).flat_map(move |month| (1..=31).filter_map(move |day| Date::new(year, month, day)))
    });
    dates
        .rev()
        .find(|date| reference_date().days_since(*date) == days)
        .expect("a date")
}

/// The answers of an assessment's first child, and its age, as a case holds them.
///
/// # Panics
///
/// When the assessment has no child.
#[must_use]
pub fn given_of(list: &Instrument, assessment: &Assessment) -> (Vec<Given>, Age) {
    let child = &assessment.children[0];
    let age = match (child.birth, assessment.age_months(child)) {
        (Some(Birth::Unborn), _) => Age::Unborn,
        (_, Some(months)) => Age::Months(months),
        (_, None) => Age::NotKnown,
    };
    let given = list.indexed().map(|(index, it)| {
        let subject = match it.about {
            About::Family => Subject::Family,
            About::Child => Subject::Child(0),
        };
        match assessment.answer(subject, index) {
            None => Given::Nothing,
            Some(Answer::Unknown) => Given::Unknown,
            Some(Answer::NotApplicable) => Given::NotApplicable,
            Some(answer @ Answer::Option { option, .. }) => {
                Given::Option(option.position(), answer.is_confirmed())
            }
        }
    });
    (given.collect(), age)
}
