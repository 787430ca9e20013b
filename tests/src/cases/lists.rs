//! Random lists, in order by construction: few indicators, every operation.

use serde_json::{Value, json};

use super::rolls::Rolls;

/// How many rolls a list takes at most.
pub const LIST_ROLLS: usize = 500;

/// An indicator of a list that is being made.
struct Made {
    id: String,
    strength: bool,
    options: usize,
    critical: bool,
}

/// A score of a list that is being made.
struct MadeScore {
    id: String,
    strength: bool,
}

/// A gate question of a list that is being made.
struct Gate {
    id: String,
    options: usize,
    core: bool,
    of_child: bool,
}

/// The most gates of a list, and the most conditions on the age: few enough to work out every completion.
const MOST_GATES: usize = 3;
const MOST_AGES: usize = 2;

/// Makes a list.
struct Maker<'a, 'r> {
    rolls: &'a mut Rolls<'r>,
    levels: Vec<String>,
    indicators: Vec<Made>,
    gates: Vec<Gate>,
    ages: usize,
    scores: Vec<MadeScore>,
}

fn words() -> Value {
    json!({ "en": "Words" })
}

/// A list as its file would be.
#[must_use]
pub fn list(rolls: &mut Rolls<'_>) -> Value {
    let levels = match rolls.below(12) {
        11 => 0,
        other => 2 + other % 3,
    };
    let mut maker = Maker {
        rolls,
        levels: (0..levels).map(|it| format!("level_{it}")).collect(),
        indicators: Vec::new(),
        gates: Vec::new(),
        ages: 0,
        scores: Vec::new(),
    };
    let count = 1 + maker.rolls.below(8);
    let indicators: Vec<Value> = (0..count).map(|place| maker.question(place)).collect();
    let used = |id: &&str| indicators.iter().any(|it| it["domain"] == *id);
    let domains = ["home", "child", "strong"].into_iter().filter(used);
    let level = |id: &String| json!({ "id": id, "title": words(), "calls_for": words(), "review_days": 90 });
    json!({
        "format": 1, "id": "random", "version": "1.0.0", "license": "CC0-1.0", "languages": ["en"],
        "title": words(), "outcome": words(), "provenance": words(), "status": words(), "statement": words(),
        "level_heading": words(), "child": { "under_months": 216 },
        "levels": maker.levels.iter().map(level).collect::<Vec<_>>(),
        "domains": domains.map(|id| json!({ "id": id, "code": id, "title": words() })).collect::<Vec<_>>(),
        "services": [], "evidence_grades": [],
        "rules": maker.rules(),
        "indicators": indicators,
    })
}

impl Maker<'_, '_> {
    /// A gate or an indicator with points, of which there is one at least; some are asked under conditions.
    fn question(&mut self, place: usize) -> Value {
        let is_gate = place > 0 && self.gates.len() < MOST_GATES && self.rolls.happens(25);
        let mut made = if is_gate {
            self.gate(place)
        } else {
            self.indicator(place)
        };
        if self.rolls.happens(30) {
            let facts = (0..=self.rolls.below(2)).filter_map(|_| self.fact(&made));
            let facts: Vec<Value> = facts.collect();
            if !facts.is_empty() {
                made["asked_if"] = json!(facts);
            }
        }
        if is_gate {
            self.gates.push(Gate {
                id: format!("i{place}"),
                options: made["options"].as_array().map_or(0, Vec::len),
                core: made["core"] == true,
                of_child: made["about"] == "child",
            });
        }
        made
    }

    fn gate(&mut self, place: usize) -> Value {
        let option = |at: usize| json!({ "id": at.to_string(), "points": 0, "anchor": words() });
        let options = self.rolls.one(&[2, 2, 3]);
        json!({
            "id": format!("i{place}"), "domain": self.rolls.one(&["home", "child", "strong"]),
            "about": self.rolls.one(&["family", "child"]), "type": "gate", "text": words(),
            "options": (0..options).map(option).collect::<Vec<_>>(), "core": self.rolls.happens(50),
        })
    }

