//! Choices made from a row of random numbers: a row of zeros makes the simplest choices, so that failing cases shrink.

/// Makes choices from a row of numbers; beyond its end all numbers are 0.
#[derive(Debug)]
pub struct Rolls<'a> {
    left: std::slice::Iter<'a, u16>,
}

impl<'a> Rolls<'a> {
    /// Begins at the first number.
    #[must_use]
    pub fn new(rolls: &'a [u16]) -> Self {
        Self { left: rolls.iter() }
    }

    /// A number below `most`, which is not 0.
    pub fn below(&mut self, most: usize) -> usize {
        usize::from(self.left.next().copied().unwrap_or(0)) % most
    }

    /// A number from `least` to `most`.
    pub fn between(&mut self, least: i32, most: i32) -> i32 {
        let choices = usize::try_from(most - least).unwrap_or(0) + 1;
        least + i32::try_from(self.below(choices)).unwrap_or(0)
    }

    /// Something that happens so many times in 100; never on a roll of 0.
    pub fn happens(&mut self, percent: usize) -> bool {
        self.below(100) >= 100 - percent
    }

    /// One of these.
    pub fn one<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())].clone()
    }

    /// Some of these, at least one and in their order.
    pub fn some<T: Clone>(&mut self, of: &[T]) -> Vec<T> {
        let always = self.below(of.len());
        let places = 0..of.len();
        let taken = places.filter(|&place| self.happens(50) || place == always);
        taken.map(|place| of[place].clone()).collect()
    }
}
