//! What a person is here, and whether their account is open.

use crate::word::words;

words! {
    /// A person has exactly one role.
    pub enum Role {
        Activist = "activist",
        Mentor = "mentor",
        Facilitator = "facilitator",
        Staff = "staff",
        SafeguardingLead = "safeguarding_lead",
        Administrator = "administrator",
    }
}

words! {
    /// Where a person's account stands.
    pub enum PersonState {
        /// Known by an import or an invitation, has not accepted yet.
        Invited = "invited",
        Active = "active",
        /// May not sign in; every login ended when this was set.
        Suspended = "suspended",
    }
}
