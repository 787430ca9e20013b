//! Which assessments of a store are the newest of their families.

use std::collections::BTreeMap;

use zajedno_core::Date;

/// An assessment, by what tells whose it is and when.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dated<'a> {
    /// The code of the family.
    pub(crate) family: &'a str,
    pub(crate) date: Date,
}

/// Of each assessment whether it is the newest of its family. Families are known by their codes; of two on one day, the one
/// that stands later.
pub(crate) fn newest(all: &[Dated<'_>]) -> Vec<bool> {
    let mut newest: BTreeMap<&str, (Date, usize)> = BTreeMap::new();
    for (position, it) in all.iter().enumerate() {
        let known = newest
            .entry(it.family.trim())
            .or_insert((it.date, position));
        *known = (*known).max((it.date, position));
    }
    let is_newest = |(position, it): (usize, &Dated<'_>)| {
        newest
            .get(it.family.trim())
            .is_some_and(|known| known.1 == position)
    };
    all.iter().enumerate().map(is_newest).collect()
}

#[cfg(test)]
mod tests {
    use super::{Dated, newest};

    #[test]
    fn one_assessment_of_each_family_is_its_newest() {
        let of = |family, date: &str| Dated {
            family,
            date: date.parse().unwrap(),
        };
        let all = [
            of("A", "2026-03-02"),
            of("B", "2026-05-02"),
            of(" A", "2026-06-02"),
            of("A", "2026-04-02"),
            of("B", "2026-05-02"),
        ];
        assert_eq!(newest(&all), [false, false, true, false, true]);
        assert_eq!(newest(&[]), [false; 0]);
    }
}
