//! All that scoring says of one sheet.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{Age, Bound, Fact, Given, List, VERY_HIGH, is_open};

/// All that scoring says of one sheet; ids in place of positions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// The bounds of the level.
    pub level: Option<(usize, usize)>,
    /// By score: lower, upper, maximum.
    pub scores: BTreeMap<String, (i32, i32, i32)>,
    /// By domain: lower, upper, maximum.
    pub domains: BTreeMap<String, (i32, i32, i32)>,
    /// By domain: answered, applicable.
    pub answered_in: BTreeMap<String, (usize, usize)>,
    /// By applicable indicator: lower, upper.
    pub contributions: BTreeMap<String, (i32, i32)>,
    /// Changeable, static and other points at the lower bound; empty without any.
    pub shares: Vec<i32>,
    /// Whether material help is urgent at the lower and the upper bound.
    pub material_urgency: (bool, bool),
    /// Answered, applicable, percent.
    pub complete: (usize, usize, usize),
    /// Whether the sheet is final.
    pub is_final: bool,
    /// Why it is not, as `level`, `unknown …`, `unconfirmed …`, `answered`, `domain …`.
    pub provisional: BTreeSet<String>,
    /// What is open, what matters most first: indicator, steps, spread of points.
    pub open: Vec<(String, usize, i32)>,
    /// What to do, as `act …`, `same day …`, `24 hours …`, `7 days …`, `arrange`, `ask`.
    pub tasks: BTreeSet<String>,
    /// Indicators that get a service in the plan.
    pub services: BTreeSet<String>,
    /// Whether a directed assessment is due.
    pub due: bool,
}

impl List {
    /// All that scoring says of a sheet.
    #[must_use]
    pub fn verdict(&self, given: &[Given], age: Age) -> Verdict {
        let (given, by_person) = self.effective(given, age);
        let [lower, upper] = [false, true].map(|upper| self.bound(&given, upper, 0));
        let mut verdict = Verdict {
            level: by_person.then_some((lower.level, upper.level)),
            material_urgency: (lower.material_urgency, upper.material_urgency),
            due: self.due(&given, lower.core),
            ..Verdict::default()
        };
        self.points(&lower, &upper, &mut verdict);
        self.shares(&lower, &mut verdict);
        self.complete(&given, &mut verdict);
        self.open(&given, &mut verdict);
        self.tasks(&given, &mut verdict);
        if by_person {
            self.provisional(&given, &mut verdict);
            verdict.is_final = verdict.provisional.is_empty();
        } else {
            verdict.provisional.clear();
        }
        verdict
    }

    fn points(&self, lower: &Bound, upper: &Bound, verdict: &mut Verdict) {
        let mut domains: BTreeMap<String, (i32, i32, i32)> = BTreeMap::new();
        let mut most = Bound::default();
        for (it, (&lower, &upper)) in self
            .facts
            .iter()
            .zip(lower.points.iter().zip(&upper.points))
        {
            let domain = domains.entry(it.domain.clone()).or_default();
            let (Some(lower), Some(upper)) = (lower, upper) else {
                continue;
            };
            let (least, greatest) = (lower.min(upper), lower.max(upper));
            let maximum = it.points[it.last()];
            verdict
                .contributions
                .insert(it.id.clone(), (least, greatest));
            *domain = (domain.0 + least, domain.1 + greatest, domain.2 + maximum);
            if it.strength {
                most.strengths += maximum;
                continue;
            }
            most.risk += maximum;
            most.core += if it.core { maximum } else { 0 };
            most.material += if it.domain == "material" { maximum } else { 0 };
            most.circumstances += if it.is_circumstance() { maximum } else { 0 };
        }
        let without_material = most.risk - most.material;
        verdict.domains = domains;
        for (id, low, high, most) in [
            ("risk", lower.risk, upper.risk, most.risk),
            (
                "strengths",
                upper.strengths,
                lower.strengths,
                most.strengths,
            ),
            ("net", lower.net, upper.net, most.risk),
            (
                "risk_without_material",
                lower.risk_without_material,
                upper.risk_without_material,
                without_material,
            ),
            (
                "net_without_material",
                lower.net_without_material,
                upper.net_without_material,
                without_material,
            ),
            (
                "circumstances",
                lower.circumstances,
                upper.circumstances,
                most.circumstances,
            ),
            ("material", lower.material, upper.material, most.material),
            ("core_risk", lower.core, upper.core, most.core),
        ] {
            verdict.scores.insert(id.to_owned(), (low, high, most));
        }
    }

    /// Section 7: disjoint sums at the lower bound.
    fn shares(&self, lower: &Bound, verdict: &mut Verdict) {
        let (mut changeable, mut fixed, mut other) = (0, 0, 0);
        for (it, points) in self.facts.iter().zip(&lower.points) {
            let points = points.filter(|_| !it.strength).unwrap_or(0);
            if it.domain == "material" || it.domain == "services" {
                changeable += points;
            } else if it.is_static {
                fixed += points;
            } else {
                other += points;
            }
        }
        if lower.risk > 0 {
            verdict.shares = vec![changeable, fixed, other];
        }
    }

