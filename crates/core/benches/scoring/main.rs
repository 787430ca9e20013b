//! How fast sheets become levels and outcomes: `cargo bench --package zajedno-core`.
//!
//! A figure is per element: a sheet, or a line of a file.

#![expect(
    clippy::unwrap_used,
    reason = "a measurement that cannot go on has failed"
)]

mod hand_written;
mod lines;
mod sheets;

use std::hint::black_box;
use std::sync::Arc;

use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};
use zajedno_core::{Outcome, Scorer, Sheet, builtin};

use self::sheets::Sheets;

/// Few enough to stay in the cache with the rules.
const SHEETS: usize = 256;

fn group<'a>(
    criterion: &'a mut Criterion,
    name: &str,
    elements: usize,
) -> BenchmarkGroup<'a, criterion::measurement::WallTime> {
    let mut group = criterion.benchmark_group(name);
    group.throughput(Throughput::Elements(elements as u64));
    group
}

fn levels(criterion: &mut Criterion) {
    let list = Arc::new(builtin::separation_risk());
    let scorer = Scorer::new(Arc::clone(&list));
    let mut random = Sheets::new(Arc::clone(&list), 1);
    hand_written::assert_agrees(&scorer, &mut random, 100_000);

    let complete: Vec<Sheet> = (0..SHEETS).map(|_| random.complete()).collect();
    let partial: Vec<Sheet> = (0..SHEETS).map(|_| random.with_unknown(20)).collect();
    let mut group = group(criterion, "level", SHEETS);
    group.bench_function("hand_written/complete", |bencher| {
        bencher.iter(|| {
            for sheet in &complete {
                black_box(hand_written::level(black_box(sheet)));
            }
        });
    });
    group.bench_function("lowest_level/complete", |bencher| {
        bencher.iter(|| {
            for sheet in &complete {
                black_box(scorer.lowest_level(black_box(sheet)).unwrap());
            }
        });
    });
    group.bench_function("both_bounds/20_unknown", |bencher| {
        bencher.iter(|| {
            for sheet in &partial {
                black_box(scorer.level(black_box(sheet)).unwrap());
            }
        });
    });
}

fn outcomes(criterion: &mut Criterion) {
    let list = Arc::new(builtin::separation_risk());
    let scorer = Scorer::new(Arc::clone(&list));
    let mut random = Sheets::new(list, 2);
    let complete: Vec<Sheet> = (0..SHEETS).map(|_| random.complete()).collect();
    let partial: Vec<Sheet> = (0..SHEETS).map(|_| random.with_unknown(20)).collect();
    let mut group = group(criterion, "outcome", SHEETS);
    let mut outcome = Outcome::default();
    for (name, sheets) in [("complete", &complete), ("20_unknown", &partial)] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                for sheet in sheets {
                    scorer.outcome(black_box(sheet), &mut outcome).unwrap();
                    black_box(&outcome);
                }
            });
        });
    }
}

criterion_group!(all, levels, outcomes, lines::from_disk);
criterion_main!(all);
