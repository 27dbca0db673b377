//! Keys that tldraw sorts by.

/// The key that sorts as this number does: a letter tells how many digits follow.
/// Source: the integer part of fractional indexing, <https://observablehq.com/@dgreensp/implementing-fractional-indexing>.
pub(super) fn index(number: usize) -> String {
    const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let (mut rest, mut room, mut digits) = (number, DIGITS.len(), 1);
    while rest >= room {
        rest -= room;
        room *= DIGITS.len();
        digits += 1;
    }
    let mut key = vec![0; digits];
    for digit in key.iter_mut().rev() {
        *digit = DIGITS[rest % DIGITS.len()];
        rest /= DIGITS.len();
    }
    let letter = b'a' + (digits - 1) as u8;
    std::iter::once(letter).chain(key).map(char::from).collect()
}

#[cfg(test)]
mod tests {
    use super::index;

    #[test]
    fn keys_sort_as_numbers_do() {
        let keys: Vec<String> = (0..5000).map(index).collect();
        assert!(keys.is_sorted_by(|a, b| a < b));
        assert_eq!([&*keys[0], &*keys[61], &*keys[62]], ["a0", "az", "b00"]);
    }
}
