//! What a column of a roster can say of a person.

use crate::word::words;

words! {
    /// One field of [`crate::NewPerson`], under its own name. Whether a mentor was vetted is not
    /// among them: that is somebody's decision about one person, never a column.
    pub enum RosterField {
        Name = "name",
        Email = "email",
        Role = "role",
        Lang = "lang",
        Zone = "zone",
        Region = "region",
        Organisation = "organisation",
        Topics = "topics",
        LeadTopic = "lead_topic",
        Goals = "goals",
        Languages = "languages",
        Hours = "hours",
        Stage = "stage",
        Capacity = "capacity",
        Gender = "gender",
        MentorGender = "mentor_gender",
        BirthYear = "birth_year",
    }
}

impl RosterField {
    /// Without a column for it, a roster says nothing.
    pub const fn is_required(self) -> bool {
        matches!(self, Self::Name | Self::Email)
    }
}