    /// A fact without points on which a question may depend.
    fn fact(&mut self, of: &Value) -> Option<Value> {
        let (core, of_child) = (of["core"] == true, of["about"] == "child");
        let fits = |it: &&Gate| (it.core || !core) && (of_child || !it.of_child);
        let gates = self.gates.iter().filter(fits);
        let gates: Vec<_> = gates.map(|it| (it.id.clone(), it.options)).collect();
        match self.rolls.below(6) {
            0 => {
                let kinds = [json!(["initial", "directed"]), json!(["initial", "review"])];
                Some(json!({ "kind": self.rolls.one(&kinds) }))
            }
            1 if of_child && self.ages < MOST_AGES => {
                self.ages += 1;
                let age = match self.rolls.below(4) {
                    0 => json!({ "from_months": 0 }),
                    1 => json!({ "from_months": 30 }),
                    2 => json!({ "under_months": 45 }),
                    _ => json!({ "from_months": 12, "under_months": 40 }),
                };
                Some(json!({ "age": age }))
            }
            _ if !gates.is_empty() => {
                let (id, options) = self.rolls.one(&gates);
                let all: Vec<String> = (0..options).map(|it| it.to_string()).collect();
                let mut some = self.rolls.some(&all);
                some.truncate(options - 1);
                Some(json!({ "gate": { "indicator": id, "options": some } }))
            }
            _ => None,
        }
    }

    fn indicator(&mut self, place: usize) -> Value {
        let id = format!("i{place}");
        let strength = self.rolls.happens(35);
        let options = 2 + self.rolls.below(3);
        let domain = match (strength, self.rolls.below(2)) {
            (true, _) => "strong",
            (false, 0) => "home",
            (false, _) => "child",
        };
        let kind = match (strength, options) {
            (true, _) => "strength",
            (false, 2) => "yes_no",
            (false, _) => "severity",
        };
        let mut points = if self.rolls.happens(25) {
            self.rolls.between(-3, 1)
        } else {
            0
        };
        let option = |place: usize| {
            let option = json!({ "id": place.to_string(), "points": points, "anchor": words() });
            points += self.rolls.one(&[1, 2, 3, 1, 0, 1]);
            option
        };
        let choices: Vec<Value> = (0..options).map(option).collect();
        let from_age = self.rolls.happens(8);
        let critical = !from_age && !self.levels.is_empty() && self.rolls.happens(40);
        let about = if from_age || self.rolls.happens(50) {
            "child"
        } else {
            "family"
        };
        let mut made = json!({
            "id": id, "domain": domain, "about": about, "type": kind, "text": words(), "options": choices,
            "core": self.rolls.happens(40), "static": self.rolls.happens(30),
        });
        if critical {
            // Neither the first option of a risk nor the last of a strength.
            let at = usize::from(!strength) + self.rolls.below(options - 1);
            let floor = self.rolls.one(&self.levels);
            made["critical"] = json!({ "at": at.to_string(), "floor": floor, "action": words() });
        }
        if from_age {
            let [unborn, young, old] = [0; 3].map(|_| self.rolls.below(options).to_string());
            let ages = json!([{ "under_months": 36, "option": young }, { "under_months": 216, "option": old }]);
            made["from_age"] = json!({ "unborn": unborn, "ages": ages });
        } else {
            // No score knows it.
            let (at, sources) = ((place % options).to_string(), 1 + place);
            made["sign_off"] = json!({ "at": at, "sources": sources, "date": strength });
            if self.rolls.happens(25) {
                let unborn = about == "child" && self.rolls.happens(50);
                made["not_applicable"] = json!({ "text": words(), "unborn": unborn });
            }
        }
        self.indicators.push(Made {
            id,
            strength,
            options,
            critical,
        });
        made
    }

    fn those(&self, fits: impl Fn(&Made) -> bool) -> Vec<usize> {
        let places = 0..self.indicators.len();
        places.filter(|&it| fits(&self.indicators[it])).collect()
    }

    /// Some of these indicators, by their ids; all of a direction also by that.
    fn selection(&mut self, among: &[usize]) -> Value {
        let strength = self.indicators[among[0]].strength;
        let all = self.those(|it| it.strength == strength);
        if among == all && self.rolls.happens(30) {
            return json!({ "strength": strength });
        }
        let some = self.rolls.some(among);
        let ids: Vec<&String> = some.iter().map(|&it| &self.indicators[it].id).collect();
        json!({ "indicators": ids })
    }

    /// Some answers of one direction, as conditions name them: or worse ones.
    fn bad_answers(&mut self, strength: bool) -> Value {
        if !strength {
            return self.answers(false);
        }
        let of_it = self.those(|it| it.strength);
        let long = self.those(|it| it.strength && it.options > 2);
        let critical = self.those(|it| it.strength && it.critical);
        let (among, at) = match self.rolls.below(3) {
            1 if !long.is_empty() => (long, json!({ "option": "1" })),
            2 if !critical.is_empty() => (critical, json!("critical")),
            _ => (of_it, json!({ "option": "0" })),
        };
        json!({ "of": self.selection(&among), "at": at })
    }