    fn complete(&self, given: &[Given], verdict: &mut Verdict) {
        let (mut answered, mut applicable) = (0, 0);
        for (it, given) in self.facts.iter().zip(given) {
            let domain = verdict.answered_in.entry(it.domain.clone()).or_default();
            let counts = usize::from(matches!(given, Given::Option(..)));
            let applies = usize::from(*given != Given::NotApplicable);
            *domain = (domain.0 + counts, domain.1 + applies);
            answered += counts;
            applicable += applies;
        }
        verdict.complete = (answered, applicable, 100 * answered / applicable);
    }

    pub(super) fn stands(&self, place: usize, given: Given) -> bool {
        let it = &self.facts[place];
        it.floor.is_some() && matches!(given, Given::Option(option, _) if option == it.last())
    }

    /// Section 3: why a sheet is provisional.
    fn provisional(&self, given: &[Given], verdict: &mut Verdict) {
        let mut why = BTreeSet::new();
        if verdict.level.is_some_and(|(lower, upper)| lower != upper) {
            why.insert("level".to_owned());
        }
        for (place, (it, &given)) in self.facts.iter().zip(given).enumerate() {
            if it.floor.is_some() && is_open(given) {
                why.insert(format!("unknown {}", it.id));
            }
            if self.stands(place, given) && matches!(given, Given::Option(_, false)) {
                why.insert(format!("unconfirmed {}", it.id));
            }
        }
        let (answered, applicable, _) = verdict.complete;
        if 100 * answered < 80 * applicable {
            why.insert("answered".to_owned());
        }
        for (domain, (answered, applicable)) in &verdict.answered_in {
            if domain != "strengths" && *applicable > 0 && 2 * answered < *applicable {
                why.insert(format!("domain {domain}"));
            }
        }
        verdict.provisional = why;
    }

    /// Section 3: the order in which finding out matters.
    fn open(&self, given: &[Given], verdict: &mut Verdict) {
        let width = |given: &[Given]| {
            let [lower, upper] = [false, true].map(|upper| self.bound(given, upper, 0).level);
            upper - lower
        };
        let all = if verdict.level.is_some() {
            width(given)
        } else {
            0
        };
        let mut open = Vec::new();
        for (place, (it, &state)) in self.facts.iter().zip(given).enumerate() {
            let unconfirmed = self.stands(place, state) && matches!(state, Given::Option(_, false));
            if !unconfirmed && !is_open(state) {
                continue;
            }
            let mut narrows = 0;
            if all > 0 && is_open(state) {
                for option in 0..it.points.len() {
                    let mut answered = given.to_vec();
                    answered[place] = Given::Option(option, false);
                    narrows = narrows.max(all.saturating_sub(width(&answered)));
                }
            }
            let spread = it.points[it.last()] - it.points[0];
            let order = match (unconfirmed, it.floor) {
                (true, _) => (0, Reverse(0), Reverse(0)),
                (false, Some(floor)) => (1, Reverse(floor), Reverse(0)),
                (false, None) => (2, Reverse(narrows), Reverse(spread)),
            };
            open.push((order, place, narrows, spread));
        }
        open.sort();
        let named = |(_, place, narrows, spread)| {
            let place: usize = place;
            (self.facts[place].id.clone(), narrows, spread)
        };
        verdict.open = open.into_iter().map(named).collect();
    }

    /// Section 5, and the services of section 2.
    fn tasks(&self, given: &[Given], verdict: &mut Verdict) {
        for (place, (it, &state)) in self.facts.iter().zip(given).enumerate() {
            let id = &it.id;
            if self.stands(place, state) {
                verdict.tasks.insert(format!("act {id}"));
                if matches!(state, Given::Option(_, false)) {
                    let within = if it.floor == Some(VERY_HIGH) {
                        "same day"
                    } else {
                        "24 hours"
                    };
                    verdict.tasks.insert(format!("{within} {id}"));
                }
            }
            if it.floor.is_some() && is_open(state) {
                verdict.tasks.insert(format!("7 days {id}"));
            }
            if matches!(state, Given::Option(option, _) if it.is_need(option)) {
                verdict.services.insert(id.clone());
            }
        }
        match verdict.material_urgency {
            (true, _) => verdict.tasks.insert("arrange".to_owned()),
            (false, true) => verdict.tasks.insert("ask".to_owned()),
            (false, false) => false,
        };
    }

    /// Section 4: whether a directed assessment is due.
    fn due(&self, given: &[Given], core_points: i32) -> bool {
        let calls = |(place, (it, &state)): (usize, (&Fact, &Given))| {
            let need = matches!(state, Given::Option(option, _) if it.is_need(option));
            it.core
                && (is_open(state)
                    || self.stands(place, state)
                    || need && it.id != "child_age_period")
        };
        core_points > 6 || self.facts.iter().zip(given).enumerate().any(calls)
    }
}
