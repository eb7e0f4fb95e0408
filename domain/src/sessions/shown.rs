//! Reading sessions.

use crate::{
    Error, Result,
    access::{demand, person},
    all, cohorts,
    db::Tx,
    first, mentorships,
};
use chrono::{DateTime, Utc};
use model::{
    Action, Actor, Attendance, CohortId, Decision, MentorshipId, PersonId, Relation, SessionId, SessionKind,
    SessionState, may,
};
use sqlx::FromRow;

/// One session.
#[derive(Clone, FromRow)]
pub struct Session {
    pub id: SessionId,
    pub kind: SessionKind,
    pub cohort: CohortId,
    pub mentorship: Option<MentorshipId>,
    /// Empty for a mentoring session: whom it is with says what it is.
    pub title: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    /// Wall time (`2027-03-12T19:00`) and IANA zone it was meant in.
    pub wall_start: String,
    pub zone: String,
    /// What to talk about. Of a mentoring session only the two who meet can read it.
    pub question: String,
    pub state: SessionState,
    pub created_by: PersonId,
}

/// Somebody's seat in a session.
#[derive(Clone, FromRow)]
pub struct Seat {
    pub person: PersonId,
    pub name: String,
    pub zone: String,
    pub host: bool,
    /// Not live while the session is booked: they have something else at that time.
    pub live: bool,
    /// Their own mark, or anybody's for those who may mark.
    pub attendance: Option<Attendance>,
}

/// A session with its seats and what the actor can do with it now.
pub struct Shown {
    pub session: Session,
    pub seats: Vec<Seat>,
    pub can_cancel: bool,
    pub can_mark: bool,
    /// Whether the question can be read by the actor at all.
    pub reads_question: bool,
}

/// A session in a list.
#[derive(Clone, FromRow)]
pub struct Line {
    pub id: SessionId,
    pub kind: SessionKind,
    pub cohort: CohortId,
    pub mentorship: Option<MentorshipId>,
    pub title: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub state: SessionState,
    /// With whom, for somebody's own mentoring sessions.
    pub with: Option<PersonId>,
    pub with_name: Option<String>,
    /// The reader's own mark.
    pub attendance: Option<Attendance>,
    /// Whether it clashes with another session of the reader.
    pub clash: bool,
}

/// The session with that id, without asking anybody.
pub(super) async fn find(tx: &mut Tx, id: SessionId) -> Result<Session> {
    let found: Option<Session> = first!(
        tx,
        "select id, kind, cohort, mentorship, title, starts_at, ends_at, wall_start, zone, question,
             state, created_by
         from sessions where id = $1",
        id,
    );
    found.ok_or(Error::NotFound)
}

/// How the actor stands to a session: a party to it are the two of a mentorship, and those who
/// host a session of their cohort.
pub(super) async fn relation(tx: &mut Tx, actor: Actor, session: &Session) -> Result<Relation> {
    let Some(person) = actor.id() else { return Ok(Relation::Stranger) };
    if let Some(mentorship) = session.mentorship {
        let pair = mentorships::find(tx, mentorship).await?;
        return Ok(mentorships::relation(actor, &pair));
    }
    let relation = cohorts::relation(tx, actor, session.cohort).await?;
    if relation != Relation::Member {
        return Ok(relation);
    }
    let seat: Option<(bool,)> =
        first!(tx, "select host from seats where session = $1 and person = $2", session.id, person);
    Ok(if seat == Some((true,)) { Relation::Party } else { relation })
}

/// A session, for those with a seat in it and for staff. Marks of others are for those who may
/// mark them.
///
/// # Errors
/// [`Error::NotFound`] for everybody else.
pub async fn show(tx: &mut Tx, actor: Actor, id: SessionId) -> Result<Shown> {
    let mut session = find(tx, id).await?;
    let relation = relation(tx, actor, &session).await?;
    demand(actor, Action::SeeSession, relation)?;
    let mut seats: Vec<Seat> = all!(
        tx,
        "select t.person, p.name, p.zone, t.host, t.live, t.attendance
         from seats t join people p on p.id = t.person
         where t.session = $1
         order by t.host desc, p.name, t.person",
        id,
    );
    let allows = |action| may(actor, action, relation) == Decision::Allow;
    let marks = allows(Action::MarkAttendance);
    if !marks && !allows(Action::SeeParticipation) {
        for seat in seats.iter_mut().filter(|seat| actor.id() != Some(seat.person)) {
            seat.attendance = None;
        }
    }
    let reads_question = session.kind == SessionKind::Cohort || relation == Relation::Party;
    if !reads_question {
        session.question.clear();
    }
    let (booked, begun) = (session.state == SessionState::Booked, session.starts_at <= tx.now);
    Ok(Shown {
        seats,
        can_cancel: booked && !begun && allows(Action::CancelSession),
        can_mark: booked && begun && marks,
        reads_question,
        session,
    })
}

macro_rules! lines {
    ($rest:literal) => {
        concat!(
            "select s.id, s.kind, s.cohort, s.mentorship, s.title, s.starts_at, s.ends_at, s.state,
                 o.person as \"with\", p.name as with_name, me.attendance,
                 (s.state = 'booked' and not coalesce(me.live, true)) as clash
             from sessions s
             left join seats me on me.session = s.id and me.person = $1
             left join seats o on o.session = s.id and o.person <> $1 and s.kind = 'mentoring'
                 and me.person is not null
             left join people p on p.id = o.person ",
            $rest
        )
    };
}

/// The actor's sessions that are to come or running, soonest first.
pub async fn upcoming(tx: &mut Tx, actor: Actor) -> Result<Vec<Line>> {
    let Some(who) = actor.id() else { return Ok(Vec::new()) };
    Ok(all!(
        tx,
        lines!(
            "where me.person = $1 and s.state = 'booked' and s.ends_at > $2
             order by s.starts_at, s.id"
        ),
        who,
        tx.now,
    ))
}

/// The actor's sessions that are over or were cancelled, latest first.
pub async fn past(tx: &mut Tx, actor: Actor) -> Result<Vec<Line>> {
    let Some(who) = actor.id() else { return Ok(Vec::new()) };
    Ok(all!(
        tx,
        lines!(
            "where me.person = $1 and (s.state = 'cancelled' or s.ends_at <= $2)
             order by s.starts_at desc, s.id"
        ),
        who,
        tx.now,
    ))
}

/// Every session of a mentorship, latest first.
///
/// # Errors
/// [`Error::NotFound`] for those who may not see the mentorship.
pub async fn of_mentorship(tx: &mut Tx, actor: Actor, mentorship: MentorshipId) -> Result<Vec<Line>> {
    let who = person(actor)?;
    mentorships::show(tx, actor, mentorship).await?;
    Ok(all!(tx, lines!("where s.mentorship = $2 order by s.starts_at desc, s.id"), who, mentorship))
}

/// The sessions of a whole cohort, soonest first, and whether the actor may schedule another.
///
/// # Errors
/// [`Error::NotFound`] for those who do not take part in it.
pub async fn of_cohort(tx: &mut Tx, actor: Actor, cohort: CohortId) -> Result<(Vec<Line>, bool)> {
    let who = person(actor)?;
    let (_, relation) = cohorts::show(tx, actor, cohort).await?;
    demand(actor, Action::SeeSession, relation)?;
    let found = all!(
        tx,
        lines!("where s.cohort = $2 and s.kind = 'cohort' order by s.starts_at, s.id"),
        who,
        cohort,
    );
    Ok((found, may(actor, Action::ScheduleSession, relation) == Decision::Allow))
}
