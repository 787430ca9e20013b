//! What follows from an earlier level and from a judgement.

use super::{Age, Given, LOW, List, Verdict, is_open};

impl List {
    /// Section 4: the level at both bounds after an earlier one.
    #[must_use]
    pub fn reassessed(
        &self,
        given: &[Given],
        age: Age,
        previous: usize,
        days: i32,
    ) -> (usize, usize) {
        let (given, _) = self.effective(given, age);
        let open = self.facts.iter().enumerate().any(|(place, it)| {
            let state = given[place];
            it.floor.is_some() && is_open(state)
                || self.stands(place, state) && matches!(state, Given::Option(_, false))
        });
        let after = |upper: bool| {
            let level = self.bound(&given, upper, 0).level;
            if level >= previous {
                return level;
            }
            let believed = self.bound(&given, upper, 2).level < previous;
            if believed && !open && days > 30 {
                previous - 1
            } else {
                previous
            }
        };
        (after(false), after(true))
    }

    /// Section 6: whether a judgement counts, given that reason and approval are there.
    #[must_use]
    pub fn judgement_counts(
        &self,
        verdict: &Verdict,
        after: (usize, usize),
        previous: Option<usize>,
        judged: usize,
        ground: &str,
    ) -> bool {
        let up = [
            "safety_fact_not_in_list",
            "child_statement",
            "pattern_over_time",
        ];
        let down = [
            "support_in_place",
            "answer_outdated",
            "material",
            "services",
            "displacement",
        ];
        let from = after.0;
        let floor = self
            .facts
            .iter()
            .filter(|it| verdict.tasks.contains(&format!("act {}", it.id)));
        let floor = floor.filter_map(|it| it.floor).max().unwrap_or(LOW);
        verdict.is_final
            && (judged == from + 1 && up.contains(&ground)
                || judged + 1 == from && down.contains(&ground))
            && judged >= floor
            && previous.is_none_or(|previous| judged + 1 >= previous)
    }
}

/// Days to the next review.
#[must_use]
pub fn review_days(upper: usize, is_final: bool) -> u16 {
    let days = [365, 180, 90, 30][upper];
    if is_final { days } else { days.min(30) }
}
