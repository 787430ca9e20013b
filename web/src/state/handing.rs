//! Which assessments are handed on together.

use zajedno_sealing::Id;

use super::families::{Family, Standing};

/// What a person chooses from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Choice<'a> {
    /// All that is kept.
    Everything,
    /// One family, by the centre's code.
    Family(&'a str),
}

/// The codes of the families, in order, each once.
pub(crate) fn references(families: &[Family]) -> Vec<&str> {
    let mut references = Vec::new();
    for family in families {
        let Some(summary) = family.summary() else {
            continue;
        };
        let reference = summary.reference.as_str();
        if let Err(place) = references.binary_search(&reference) {
            references.insert(place, reference);
        }
    }
    references
}

/// The assessments of a choice: of a family those with its code, and those that they review or that review them, whatever
/// code these have. `follows` says which assessment reviews which.
pub(crate) fn chosen(choice: Choice<'_>, families: &[Family], follows: &[(Id, Id)]) -> Vec<Id> {
    let is_chosen = |it: &&Family| match (&it.standing, choice) {
        (Standing::Missing, _) => false,
        (_, Choice::Everything) => true,
        (_, Choice::Family(reference)) => it.summary().is_some_and(|it| it.reference == reference),
    };
    let of_code = families.iter().filter(is_chosen);
    let mut chosen: Vec<Id> = of_code.map(|it| it.id).collect();
    loop {
        let before = chosen.len();
        for (later, earlier) in follows {
            for (one, other) in [(later, earlier), (earlier, later)] {
                let is_here = families.iter().any(|it| it.id == *other);
                if chosen.contains(one) && !chosen.contains(other) && is_here {
                    chosen.push(*other);
                }
            }
        }
        if chosen.len() == before {
            return chosen;
        }
    }
}

#[cfg(test)]
mod tests {
    use zajedno_core::assessment::Kind;
    use zajedno_records::{ListName, Summary};

    use super::*;

    fn id(number: u8) -> Id {
        Id::from_bytes([number; 16])
    }

    fn families() -> Vec<Family> {
        let told = |(number, reference): (u8, &str)| Family {
            id: id(number),
            standing: Standing::Told(Box::new(Summary {
                reference: reference.to_owned(),
                kind: Kind::Directed,
                date: "2026-03-02".parse().unwrap(),
                children: 1,
                level: None,
                review_due: None,
                open: 0,
                list: ListName {
                    id: "list".to_owned(),
                    version: "0.1.0".to_owned(),
                    digest: "00".to_owned(),
                },
                changed: String::new(),
            })),
        };
        let mut families: Vec<Family> = [(1, "B"), (2, "A"), (3, "B"), (4, "B, later")]
            .map(told)
            .into();
        families.push(Family {
            id: id(5),
            standing: Standing::Untold,
        });
        families.push(Family {
            id: id(6),
            standing: Standing::Missing,
        });
        families
    }

    #[test]
    fn a_family_is_handed_on_with_its_whole_course_and_nobody_elses() {
        let (all, follows) = (families(), [(id(4), id(3)), (id(9), id(2))]);
        assert_eq!(references(&all), ["A", "B", "B, later"]);
        let table: [(Choice<'_>, &[u8]); 4] = [
            (Choice::Everything, &[1, 2, 3, 4, 5]),
            (Choice::Family("B"), &[1, 3, 4]),
            (Choice::Family("B, later"), &[4, 3]),
            (Choice::Family("A"), &[2]),
        ];
        for (choice, expected) in table {
            let expected: Vec<Id> = expected.iter().map(|it| id(*it)).collect();
            assert_eq!(chosen(choice, &all, &follows), expected, "{choice:?}");
        }
    }
}
