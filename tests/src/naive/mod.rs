//! Scoring a second time, written from prose with numbers of its own. Whatever it and the core agree on was understood
//! twice.
//!
//! [`List`] is the separation-risk list: it reads nothing of the rules in the file, only which indicators there are, what
//! kind they are of and what their options count. [`language`] is any list, by the prose of the operations.

#![expect(
    clippy::expect_used,
    reason = "a test that cannot read the list has failed"
)]

mod follow;
pub mod language;
mod verdict;

use serde_json::Value;

pub use self::follow::review_days;
pub use self::verdict::Verdict;

/// Levels, by their place.
pub const LEVELS: [&str; 4] = ["low", "moderate", "high", "very_high"];
const LOW: usize = 0;
const MODERATE: usize = 1;
const HIGH: usize = 2;
const VERY_HIGH: usize = 3;

/// Critical at their worst option, with the floor of each.
const CRITICAL: [(&str, usize); 9] = [
    ("child_away_from_home", HIGH),
    ("child_harm_indications", VERY_HIGH),
    ("child_view_home", HIGH),
    ("caregiver_unavailable", VERY_HIGH),
    ("household_violence", VERY_HIGH),
    ("parent_placement_request", HIGH),
    ("professional_placement_advice", HIGH),
    ("hospital_leaving_risk", VERY_HIGH),
    ("legal_process_started", HIGH),
];

const CIRCUMSTANCES: [&str; 4] = ["child", "caregiver", "household", "history"];

/// An indicator, without any rule.
#[derive(Clone, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "facts as the list writes them"
)]
pub struct Fact {
    /// Its id.
    pub id: String,
    /// The id of its domain.
    pub domain: String,
    /// Whether it is about a child.
    pub of_child: bool,
    /// Whether it is a strength.
    pub strength: bool,
    /// Whether it is a risk that is there or not.
    pub yes_no: bool,
    /// Whether the initial assessment asks it.
    pub core: bool,
    /// Whether no support can change it.
    pub is_static: bool,
    /// The points of its options.
    pub points: Vec<i32>,
    /// The floor of its worst option, where that is critical.
    pub floor: Option<usize>,
}

impl Fact {
    /// The place of the worst option of a risk, or of the greatest strength.
    #[must_use]
    pub fn last(&self) -> usize {
        self.points.len() - 1
    }

    fn is_circumstance(&self) -> bool {
        CIRCUMSTANCES.contains(&self.domain.as_str())
    }

    /// At 2 or 3, or yes.
    fn is_need(&self, option: usize) -> bool {
        !self.strength
            && (if self.yes_no {
                option == 1
            } else {
                option >= 2
            })
    }
}

/// What is given for an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Given {
    /// Nothing.
    Nothing,
    /// Not known.
    Unknown,
    /// Does not apply.
    NotApplicable,
    /// The option at this place, confirmed or not.
    Option(usize, bool),
}

/// How old the child is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// Not born yet.
    Unborn,
    /// In completed months.
    Months(u16),
    /// Not known.
    NotKnown,
}

/// Sums and levels at one bound.
#[derive(Clone, Debug, Default)]
pub struct Bound {
    /// Points of risk.
    pub risk: i32,
    /// Points of strength.
    pub strengths: i32,
    /// Points after the offset.
    pub net: i32,
    /// Points of risk without the material domain.
    pub risk_without_material: i32,
    /// The same after the offset.
    pub net_without_material: i32,
    /// Points of child, caregiver, household and history.
    pub circumstances: i32,
    /// Points of the material domain.
    pub material: i32,
    /// Core points of risk.
    pub core: i32,
    /// By indicator.
    pub points: Vec<Option<i32>>,
    /// The level.
    pub level: usize,
    /// Whether material help is urgent.
    pub material_urgency: bool,
}

/// The indicators.
#[derive(Clone, Debug)]
pub struct List {
    /// In the order of the list.
    pub facts: Vec<Fact>,
}

