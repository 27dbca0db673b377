//! Remembers what has been set, within a bound.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError};

use super::row::Paragraph;

/// Texts remembered by one generation; a board of 10,000 notes fits.
const TEXTS: usize = 32_768;
/// Bytes of text remembered by one generation.
const BYTES: usize = 4 << 20;

/// Two generations of paragraphs by how they were set and their text. When the younger is full it becomes the elder,
/// and what nobody asked for since is forgotten.
pub(super) struct Memo<K>(Mutex<Generations<K>>);

struct Generations<K> {
    young: Generation<K>,
    old: Generation<K>,
}

struct Generation<K> {
    by_key: HashMap<K, HashMap<Arc<str>, Arc<Paragraph>>>,
    texts: usize,
    bytes: usize,
}

impl<K: Eq + Hash + Copy> Memo<K> {
    pub fn new() -> Self {
        Self(Mutex::new(Generations {
            young: Generation::default(),
            old: Generation::default(),
        }))
    }

    pub fn get(&self, key: K, text: &str) -> Option<Arc<Paragraph>> {
        let mut memo = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = memo.young.get(&key, text) {
            return Some(found);
        }
        let found = memo.old.get(&key, text)?;
        memo.put(key, text, &found);
        Some(found)
    }

    pub fn put(&self, key: K, text: &str, paragraph: &Arc<Paragraph>) {
        let mut memo = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        memo.put(key, text, paragraph);
    }
}

impl<K: Eq + Hash + Copy> Generations<K> {
    fn put(&mut self, key: K, text: &str, paragraph: &Arc<Paragraph>) {
        if self.young.texts >= TEXTS || self.young.bytes >= BYTES {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.texts += 1;
        self.young.bytes += text.len();
        self.young
            .by_key
            .entry(key)
            .or_default()
            .insert(Arc::from(text), Arc::clone(paragraph));
    }
}

impl<K: Eq + Hash> Generation<K> {
    fn get(&self, key: &K, text: &str) -> Option<Arc<Paragraph>> {
        self.by_key.get(key)?.get(text).cloned()
    }
}

impl<K> Default for Generation<K> {
    fn default() -> Self {
        Self {
            by_key: HashMap::new(),
            texts: 0,
            bytes: 0,
        }
    }
}
