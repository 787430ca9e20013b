//! A list from its JSON.

use serde_json::Value;

use super::{Book, Condition, Fact, Item, Missing, Operation, Rule, Score, Trigger};

fn text(it: &Value) -> String {
    it.as_str().expect("a text").to_owned()
}

fn number(it: &Value) -> i32 {
    let number = it.as_i64().expect("a whole number");
    number.try_into().expect("a number of a list")
}

fn place(it: &Value) -> usize {
    number(it).try_into().expect("a number from 0")
}

fn each(it: &Value) -> impl Iterator<Item = &Value> {
    it.as_array().into_iter().flatten()
}

fn ids(it: &Value) -> Vec<String> {
    each(it).map(|it| text(&it["id"])).collect()
}

/// The place of the id that stands at `it`.
fn find(ids: &[String], it: &Value) -> usize {
    let named = ids.iter().position(|id| it == id.as_str());
    named.expect("an id that exists")
}

/// The one key of an object and what stands under it; a bare text stands for itself.
fn operation(it: &Value) -> (&str, &Value) {
    match it.as_object().and_then(|it| it.iter().next()) {
        Some((key, value)) => (key, value),
        None => (it.as_str().expect("an operation"), it),
    }
}

fn within(it: &Value) -> String {
    match operation(it) {
        ("same_day", _) => "same day".to_owned(),
        (unit, count) => format!("{count} {unit}"),
    }
}

fn month(it: &Value) -> u16 {
    number(it).try_into().expect("months")
}

fn item(it: &Value, domains: &[String], levels: &[String]) -> Item {
    let options = ids(&it["options"]);
    let critical = &it["critical"];
    let not_applicable = &it["not_applicable"];
    let from_age = &it["from_age"];
    Item {
        id: text(&it["id"]),
        domain: find(domains, &it["domain"]),
        kind: text(&it["type"]),
        asked_if: Vec::new(),
        core: it["core"] == true,
        is_static: it["static"] == true,
        points: each(&it["options"])
            .map(|it| number(&it["points"]))
            .collect(),
        critical: critical.is_object().then(|| {
            let at = find(&options, &critical["at"]);
            (at, find(levels, &critical["floor"]))
        }),
        not_applicable: not_applicable.is_object().then(|| {
            let most = &not_applicable["max_age_months"];
            let unborn = not_applicable["unborn"] == true;
            (most.is_number().then(|| month(most)), unborn)
        }),
        from_age: from_age.is_object().then(|| {
            let ages = each(&from_age["ages"]);
            let ages = ages.map(|it| (month(&it["under_months"]), find(&options, &it["option"])));
            (find(&options, &from_age["unborn"]), ages.collect())
        }),
        options,
    }
}

impl Book {
    /// Reads a list.
    ///
    /// # Panics
    ///
    /// When it is not a list in order.
    #[must_use]
    pub fn read(list: &Value) -> Self {
        let rules = &list["rules"];
        let (domains, levels) = (ids(&list["domains"]), ids(&list["levels"]));
        let items: Vec<Item> = each(&list["indicators"])
            .map(|it| item(it, &domains, &levels))
            .collect();
        let of_strength = |domain: usize| {
            let members = items.iter().filter(|it| it.domain == domain);
            let mut members = members.filter(|it| !it.gate()).peekable();
            members.peek().is_some() && members.all(Item::strength)
        };
        let mut book = Self {
            domains: (domains.iter().cloned().enumerate())
                .map(|(place, id)| (id, of_strength(place)))
                .collect(),
            under_months: month(&list["child"]["under_months"]),
            items,
            levels,
            scores: Vec::new(),
            operations: Vec::new(),
            flags: Vec::new(),
            shares: Vec::new(),
            share_count: each(&rules["shares"]).count(),
            missing: match operation(&rules["missing"]) {
                ("prorate", it) => Missing::Prorate(place(&it["at_most"])),
                ("refuse", _) => Missing::Refuse,
                (_, _) => Missing::Interval,
            },
            final_percent: (
                place(&rules["final"]["answered_percent"]),
                place(&rules["final"]["answered_percent_in_each_domain"]),
            ),
            due: Vec::new(),
            service_for: Vec::new(),
            verify: Vec::new(),
            find_out: within(&rules["tasks"]["find_out_within"]),
        };
        for (place, it) in each(&list["indicators"]).enumerate() {
            let facts = each(&it["asked_if"]).map(|it| book.fact(it)).collect();
            book.items[place].asked_if = facts;
        }
        book.read_rules(rules);
        book
    }

    fn read_rules(&mut self, rules: &Value) {
        for it in each(&rules["scores"]) {
            let score = self.score(it);
            self.scores.push(score);
        }
        for it in each(&rules["level"]) {
            let operation = self.operation(&it["rule"]);
            self.operations.push(operation);
        }
        let flags = each(&rules["flags"]).map(|it| self.conditions(&it["any"]));
        self.flags = flags.collect();
        self.due = self.conditions(&rules["initial"]["due_when_any"]);
        self.shares = vec![None; self.items.len()];
        for (share, it) in each(&rules["shares"]).enumerate() {
            for item in self.select(&it["of"]) {
                self.shares[item].get_or_insert(share);
            }
        }
        let tasks = &rules["tasks"];
        let service_for = each(&tasks["service_for"]).flat_map(|it| self.triggers(it));
        self.service_for = service_for.collect();
        let verify = each(&tasks["verify"]);
        let verify = verify.map(|it| (self.level(&it["floor"]), within(&it["within"])));
        self.verify = verify.collect();
    }

