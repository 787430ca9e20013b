//! Putting things in order: one sort for all types, since what is sent to a browser holds every other sort once more.

use alloc::vec;
use alloc::vec::Vec;
use core::cmp::Ordering;

/// The positions of so many things in their order; those that are equal stay as they stand.
///
/// ```
/// use zajedno_core::order::order;
///
/// let words = ["c", "a", "c", "b"];
/// assert_eq!(order(4, &|one, other| words[one].cmp(words[other])), [1, 3, 0, 2]);
/// ```
pub fn order(number: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..number).collect();
    order.sort_unstable_by(|&one, &other| compare(one, other).then(one.cmp(&other)));
    order
}

/// Puts values in order; those that are equal stay as they stand.
///
/// ```
/// use zajedno_core::order::sort_by;
///
/// let mut all = [(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
/// sort_by(&mut all, |one, other| one.0.cmp(&other.0));
/// assert_eq!(all, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
/// ```
pub fn sort_by<T>(all: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let order = order(all.len(), &|one, other| compare(&all[one], &all[other]));
    let mut places = vec![0; order.len()];
    for (place, at) in order.into_iter().enumerate() {
        places[at] = place;
    }
    for at in 0..places.len() {
        while places[at] != at {
            let place = places[at];
            all.swap(at, place);
            places.swap(at, place);
        }
    }
}