impl List {
    /// The indicators of the list in use.
    ///
    /// # Panics
    ///
    /// When the list cannot be read.
    #[must_use]
    pub fn new() -> Self {
        let list: Value =
            serde_json::from_str(zajedno_core::builtin::SEPARATION_RISK).expect("the list is JSON");
        let text = |it: &Value, key: &str| it[key].as_str().expect(key).to_owned();
        let fact = |it: &Value| {
            let id = text(it, "id");
            let options = it["options"].as_array().expect("options").iter();
            Fact {
                domain: text(it, "domain"),
                of_child: it["about"] == "child",
                strength: it["type"] == "strength",
                yes_no: it["type"] == "yes_no",
                core: it["core"] == true,
                is_static: it["static"] == true,
                points: options
                    .map(|option| {
                        option["points"]
                            .as_i64()
                            .and_then(|it| it.try_into().ok())
                            .expect("points")
                    })
                    .collect(),
                floor: CRITICAL
                    .iter()
                    .find(|(critical, _)| *critical == id)
                    .map(|it| it.1),
                id,
            }
        };
        Self {
            facts: list["indicators"]
                .as_array()
                .expect("indicators")
                .iter()
                .map(fact)
                .collect(),
        }
    }

    /// Section 1: what the age decides. `false` as well when no person answered anything that counts.
    #[must_use]
    pub fn effective(&self, given: &[Given], age: Age) -> (Vec<Given>, bool) {
        let mut by_person = false;
        let effective = self.facts.iter().zip(given).map(|(it, &given)| {
            if it.id == "child_age_period" {
                return match age {
                    Age::NotKnown => Given::Unknown,
                    Age::Unborn | Age::Months(0..12) => Given::Option(3, false),
                    Age::Months(12..36) => Given::Option(2, false),
                    Age::Months(36..72 | 144..) => Given::Option(1, false),
                    Age::Months(72..144) => Given::Option(0, false),
                };
            }
            if age == Age::Unborn
                && ["child_view_home", "hospital_leaving_risk"].contains(&it.id.as_str())
            {
                return Given::NotApplicable;
            }
            by_person |= given != Given::Nothing;
            given
        });
        let effective = effective.collect();
        (effective, by_person)
    }

    /// Sections 2 and 3: one bound, with a margin on both net scores.
    #[must_use]
    pub fn bound(&self, given: &[Given], upper: bool, margin: i32) -> Bound {
        let mut bound = Bound::default();
        let (mut need, mut floor) = (false, LOW);
        for (it, &given) in self.facts.iter().zip(given) {
            let (option, confirmed) = match given {
                Given::NotApplicable => {
                    bound.points.push(None);
                    continue;
                }
                Given::Option(option, confirmed) => (option, confirmed),
                Given::Nothing | Given::Unknown => {
                    (if upper == it.strength { 0 } else { it.last() }, false)
                }
            };
            let points = it.points[option];
            bound.points.push(Some(points));
            if it.strength {
                bound.strengths += points;
                continue;
            }
            bound.risk += points;
            if it.core {
                bound.core += points;
            }
            if it.domain == "material" {
                bound.material += points;
                bound.material_urgency |=
                    option == 3 || it.id == "eviction_homelessness" && option >= 2;
            } else {
                bound.risk_without_material += points;
            }
            if it.is_circumstance() {
                bound.circumstances += points;
            }
            if let Some(critical) = it.floor {
                let at = option == it.last();
                need |= at || !it.yes_no && option == 2;
                if at && (confirmed || upper) {
                    floor = floor.max(critical);
                }
            } else if it.is_circumstance() && !it.is_static && option == it.last() {
                need = true;
            }
        }
        bound.material_urgency |= bound.material >= 11;
        let net = |risk: i32| risk - 10.min(bound.strengths / 2).min(risk / 4);
        (bound.net, bound.net_without_material) =
            (net(bound.risk), net(bound.risk_without_material));
        let mut level = band(bound.net + margin).min(band(bound.net_without_material + margin) + 1);
        if bound.circumstances < 10 {
            level = level.min(MODERATE);
        } else if bound.circumstances < 20 {
            level = level.min(HIGH);
        }
        if need {
            level = level.max(MODERATE);
        }
        bound.level = level.max(floor);
        bound
    }
}

impl Default for List {
    fn default() -> Self {
        Self::new()
    }
}

fn is_open(given: Given) -> bool {
    matches!(given, Given::Nothing | Given::Unknown)
}

fn band(net: i32) -> usize {
    match net {
        ..15 => LOW,
        15..30 => MODERATE,
        30..50 => HIGH,
        50.. => VERY_HIGH,
    }
}