    /// Some answers of one direction, or higher ones.
    fn answers(&mut self, strength: bool) -> Value {
        let of_it = self.those(|it| it.strength == strength);
        let long = self.those(|it| it.strength == strength && it.options > 2);
        let critical = self.those(|it| it.strength == strength && it.critical);
        let (among, at) = match self.rolls.below(4) {
            1 => (of_it, json!("highest")),
            2 if !long.is_empty() => (long, json!({ "option": "2" })),
            3 if !critical.is_empty() && !strength => (critical, json!("critical")),
            _ => (of_it, json!({ "option": "1" })),
        };
        json!({ "of": self.selection(&among), "at": at })
    }

    /// One of the scores made so far, of one direction where that is asked for.
    fn score_of(&mut self, strength: Option<bool>) -> Option<(String, bool)> {
        let fits = |it: &&MadeScore| strength.is_none_or(|strength| it.strength == strength);
        let fitting = self.scores.iter().filter(fits);
        let fitting: Vec<_> = fitting.map(|it| (it.id.clone(), it.strength)).collect();
        (!fitting.is_empty()).then(|| self.rolls.one(&fitting))
    }

    fn score(&mut self, rule: (Value, bool), made: &mut Vec<Value>) {
        let (rule, strength) = rule;
        let id = format!("s{}", self.scores.len());
        made.push(json!({ "id": id, "title": words(), "rule": rule }));
        self.scores.push(MadeScore { id, strength });
    }

    /// A score of answers.
    fn added(&mut self) -> (Value, bool) {
        let place = self.rolls.below(self.indicators.len());
        let strength = self.indicators[place].strength;
        let of_it = self.those(|it| it.strength == strength);
        let rule = match self.rolls.below(3) {
            0 => json!({ "sum": self.selection(&of_it) }),
            1 => json!({ "count": self.answers(strength) }),
            _ => {
                // Each indicator stands in one part.
                let split = 1 + self.rolls.below(of_it.len());
                let (one, other) = of_it.split_at(split);
                let parts = [one, other].into_iter().filter(|part| !part.is_empty());
                let part = |part: &[usize]| {
                    let weight = self.rolls.between(1, 3);
                    json!({ "of": self.selection(part), "weight": weight })
                };
                json!({ "weighted_sum": parts.map(part).collect::<Vec<_>>() })
            }
        };
        (rule, strength)
    }

    /// A score of scores.
    fn worked_out(&mut self) -> Option<(Value, bool)> {
        let (first, strength) = self.score_of(None)?;
        let risk_and_strength = (self.score_of(Some(false)), self.score_of(Some(true)));
        let choice = self.rolls.below(4);
        if let (0, (Some((of, _)), Some((by, _)))) = (choice, risk_and_strength) {
            let offset = json!({
                "of": of, "by": by, "at_most": self.rolls.between(0, 6),
                "by_divisor": self.rolls.between(1, 3), "of_divisor": self.rolls.between(1, 4),
            });
            return Some((json!({ "offset": offset }), false));
        }
        let other = |maker: &mut Self| maker.score_of(Some(strength)).map(|it| it.0);
        let rule = match choice {
            1 => json!({ "minimum": [first, other(self)?] }),
            2 => json!({ "maximum": [first, other(self)?] }),
            _ => {
                let (least, more) = (self.rolls.between(-2, 4), self.rolls.between(0, 8));
                match self.rolls.below(3) {
                    0 => json!({ "cap": { "of": first, "at_most": least + more } }),
                    1 => json!({ "cap": { "of": first, "at_least": least } }),
                    _ => {
                        json!({ "cap": { "of": first, "at_least": least, "at_most": least + more } })
                    }
                }
            }
        };
        Some((rule, strength))
    }

    /// One cut for each level above the lowest: rising, or falling for a score of strength.
    fn cuts(&mut self, falls: bool) -> Vec<i32> {
        let mut cut = self.rolls.between(-1, 6);
        let steps = 1..self.levels.len();
        let cuts = steps.map(|_| {
            let this = cut;
            let step = self.rolls.between(1, 4);
            cut += if falls { -step } else { step };
            this
        });
        cuts.collect()
    }

    fn conditions(&mut self) -> Vec<Value> {
        let count = 1 + self.rolls.below(2);
        let condition = |_| {
            if self.rolls.happens(50) {
                let strength = self.rolls.one(
                    &self
                        .indicators
                        .iter()
                        .map(|it| it.strength)
                        .collect::<Vec<_>>(),
                );
                return json!({ "answer": self.bad_answers(strength) });
            }
            let points = self.rolls.between(-1, 9);
            match self.score_of(None) {
                Some((id, true)) => json!({ "score": { "id": id, "at_most": points } }),
                Some((id, false)) => json!({ "score": { "id": id, "at_least": points } }),
                // A list always has a score.
                None => Value::Null,
            }
        };
        (0..count).map(condition).collect()
    }

