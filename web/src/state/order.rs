//! Putting things in the order of texts.

/// The positions of things, in the order of their keys; those with equal keys stay in order.
pub(crate) fn order(keys: impl Iterator<Item = String>) -> Vec<usize> {
    let keys: Vec<String> = keys.collect();
    zajedno_core::order::order(keys.len(), &|one, other| keys[one].cmp(&keys[other]))
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
