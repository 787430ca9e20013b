//! A target whose inputs are JSON, and are changed as JSON.

macro_rules! json_target {
    ($target:path) => {
        use libfuzzer_sys::{Corpus, fuzz_crossover, fuzz_mutator, fuzz_target, fuzzer_mutate};
        use zajedno_tests::fuzzed::{Reached, Tally, mutation};

        static TALLY: Tally = Tally::new();

        fuzz_target!(|bytes: &[u8]| -> Corpus {
            let reached = $target(bytes);
            TALLY.count(reached);
            // What is made of broken JSON is broken too, and would crowd out the rest.
            if reached == Reached::Parser {
                Corpus::Reject
            } else {
                Corpus::Keep
            }
        });

        fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
            let changed = mutation::changed(&data[..size], seed);
            match changed.filter(|it| it.len() <= max_size) {
                Some(changed) => {
                    data[..changed.len()].copy_from_slice(&changed);
                    changed.len()
                }
                None => fuzzer_mutate(data, size, max_size),
            }
        });

        fuzz_crossover!(|one: &[u8], other: &[u8], out: &mut [u8], seed: u32| {
            let crossed = mutation::crossed(one, other, seed).unwrap_or_default();
            match out.get_mut(..crossed.len()) {
                Some(out) => {
                    out.copy_from_slice(&crossed);
                    crossed.len()
                }
                None => 0,
            }
        });
    };
}
