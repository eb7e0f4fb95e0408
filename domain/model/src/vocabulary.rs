//! The closed vocabularies people are described and matched with. Each word is also a
//! translation key: `topic-upr`, `goal-learn_law`, `region-africa_east`, `gender-woman`.

/// What people work on.
pub const TOPICS: &[&str] = &[
    "upr",
    "treaty_bodies",
    "special_procedures",
    "enforced_disappearance",
    "arbitrary_detention",
    "transitional_justice",
    "accountability",
    "international_criminal_law",
    "documentation",
    "digital_security",
    "refugees",
    "womens_rights",
    "childrens_rights",
    "freedom_of_expression",
    "supply_chains",
    "advocacy",
];

/// What people want to reach with a mentor.
pub const GOALS: &[&str] = &[
    "write_submission",
    "speak_in_public",
    "find_first_job",
    "run_campaign",
    "learn_law",
    "build_network",
    "document_cases",
    "study_abroad",
];

/// Where people live and work, coarse enough to identify nobody.
pub const REGIONS: &[&str] = &[
    "africa_central",
    "africa_east",
    "africa_north",
    "africa_south",
    "africa_west",
    "asia_central",
    "asia_east",
    "asia_south",
    "asia_southeast",
    "asia_west",
    "caribbean",
    "europe",
    "latin_america",
    "north_america",
    "oceania",
];

/// How people describe their gender, for those who ask for a mentor of the same.
pub const GENDERS: &[&str] = &["woman", "man", "nonbinary", "undisclosed"];
