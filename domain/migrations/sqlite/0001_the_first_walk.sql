-- People. What is shown of somebody is here; what identifies them is in people_sealed.
create table people (
    id blob primary key,
    name text not null,
    role text not null check (role in ('activist', 'mentor', 'facilitator', 'staff', 'safeguarding_lead', 'administrator')),
    state text not null check (state in ('invited', 'active', 'suspended')),
    lang text not null check (lang in ('en', 'ko', 'es', 'fr')),
    zone text not null,
    region text,
    organisation text,
    gender text,
    stage integer not null default 0,
    lead_topic text,
    topics text not null,
    goals text not null,
    languages text not null,
    hours text not null,
    mentor_gender text,
    capacity integer not null default 0 check (capacity >= 0),
    vetted integer not null default false,
    created_at text not null,
    changed_at text not null
) strict;

create table people_sealed (
    person blob primary key references people (id),
    email text not null unique,
    legal_name text,
    birth_year integer
) strict;

-- Identity: invitations, sign-in links, logins, tokens. Only hashes of secrets are kept.
create table invitations (
    id blob primary key,
    person blob not null references people (id),
    cohort blob,
    token_hash blob not null unique,
    created_by blob references people (id),
    created_at text not null,
    expires_at text not null,
    accepted_at text
) strict;
create index invitations_person on invitations (person);

create table sign_ins (
    id blob primary key,
    person blob references people (id),
    token_hash blob not null unique,
    code_hash blob not null,
    browser_hash blob not null,
    code_tries integer not null default 0,
    created_at text not null,
    expires_at text not null,
    consumed_at text
) strict;
create index sign_ins_person on sign_ins (person, created_at);

create table logins (
    id blob primary key,
    person blob not null references people (id),
    token_hash blob not null unique,
    device text not null,
    created_at text not null,
    seen_at text not null,
    expires_at text not null,
    ended_at text
) strict;
create index logins_person on logins (person);

create table tokens (
    id blob primary key,
    person blob not null references people (id),
    label text not null,
    token_hash blob not null unique,
    created_at text not null,
    expires_at text,
    revoked_at text
) strict;

-- A roster somebody uploaded and has not confirmed yet; gone when confirmed or after a day.
create table imports (
    id blob primary key,
    created_by blob references people (id),
    cohort blob,
    file_name text not null,
    table_rows text not null,
    mapping text not null,
    created_at text not null
) strict;

-- Programmes, cohorts, enrolments.
create table programmes (
    id blob primary key,
    name text not null,
    created_at text not null
) strict;

create table cohorts (
    id blob primary key,
    programme blob not null references programmes (id),
    name text not null,
    about text not null,
    zone text not null,
    starts_on text not null,
    ends_on text not null,
    capacity integer not null check (capacity >= 0),
    state text not null check (state in ('open', 'running', 'finished')),
    created_at text not null
) strict;

create table enrolments (
    id blob primary key,
    cohort blob not null references cohorts (id),
    person blob not null references people (id),
    state text not null check (state in ('invited', 'waitlisted', 'enrolled', 'completed', 'withdrawn')),
    -- The place an activist holds, 1 to the cohort's capacity: two people cannot hold one.
    place integer check (place > 0),
    invited_at text not null,
    -- The order on the waiting list, given under the cohort's lock: a position told stays true.
    queue integer,
    enrolled_at text,
    ended_at text,
    unique (cohort, person),
    unique (cohort, place),
    unique (cohort, queue)
) strict;
create index enrolments_person on enrolments (person);

-- Materials.
create table materials (
    id blob primary key,
    cohort blob not null references cohorts (id),
    position integer not null,
    required integer not null,
    published_by blob references people (id),
    -- Made by the form: the same form sent twice publishes once.
    key blob not null,
    published_at text not null,
    unique (cohort, position),
    unique (cohort, key)
) strict;

create table material_versions (
    material blob not null references materials (id),
    lang text not null,
    title text not null,
    body text not null,
    minutes integer not null check (minutes > 0),
    primary key (material, lang)
) strict;

create table material_progress (
    material blob not null references materials (id),
    person blob not null references people (id),
    done_at text not null,
    primary key (material, person)
) strict;
create index material_progress_person on material_progress (person);

-- Discussions.
create table threads (
    id blob primary key,
    cohort blob not null references cohorts (id),
    title text not null,
    started_by blob not null references people (id),
    key blob not null,
    created_at text not null,
    -- When its latest post was written.
    posted_at text not null,
    unique (cohort, started_by, key)
) strict;
create index threads_cohort on threads (cohort, posted_at, id);

