//! A half-fictional typical customer.

use serde::{Deserialize, Serialize};

use super::crop::Crop;
use super::id::{PersonaId, PictureId};

/// One persona of the board.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Persona {
    pub id: PersonaId,
    pub name: String,
    /// Role or situation: "34 ans, commerçante".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub role: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<PictureId>,
    /// The part of the picture that is shown; without one, the largest square about its middle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub crop: Option<Crop>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub quote: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub segment: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub demographics: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub frustrations: Vec<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub behaviour: String,
}

impl Persona {
    /// A persona of whom no more than the name is known.
    pub fn named(id: PersonaId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            role: String::new(),
            picture: None,
            crop: None,
            quote: String::new(),
            segment: String::new(),
            demographics: String::new(),
            goals: Vec::new(),
            needs: Vec::new(),
            frustrations: Vec::new(),
            behaviour: String::new(),
        }
    }
}
