//! Putting things in order: the one sort of the page, since every other sort would be sent along once more.

/// The positions of things, in the order of their keys; those with equal keys stay in order.
pub(crate) fn order(keys: impl Iterator<Item = String>) -> Vec<usize> {
    let mut keys: Vec<(String, usize)> = keys.enumerate().map(|(at, key)| (key, at)).collect();
    keys.sort_unstable();
    keys.into_iter().map(|(_, at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_keys_stay_in_order() {
        let keys = ["б", "а", "б", "", "а"].map(ToOwned::to_owned);
        assert_eq!(order(keys.into_iter()), [3, 1, 4, 0, 2]);
    }
}
