//! Sets of people or words as rows of bits: 64 mentors to a machine word.

pub(crate) fn words_for(count: usize) -> usize {
    count.div_ceil(64)
}

pub(crate) fn insert(bits: &mut [u64], at: usize) {
    bits[at / 64] |= 1 << (at % 64);
}

pub(crate) fn remove(bits: &mut [u64], at: usize) {
    bits[at / 64] &= !(1 << (at % 64));
}

/// The set of all numbers below `count`.
pub(crate) fn all(count: usize) -> Vec<u64> {
    let mut bits = vec![u64::MAX; words_for(count)];
    if !count.is_multiple_of(64)
        && let Some(last) = bits.last_mut()
    {
        *last = (1 << (count % 64)) - 1;
    }
    bits
}

pub(crate) fn from_indices(count: usize, indices: impl IntoIterator<Item = usize>) -> Vec<u64> {
    let mut bits = vec![0; words_for(count)];
    indices.into_iter().for_each(|at| insert(&mut bits, at));
    bits
}

pub(crate) fn count(bits: &[u64]) -> u32 {
    bits.iter().map(|word| word.count_ones()).sum()
}

pub(crate) fn common(left: &[u64], right: &[u64]) -> u32 {
    left.iter().zip(right).map(|(left, right)| (left & right).count_ones()).sum()
}

pub(crate) fn meet(left: &[u64], right: &[u64]) -> bool {
    left.iter().zip(right).any(|(left, right)| left & right != 0)
}

pub(crate) fn unite(into: &mut [u64], other: &[u64]) {
    into.iter_mut().zip(other).for_each(|(into, other)| *into |= other);
}

pub(crate) fn intersect(into: &mut [u64], other: &[u64]) {
    into.iter_mut().zip(other).for_each(|(into, other)| *into &= other);
}

/// The members in rising order.
pub(crate) fn members(bits: &[u64]) -> impl Iterator<Item = usize> + '_ {
    bits.iter().enumerate().flat_map(|(at, word)| {
        let mut rest = *word;
        std::iter::from_fn(move || {
            let bit = (rest != 0).then(|| rest.trailing_zeros() as usize)?;
            rest &= rest - 1;
            Some(at * 64 + bit)
        })
    })
}