    /// A rule that sets or limits the level.
    fn limit(&mut self, band_of_risk: bool) -> Option<Value> {
        match self.rolls.below(9) {
            0..2 => {
                let (score, falls) = self.score_of(None)?;
                Some(json!({ "at_least_band": { "score": score, "cuts": self.cuts(falls) } }))
            }
            2..7 if band_of_risk => {
                let (score, _) = self.score_of(Some(false))?;
                let steps = self.rolls.one(&[0, 0, 0, 1]);
                Some(json!({ "at_most_above": { "score": score, "steps": steps } }))
            }
            _ => {
                let (score, _) = self.score_of(Some(false))?;
                let places = 0..self.levels.len() - 1;
                let levels = self.rolls.some(&places.collect::<Vec<_>>());
                let mut below = self.rolls.between(-1, 5);
                let limit = |level: usize| {
                    below += self.rolls.between(1, 4);
                    json!({ "below": below, "at_most": self.levels[level] })
                };
                let limits: Vec<Value> = levels.into_iter().map(limit).collect();
                Some(json!({ "needs": { "score": score, "limits": limits } }))
            }
        }
    }

    fn level(&mut self) -> Vec<Value> {
        if self.levels.is_empty() {
            return Vec::new();
        }
        let mut rules = Vec::new();
        let mut band_of_risk = false;
        if !self.rolls.happens(20)
            && let Some((score, falls)) = self.score_of(None)
        {
            band_of_risk = !falls;
            rules.push(json!({ "band": { "score": score, "cuts": self.cuts(falls) } }));
        }
        for _ in 0..self.rolls.below(4) {
            rules.extend(self.limit(band_of_risk));
        }
        for _ in 0..self.rolls.below(3) {
            let floor = self.rolls.one(&self.levels);
            rules.push(if self.rolls.happens(35) {
                json!("critical_floors")
            } else {
                json!({ "floor": { "to": floor, "any": self.conditions() } })
            });
        }
        if rules.is_empty() {
            rules.push(json!("critical_floors"));
        }
        let rule = |(place, rule): (usize, Value)| json!({ "id": format!("r{place}"), "title": words(), "explanation": words(), "rule": rule });
        rules.into_iter().enumerate().map(rule).collect()
    }

    fn missing(&mut self) -> Value {
        let at_most = 1 + self.rolls.below(self.indicators.len());
        match self.rolls.below(9) {
            0..3 => json!("interval"),
            3..8 => json!({ "prorate": { "at_most": at_most } }),
            _ => json!("refuse"),
        }
    }

    fn rules(&mut self) -> Value {
        let mut scores = Vec::new();
        for _ in 0..=self.rolls.below(4) {
            let rule = self.added();
            self.score(rule, &mut scores);
        }
        for _ in 0..self.rolls.below(5) {
            if let Some(rule) = self.worked_out() {
                self.score(rule, &mut scores);
            }
        }
        let level = self.level();
        let flag = |place: usize| {
            json!({
                "id": format!("f{place}"), "title": words(), "explanation": words(), "task": words(),
                "task_if_possible": words(), "any": self.conditions(),
            })
        };
        let flags = [0, 1].map(flag);
        let risks = self.those(|it| !it.strength);
        let (mut shares, mut service_for) = (Vec::new(), Vec::new());
        if !risks.is_empty() {
            for place in 0..self.rolls.below(3) {
                let of = self.selection(&risks);
                shares.push(json!({ "id": format!("p{place}"), "title": words(), "of": of }));
            }
            service_for.push(self.answers(false));
        }
        if !self.those(|it| it.strength).is_empty() && self.rolls.happens(50) {
            service_for.push(self.bad_answers(true));
        }
        let lowest = self.levels.first().into_iter();
        let mut verify: Vec<Value> = lowest
            .map(|floor| json!({ "floor": floor, "within": "same_day" }))
            .collect();
        if let Some(floor) = self.levels.get(1) {
            verify.insert(0, json!({ "floor": floor, "within": { "hours": 24 } }));
        }
        let percent = [0, 50, 80, 100];
        json!({
            "missing": self.missing(), "scores": scores, "level": level, "flags": flags, "shares": shares,
            "final": {
                "answered_percent": self.rolls.one(&percent),
                "answered_percent_in_each_domain": self.rolls.one(&percent),
            },
            "provisional": { "review_days_at_most": 30 },
            "initial": { "title": words(), "due_when_any": self.conditions() },
            "reassessment": {
                "title": words(), "explanation": words(),
                "margin": 1, "scores": [], "steps_down": 1, "wait_days": 30,
            },
            "judgement": { "steps_up": 1, "steps_down": 1, "steps_below_previous": 1, "up": [], "down": [] },
            "tasks": { "verify": verify, "find_out_within": { "days": 7 }, "service_for": service_for },
        })
    }
}
