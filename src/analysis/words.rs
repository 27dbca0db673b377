//! The words of a text as they are compared: without accents, endings, order and little words, in French and English.

use crate::edit::find::folded;

/// Shorter stems keep their last letters.
const SHORTEST: usize = 4;

/// Words that say nothing about what is done. Folded.
const LITTLE: &[&str] = &[
    // French
    "a", "ai", "au", "aux", "avec", "aupres", "car", "ce", "cela", "ces", "cet", "cette", "chez",
    "comme", "dans", "de", "des", "du", "elle", "elles", "en", "est", "et", "etre", "fait",
    "faire", "il", "ils", "je", "la", "le", "les", "leur", "leurs", "lui", "ma", "mais", "mes",
    "mon", "nos", "notre", "nous", "on", "ont", "ou", "par", "pour", "qu", "que", "qui", "sa",
    "se", "ses", "si", "son", "sont", "sur", "ta", "te", "tes", "ton", "tu", "un", "une", "va",
    "vers", "vos", "votre", "vous", "y", // English
    "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "have", "he", "her", "his",
    "i", "in", "into", "is", "it", "its", "my", "of", "on", "or", "our", "she", "that", "the",
    "their", "them", "they", "this", "to", "up", "we", "with", "you", "your",
];

/// Words that turn the meaning round. Folded.
const TURNING: &[&str] = &[
    "aucun", "aucune", "jamais", "ne", "ni", "non", "pas", "plus", "sans", "never", "no", "not",
    "nor", "without",
];

/// Endings of verbs in both languages, the longer ones first, of which one is cut, and how long the stem must stay.
/// Those that many nouns have too (client) need a longer one.
const ENDINGS: &[(&str, usize)] = &[
    ("issent", SHORTEST),
    ("issant", SHORTEST),
    ("ssez", SHORTEST),
    ("ing", 3),
    ("ent", SHORTEST),
    ("ant", SHORTEST),
    ("ed", 3),
    ("er", 3),
    ("ez", 3),
    ("ir", SHORTEST),
];

/// One word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// As it was written, in small letters.
    pub written: String,
    /// What it is compared by.
    pub stem: String,
}

/// What a text says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Words {
    pub words: Vec<Word>,
    /// It says that something is not.
    pub is_negated: bool,
}

impl Words {
    pub fn of(text: &str) -> Self {
        let mut said = Self::default();
        let parts = text.split(|c: char| !(c.is_alphanumeric() || is_accent(c)));
        for part in parts.filter(|part| !part.is_empty()) {
            let bare = folded(part);
            if TURNING.contains(&bare.as_str()) {
                said.is_negated = true;
                continue;
            }
            let is_letter = bare.chars().count() < 2 && !is_number(&bare);
            if is_letter || LITTLE.contains(&bare.as_str()) {
                continue;
            }
            let stem = stem(bare);
            if said.words.iter().all(|word| word.stem != stem) {
                said.words.push(Word {
                    written: part.to_lowercase(),
                    stem,
                });
            }
        }
        said
    }
}

/// True for `2`, `3e`, `b12`: what tells like things apart.
pub(super) fn is_number(stem: &str) -> bool {
    stem.chars().any(|c| c.is_ascii_digit())
}

/// An accent that is a character of its own.
fn is_accent(c: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&c)
}

/// Cuts plural and verb endings off a folded word, the same way for all, so that forms of one word meet. It is no
/// dictionary: what meets too rarely is worth more here than what meets too often.
fn stem(mut word: String) -> String {
    if is_number(&word) || !word.is_ascii() {
        return word;
    }
    let cut = |word: &mut String, ending: &str, shortest: usize| {
        let fits = word.ends_with(ending) && word.len() - ending.len() >= shortest;
        if fits {
            word.truncate(word.len() - ending.len());
        }
        fits
    };
    if word.len() > SHORTEST && word.ends_with("aux") && !word.ends_with("eaux") {
        // Canaux, canal.
        word.truncate(word.len() - 2);
        word.push('l');
    } else if word.len() > 3 && word.ends_with(['s', 'x']) && !word.ends_with("ss") {
        word.pop();
    }
    let _ = ENDINGS
        .iter()
        .any(|(ending, shortest)| cut(&mut word, ending, *shortest));
    while word.len() > 3 && word.ends_with('e') {
        word.pop();
    }
    let mut last = word.chars().rev();
    if let (Some(a), Some(b)) = (last.next(), last.next())
        && a == b
        && word.len() > 3
    {
        // Appelle, appeler; submit, submitting.
        word.pop();
    }
    // Remplit; last, so that submit and submitted lose the same.
    cut(&mut word, "it", SHORTEST);
    if word.ends_with('y') {
        // Payer, paie; copy, copies.
        word.pop();
        word.push('i');
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let said = Words::of(text);
        let stems: Vec<&str> = said.words.iter().map(|word| word.stem.as_str()).collect();
        assert_eq!(stems.join(" "), expected, "{text}");
    }

    #[test]
    fn forms_of_a_word_meet() {
        let alike = [
            "dépose déposer DÉPOSENT déposée déposés déposant",
            "appelle appeler appelez appels",
            "canal canaux",
            "paie payer paye",
            "remplir remplit remplissent",
            "envoie envoyer envoient",
            "dossier dossiers",
            "client clients cliente",
            "submit submits submitted submitting",
            "copy copies copie",
            "visit visits visiting visite visiter",
            "file files filing filed",
        ];
        for row in alike {
            let mut said = row.split(' ').map(|word| Words::of(word).words);
            let first = said.next().expect("a word")[0].stem.clone();
            for (words, word) in said.zip(row.split(' ').skip(1)) {
                assert_eq!(words[0].stem, first, "{word} in {row}");
            }
        }
    }

    #[test]
    fn little_words_are_left_out() {
        check("Il appelle l’agence par téléphone", "appel agenc telephon");
        check("She calls the branch", "cal branch");
        check("De\u{301}pose", "depos");
        check("Étape 2", "etap 2");
        assert!(Words::of("Ne signe pas").is_negated);
        assert!(!Words::of("Signe").is_negated);
    }
}
