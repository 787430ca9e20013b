//! Which numbers of a table may be shown, so that nobody is recognised in a small one.

/// A number of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// It can be shown.
    Shown(usize),
    /// It is small, or a small one could be worked out from it.
    Suppressed,
}

/// Numbers from 1 to this are small.
pub const SMALL: usize = 4;

fn is_small(count: usize) -> bool {
    (1..=SMALL).contains(&count)
}

/// Hides what is small in a table of numbers that do not add up to anything which is shown.
pub(crate) fn suppress_each(counts: &[usize]) -> Vec<Number> {
    let shown = counts.iter().map(|count| shown(*count, is_small(*count)));
    shown.collect()
}

/// Hides what is small in a table of parts of a whole that is shown (unless it is small itself), and then the smallest others
/// until what is hidden can no longer be worked out: there are at least two, together they are more than a small
/// number, and they leave more than one way to be.
pub(crate) fn suppress_parts(counts: &[usize]) -> Vec<Number> {
    let mut hidden: Vec<bool> = counts.iter().map(|count| is_small(*count)).collect();
    while hidden.contains(&true) && !is_safe(counts, &hidden) {
        let open = counts.iter().enumerate();
        let open = open.filter(|(place, count)| !hidden[*place] && **count > 0);
        match open.min_by_key(|(_, count)| **count) {
            Some((place, _)) => hidden[place] = true,
            None => break,
        }
    }
    let all = counts.iter().zip(hidden);
    all.map(|(count, is_hidden)| shown(*count, is_hidden))
        .collect()
}

fn is_safe(counts: &[usize], hidden: &[bool]) -> bool {
    let of = counts.iter().zip(hidden).filter(|(_, hidden)| **hidden);
    let (number, sum) = of.fold((0, 0), |(number, sum), (count, _)| {
        (number + 1, sum + count)
    });
    // With a small sum, or one that all of them at the least or at the most make, each would be known.
    number >= 2 && sum > SMALL && sum > number && sum != number * SMALL
}

fn shown(count: usize, is_hidden: bool) -> Number {
    if is_hidden {
        Number::Suppressed
    } else {
        Number::Shown(count)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn told(numbers: &[Number]) -> String {
        let numbers = numbers.iter().map(|it| match it {
            Number::Shown(number) => number.to_string(),
            Number::Suppressed => "-".to_owned(),
        });
        numbers.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn small_parts_cannot_be_worked_out() {
        for (counts, expected) in [
            (&[][..], ""),
            (&[0, 0], "0 0"),
            (&[7, 12], "7 12"),
            (&[7, 3], "- -"),
            (&[7, 3, 12], "- - 12"),
            (&[7, 2, 2, 12], "- - - 12"),
            (&[7, 2, 3, 12], "7 - - 12"),
            (&[7, 4, 4, 12], "- - - 12"),
            (&[7, 1, 4, 0], "7 - - 0"),
            (&[3, 0, 0], "- 0 0"),
            (&[1, 1, 1, 1, 1, 9], "- - - - - -"),
        ] {
            assert_eq!(told(&suppress_parts(counts)), expected, "{counts:?}");
        }
    }

    #[test]
    fn numbers_that_add_up_to_nothing_are_hidden_one_by_one() {
        assert_eq!(told(&suppress_each(&[0, 1, 4, 5, 9])), "0 - - 5 9");
    }

    /// Every way of filling in what is hidden that adds up, and that hides the same.
    fn ways(counts: &[usize], shown: &[Number]) -> Vec<Vec<usize>> {
        let total: usize = counts.iter().sum();
        let mut ways = vec![Vec::new()];
        for number in shown {
            let fill = |way: &Vec<usize>| -> Vec<Vec<usize>> {
                let left = total - way.iter().sum::<usize>().min(total);
                let may = match number {
                    Number::Shown(number) => *number..=*number,
                    Number::Suppressed => 1..=left,
                };
                may.map(|it| [&way[..], &[it]].concat()).collect()
            };
            ways = ways.iter().flat_map(fill).collect();
        }
        ways.retain(|way| way.iter().sum::<usize>() == total);
        ways
    }

    proptest! {
        /// Whoever knows the rule of the small numbers and the whole cannot tell any hidden number.
        #[test]
        fn what_is_hidden_stays_hidden(counts in proptest::collection::vec(0..12_usize, 1..5)) {
            let numbers = suppress_parts(&counts);
            for (count, number) in counts.iter().zip(&numbers) {
                prop_assert!(!(is_small(*count) && *number == Number::Shown(*count)));
            }
            let total: usize = counts.iter().sum();
            if is_small(total) {
                return Ok(());
            }
            let ways = ways(&counts, &numbers);
            for (place, number) in numbers.iter().enumerate() {
                let first = ways[0][place];
                let is_told = ways.iter().all(|way| way[place] == first);
                prop_assert_eq!(is_told, *number != Number::Suppressed, "{:?}", numbers);
            }
        }
    }
}
