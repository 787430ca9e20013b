//! Random sheets of the separation-risk list, the same ones for the same seed.

use std::sync::Arc;

use zajedno_core::id::{IndicatorIndex, OptionIndex};
use zajedno_core::{Cell, Instrument, Sheet};

/// A source of random sheets.
pub(crate) struct Sheets {
    list: Arc<Instrument>,
    state: u64,
}

impl Sheets {
    pub(crate) fn new(list: Arc<Instrument>, seed: u64) -> Self {
        Self { list, state: seed }
    }

    /// `SplitMix64` of Steele, Lea and Flood (2014).
    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit as u64).unwrap()
    }

    /// A sheet with every answer: some families have few difficulties, some many, some only in one domain.
    pub(crate) fn complete(&mut self) -> Sheet {
        let list = Arc::clone(&self.list);
        let mut sheet = Sheet::new(&list);
        let everywhere = self.below(80);
        let burdened = self.below(list.domains().len());
        for (index, it) in list.indexed() {
            if it.not_applicable.is_some() && self.below(3) == 0 {
                sheet.answer(&list, index, Cell::NOT_APPLICABLE);
                continue;
            }
            let likely = if it.domain.position() == burdened {
                90
            } else {
                everywhere
            };
            let worse = (1..it.options.len())
                .filter(|_| self.below(100) < likely)
                .count();
            let option = option_at(&list, index, worse);
            let cell = if self.below(2) == 0 {
                Cell::option(option)
            } else {
                Cell::confirmed(it, option)
            };
            sheet.answer(&list, index, cell);
        }
        sheet
    }

    /// A sheet with so many answers unknown.
    pub(crate) fn with_unknown(&mut self, unknown: usize) -> Sheet {
        let list = Arc::clone(&self.list);
        let mut sheet = self.complete();
        let mut places: Vec<IndicatorIndex> = list.indexed().map(|(index, _)| index).collect();
        for _ in 0..unknown {
            let place = places.swap_remove(self.below(places.len()));
            sheet.answer(&list, place, Cell::UNKNOWN);
        }
        sheet
    }

    pub(crate) fn list(&self) -> &Instrument {
        &self.list
    }
}

pub(crate) fn option_at(list: &Instrument, index: IndicatorIndex, place: usize) -> OptionIndex {
    let it = list.indicator(index);
    it.indexed_options().nth(place).unwrap().0
}