create table posts (
    id blob primary key,
    thread blob not null references threads (id),
    author blob not null references people (id),
    -- From 1, in the order of commits: what pages of a thread are counted by.
    number integer not null,
    -- Made by the form: the same form sent twice writes one post.
    key blob not null,
    lang text not null,
    body text not null,
    created_at text not null,
    edited_at text,
    unique (thread, number),
    unique (thread, author, key)
) strict;
create index posts_author on posts (author);

-- Matching.
create table rounds (
    id blob primary key,
    cohort blob not null references cohorts (id),
    state text not null check (state in ('draft', 'published', 'discarded')),
    rules text not null,
    result text not null,
    -- How many looked for a mentor, and how many of them the round matched.
    mentees integer not null,
    matched integer not null,
    created_by blob not null references people (id),
    created_at text not null,
    published_at text
) strict;
create index rounds_cohort on rounds (cohort, created_at);

create table proposals (
    id blob primary key,
    round blob not null references rounds (id),
    cohort blob not null references cohorts (id),
    mentor blob not null references people (id),
    mentee blob not null references people (id),
    score integer not null,
    reasons text not null,
    state text not null check (state in ('pending', 'accepted', 'declined', 'expired')),
    mentor_answer text check (mentor_answer in ('accepted', 'declined')),
    mentee_answer text check (mentee_answer in ('accepted', 'declined')),
    created_at text not null,
    expires_at text not null,
    unique (round, mentee)
) strict;
create index proposals_mentor on proposals (mentor);
create index proposals_mentee on proposals (mentee);

-- Mentorships. A mentor's place is numbered, 1 to their capacity: the database keeps the count.
create table mentorships (
    id blob primary key,
    cohort blob not null references cohorts (id),
    proposal blob unique references proposals (id),
    mentor blob not null references people (id),
    mentee blob not null references people (id),
    place integer check (place > 0),
    state text not null check (state in ('active', 'ended')),
    started_at text not null,
    ended_at text,
    unique (mentor, place)
) strict;
create index mentorships_mentee on mentorships (mentee);
-- A mentee has one running mentorship in a cohort.
create unique index mentorships_running on mentorships (cohort, mentee) where state = 'active';

-- Sessions. A seat is one person's time: two live seats of one person never overlap.
create table sessions (
    id blob primary key,
    kind text not null check (kind in ('mentoring', 'cohort')),
    cohort blob not null references cohorts (id),
    mentorship blob references mentorships (id),
    title text not null,
    starts_at text not null,
    ends_at text not null,
    -- What people meant by the clock: wall time and zone, to recompute the instant from.
    wall_start text not null,
    zone text not null,
    question text not null,
    state text not null check (state in ('booked', 'cancelled')),
    created_by blob not null references people (id),
    created_at text not null,
    cancelled_at text
) strict;
create index sessions_cohort on sessions (cohort, starts_at);
create index sessions_mentorship on sessions (mentorship);

create table seats (
    session blob not null references sessions (id),
    person blob not null references people (id),
    host integer not null,
    starts_at text not null,
    ends_at text not null,
    live integer not null,
    attendance text check (attendance in ('present', 'late', 'excused', 'absent')),
    marked_by blob references people (id),
    marked_at text,
    primary key (session, person),
    check (starts_at < ends_at)
) strict;
create index seats_person on seats (person, starts_at);

-- The record: who did what, chained so that a change shows.
create table audit (
    seq integer primary key,
    at text not null,
    actor blob,
    verb text not null,
    subject blob,
    cohort blob,
    detail text not null,
    hash blob not null
) strict;
create index audit_subject on audit (subject);

-- Work to do after a commit, written in the transaction that caused it.
create table jobs (
    id blob primary key,
    kind text not null,
    payload text not null,
    run_at text not null,
    tries integer not null default 0,
    leased_until text,
    done_at text,
    dead_at text,
    last_error text
) strict;
create index jobs_due on jobs (run_at) where done_at is null and dead_at is null;

-- One time, one seat: what PostgreSQL does with an exclusion constraint.
create trigger seats_overlap_insert before insert on seats
when new.live = 1 and exists (
    select 1 from seats s
    where s.person = new.person and s.live = 1
      and s.starts_at < new.ends_at and s.ends_at > new.starts_at
)
begin
    select raise(abort, 'overlap: this person has another seat at that time');
end;

create trigger seats_overlap_update before update of person, starts_at, ends_at, live on seats
when new.live = 1 and exists (
    select 1 from seats s
    where s.person = new.person and s.live = 1 and s.session <> new.session
      and s.starts_at < new.ends_at and s.ends_at > new.starts_at
)
begin
    select raise(abort, 'overlap: this person has another seat at that time');
end;

-- The record is append-only.
create trigger audit_no_update before update on audit
begin
    select raise(abort, 'the record is append-only');
end;

create trigger audit_no_delete before delete on audit
begin
    select raise(abort, 'the record is append-only');
end;
