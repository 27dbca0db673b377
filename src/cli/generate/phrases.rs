//! French words for synthetic boards, put together by chance.

use crate::model::{Channel, Evidence, IdSource, NoteColour, Persona, PersonaId, Stage, StageId};

/// Chance that repeats itself for the same seed.
pub(super) struct Dice {
    pub(super) ids: IdSource,
    chance: IdSource,
}

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self {
            ids: IdSource::seeded(seed),
            // Another sequence, so that a new sentence does not change the ids after it.
            chance: IdSource::seeded(!seed),
        }
    }

    /// From 0 to `end` without it.
    pub(super) fn below(&mut self, end: usize) -> usize {
        // The upper bits, taken modulo a small number: even enough.
        let bits = self.chance.next_bits() >> 8;
        usize::try_from(bits % end.max(1) as u64).unwrap_or_default()
    }

    pub(super) fn of<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        &choices[self.below(choices.len())]
    }

    pub(super) fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// The text, once in so many times.
    pub(super) fn some(&mut self, times: usize, text: &str) -> Option<String> {
        self.one_in(times).then(|| text.to_owned())
    }

    /// From 1 to 5.
    pub(super) fn score(&mut self) -> u8 {
        *self.of(&[1, 2, 3, 4, 5])
    }
}

pub(super) const PERSONAS: &[(&str, &str)] = &[
    ("Awa", "34 ans, commerçante"),
    ("Idrissa", "52 ans, éleveur"),
    ("Lucie", "27 ans, infirmière"),
];

pub(super) const TAGS: &[(&str, NoteColour)] = &[
    ("Attente", NoteColour::Orange),
    ("Confiance", NoteColour::Teal),
    ("Papiers", NoteColour::Grey),
];

pub(super) const EVIDENCE: &[Evidence] = &[
    Evidence::Unstated,
    Evidence::Unstated,
    Evidence::Assumption,
    Evidence::Reported,
    Evidence::Observed,
    Evidence::Validated,
    Evidence::Corrected,
];

pub(super) const CHANNELS: &[Channel] = &[
    Channel::Website,
    Channel::MobileApp,
    Channel::Sms,
    Channel::Phone,
    Channel::Branch,
    Channel::WordOfMouth,
    Channel::Partner,
];

pub(super) const FEELINGS: &[&str] = &[
    "Inquiète",
    "Curieuse",
    "Rassurée",
    "Agacée",
    "Fière",
    "Perdue",
    "Soulagée",
];

const STAGES: &[(&str, &str)] = &[
    ("Prise de conscience du besoin", "Comprendre ce qui manque"),
    ("Recherche", "Trouver qui peut aider"),
    ("Sélection", "Comparer sans se tromper"),
    ("Achat / Accueil", "Être reconnue et guidée"),
    ("Utilisation", "Que cela marche, tout simplement"),
    ("Évolution du produit", "Ne pas tout recommencer"),
];

const WHO: &[&str] = &[
    "La cliente",
    "Le conseiller",
    "Une voisine",
    "L’agence",
    "Le service client",
    "Son mari",
    "La caissière",
    "Le partenaire",
    "Une collègue",
    "Le responsable du crédit",
];

const DOES: &[&str] = &[
    "attend",
    "demande",
    "compare",
    "explique encore",
    "cherche",
    "a perdu",
    "reçoit enfin",
    "ne comprend pas",
    "vérifie deux fois",
    "transmet sans un mot",
    "oublie",
    "signe",
];

const WHAT: &[&str] = &[
    "le dossier",
    "les conditions du prêt",
    "un rendez-vous",
    "le montant total",
    "la bonne file",
    "une réponse claire",
    "la pièce d’identité",
    "le code par SMS",
    "les frais cachés",
    "une photo du contrat",
    "l’échéancier",
    "quelqu’un qui décide",
];

const WHERE: &[&str] = &[
    "au guichet",
    "sur le site",
    "au téléphone",
    "le jour du marché",
    "avant midi",
    "en ligne",
    "à l’agence de Kati",
    "depuis trois semaines",
    "par l’application",
];

const WHY: &[&str] = &[
    "parce que personne ne l’avait prévenue",
    "et doit revenir avec un papier de plus",
    "alors que la boutique reste fermée toute la matinée",
    "car l’écran n’affiche que la moitié des informations",
    "sans savoir si la demande a été enregistrée quelque part",
    "ce qui la rassure beaucoup",
];

const ASKS: &[&str] = &[
    "Est-ce que je vais y arriver ?",
    "« Revenez demain » : encore ?",
    "Combien vais-je rendre, au juste ?",
    "Et si je rembourse plus tôt ?",
    "À qui puis-je faire confiance ?",
    "Trop cher !",
];

/// From two words to four lines, as people write them.
pub(super) fn sentence(dice: &mut Dice) -> String {
    if dice.one_in(6) {
        // French puts a narrow no-break space before these marks.
        return dice
            .of(ASKS)
            .replace(" ?", "\u{202f}?")
            .replace(" !", "\u{202f}!")
            .replace(" :", "\u{a0}:")
            .replace("« ", "«\u{a0}")
            .replace(" »", "\u{a0}»");
    }
    let mut text = format!("{} {} {}", dice.of(WHO), dice.of(DOES), dice.of(WHAT));
    if !dice.one_in(3) {
        text = format!("{text} {}", dice.of(WHERE));
    }
    if dice.one_in(3) {
        text = format!("{text}, {}", dice.of(WHY));
    }
    text
}

pub(super) fn persona(name: &str, role: &str, dice: &mut Dice) -> Persona {
    Persona {
        role: role.to_owned(),
        ..Persona::named(PersonaId::fresh(&mut dice.ids), name)
    }
}

pub(super) fn stage(number: usize, dice: &mut Dice) -> Stage {
    let (name, description) = STAGES[number % STAGES.len()];
    let round = number / STAGES.len() + 1;
    Stage {
        id: StageId::fresh(&mut dice.ids),
        name: match round {
            1 => name.to_owned(),
            _ => format!("{name} {round}"),
        },
        description: description.to_owned(),
        time: None,
        width: None,
        collapsed: false,
        hidden: false,
    }
}