    fn fact(&self, it: &Value) -> Fact {
        match operation(it) {
            ("age", ages) => {
                let months = |it: &Value| it.is_number().then(|| month(it));
                Fact::Age(months(&ages["from_months"]), months(&ages["under_months"]))
            }
            ("kind", kinds) => Fact::Kind(each(kinds).map(text).collect()),
            (_, gate) => {
                let mut items = self.items.iter();
                let named = items.position(|it| gate["indicator"] == it.id.as_str());
                let place = named.expect("a gate that exists");
                let options = each(&gate["options"]);
                let options = options.map(|it| find(&self.items[place].options, it));
                Fact::Gate(place, options.collect())
            }
        }
    }

    fn level(&self, it: &Value) -> usize {
        find(&self.levels, it)
    }

    fn score_named(&self, it: &Value) -> usize {
        let named = self.scores.iter().position(|score| it == score.id.as_str());
        named.expect("a score that stands before")
    }

    /// All indicators that meet every condition given.
    fn select(&self, of: &Value) -> Vec<usize> {
        let named = |names: &Value, id: &str| names.is_null() || each(names).any(|name| name == id);
        let is = |wanted: &Value, found: bool| wanted.is_null() || wanted == found;
        let meets = |it: &Item| {
            !it.gate()
                && named(&of["domains"], &self.domains[it.domain].0)
                && named(&of["indicators"], &it.id)
                && (of["type"].is_null() || of["type"] == it.kind.as_str())
                && is(&of["strength"], it.strength())
                && is(&of["core"], it.core)
                && is(&of["static"], it.is_static)
                && is(&of["critical"], it.critical.is_some())
                && is(&of["from_age"], it.from_age.is_some())
        };
        let places = 0..self.items.len();
        places.filter(|&place| meets(&self.items[place])).collect()
    }

    fn triggers(&self, answer: &Value) -> Vec<Trigger> {
        let selected = self.select(&answer["of"]).into_iter();
        let trigger = |item: usize| {
            let it = &self.items[item];
            let from = match operation(&answer["at"]) {
                ("highest", _) => it.last(),
                ("critical", _) => it.critical.expect("a critical answer").0,
                (_, option) => find(&it.options, option),
            };
            Trigger { item, from }
        };
        selected.map(trigger).collect()
    }

    fn score(&self, it: &Value) -> Score {
        let (name, value) = operation(&it["rule"]);
        let several = |it: &Value| each(it).map(|id| self.score_named(id)).collect();
        let limit = |it: &Value| it.is_number().then(|| number(it));
        let rule = match name {
            "sum" => Rule::Sum(self.select(value)),
            "weighted_sum" => Rule::Weighted(
                each(value)
                    .flat_map(|part| {
                        let weight = number(&part["weight"]);
                        let of = self.select(&part["of"]).into_iter();
                        of.map(move |item| (item, weight))
                    })
                    .collect(),
            ),
            "count" => Rule::Count(self.triggers(value)),
            "offset" => Rule::Offset {
                of: self.score_named(&value["of"]),
                by: self.score_named(&value["by"]),
                at_most: number(&value["at_most"]),
                by_divisor: number(&value["by_divisor"]),
                of_divisor: number(&value["of_divisor"]),
            },
            "cap" => Rule::Cap(
                self.score_named(&value["of"]),
                limit(&value["at_least"]),
                limit(&value["at_most"]),
            ),
            "minimum" => Rule::Minimum(several(value)),
            "maximum" => Rule::Maximum(several(value)),
            other => panic!("a score by `{other}`"),
        };
        let strength = match &rule {
            Rule::Sum(of) => self.items[of[0]].strength(),
            Rule::Weighted(of) => self.items[of[0].0].strength(),
            Rule::Count(of) => self.items[of[0].item].strength(),
            Rule::Offset { .. } => false,
            Rule::Cap(of, ..) => self.scores[*of].strength,
            Rule::Minimum(of) | Rule::Maximum(of) => self.scores[of[0]].strength,
        };
        Score {
            id: text(&it["id"]),
            strength,
            rule,
        }
    }

    fn operation(&self, it: &Value) -> Operation {
        let (name, value) = operation(it);
        let score = || self.score_named(&value["score"]);
        let cuts = || each(&value["cuts"]).map(number).collect::<Vec<_>>();
        match name {
            "band" => Operation::Band(score(), cuts()),
            "at_least_band" => Operation::AtLeastBand(score(), cuts()),
            "at_most_above" => {
                let Some(Operation::Band(_, cuts)) = self.operations.first() else {
                    panic!("no band whose cuts are meant")
                };
                Operation::AtMostAbove(score(), cuts.clone(), place(&value["steps"]))
            }
            "needs" => {
                let limits = each(&value["limits"]);
                let limits = limits.map(|it| (number(&it["below"]), self.level(&it["at_most"])));
                Operation::Needs(score(), limits.collect())
            }
            "floor" => {
                let to = self.level(&value["to"]);
                Operation::Floor(to, self.conditions(&value["any"]))
            }
            "critical_floors" => Operation::CriticalFloors,
            other => panic!("a level by `{other}`"),
        }
    }

    fn conditions(&self, any: &Value) -> Vec<Condition> {
        let condition = |it: &Value| match operation(it) {
            ("answer", it) => Condition::Answer(self.triggers(it)),
            (_, it) if it["at_least"].is_number() => {
                Condition::AtLeast(self.score_named(&it["id"]), number(&it["at_least"]))
            }
            (_, it) => Condition::AtMost(self.score_named(&it["id"]), number(&it["at_most"])),
        };
        each(any).map(condition).collect()
    }
}
