create extension if not exists btree_gist;

-- People. What is shown of somebody is here; what identifies them is in people_sealed.
create table people (
    id uuid primary key,
    name text not null,
    role text not null check (role in ('activist', 'mentor', 'facilitator', 'staff', 'safeguarding_lead', 'administrator')),
    state text not null check (state in ('invited', 'active', 'suspended')),
    lang text not null check (lang in ('en', 'ko', 'es', 'fr')),
    zone text not null,
    region text,
    organisation text,
    gender text,
    stage bigint not null default 0,
    lead_topic text,
    topics jsonb not null,
    goals jsonb not null,
    languages jsonb not null,
    hours jsonb not null,
    mentor_gender jsonb,
    capacity bigint not null default 0 check (capacity >= 0),
    vetted boolean not null default false,
    created_at timestamptz not null,
    changed_at timestamptz not null
);

create table people_sealed (
    person uuid primary key references people (id),
    email text not null unique,
    legal_name text,
    birth_year bigint
);

-- Identity: invitations, sign-in links, logins, tokens. Only hashes of secrets are kept.
create table invitations (
    id uuid primary key,
    person uuid not null references people (id),
    cohort uuid,
    token_hash bytea not null unique,
    created_by uuid references people (id),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    accepted_at timestamptz
);
create index invitations_person on invitations (person);

create table sign_ins (
    id uuid primary key,
    person uuid references people (id),
    token_hash bytea not null unique,
    code_hash bytea not null,
    browser_hash bytea not null,
    code_tries bigint not null default 0,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    consumed_at timestamptz
);
create index sign_ins_person on sign_ins (person, created_at);

create table logins (
    id uuid primary key,
    person uuid not null references people (id),
    token_hash bytea not null unique,
    device text not null,
    created_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz
);
create index logins_person on logins (person);

create table tokens (
    id uuid primary key,
    person uuid not null references people (id),
    label text not null,
    token_hash bytea not null unique,
    created_at timestamptz not null,
    expires_at timestamptz,
    revoked_at timestamptz
);

-- A roster somebody uploaded and has not confirmed yet; gone when confirmed or after a day.
create table imports (
    id uuid primary key,
    created_by uuid references people (id),
    cohort uuid,
    file_name text not null,
    table_rows jsonb not null,
    mapping jsonb not null,
    created_at timestamptz not null
);

-- Programmes, cohorts, enrolments.
create table programmes (
    id uuid primary key,
    name text not null,
    created_at timestamptz not null
);

create table cohorts (
    id uuid primary key,
    programme uuid not null references programmes (id),
    name text not null,
    about jsonb not null,
    zone text not null,
    starts_on text not null,
    ends_on text not null,
    capacity bigint not null check (capacity >= 0),
    state text not null check (state in ('open', 'running', 'finished')),
    created_at timestamptz not null
);

create table enrolments (
    id uuid primary key,
    cohort uuid not null references cohorts (id),
    person uuid not null references people (id),
    state text not null check (state in ('invited', 'waitlisted', 'enrolled', 'completed', 'withdrawn')),
    -- The place an activist holds, 1 to the cohort's capacity: two people cannot hold one.
    place bigint check (place > 0),
    invited_at timestamptz not null,
    -- The order on the waiting list, given under the cohort's lock: a position told stays true.
    queue bigint,
    enrolled_at timestamptz,
    ended_at timestamptz,
    unique (cohort, person),
    unique (cohort, place),
    unique (cohort, queue)
);
create index enrolments_person on enrolments (person);

-- Materials.
create table materials (
    id uuid primary key,
    cohort uuid not null references cohorts (id),
    position bigint not null,
    required boolean not null,
    published_by uuid references people (id),
    -- Made by the form: the same form sent twice publishes once.
    key uuid not null,
    published_at timestamptz not null,
    unique (cohort, position),
    unique (cohort, key)
);

create table material_versions (
    material uuid not null references materials (id),
    lang text not null,
    title text not null,
    body text not null,
    minutes bigint not null check (minutes > 0),
    primary key (material, lang)
);

create table material_progress (
    material uuid not null references materials (id),
    person uuid not null references people (id),
    done_at timestamptz not null,
    primary key (material, person)
);
create index material_progress_person on material_progress (person);

-- Discussions.
create table threads (
    id uuid primary key,
    cohort uuid not null references cohorts (id),
    title text not null,
    started_by uuid not null references people (id),
    key uuid not null,
    created_at timestamptz not null,
    -- When its latest post was written.
    posted_at timestamptz not null,
    unique (cohort, started_by, key)
);
create index threads_cohort on threads (cohort, posted_at, id);

create table posts (
    id uuid primary key,
    thread uuid not null references threads (id),
    author uuid not null references people (id),
    -- From 1, in the order of commits: what pages of a thread are counted by.
    number bigint not null,
    -- Made by the form: the same form sent twice writes one post.
    key uuid not null,
    lang text not null,
    body text not null,
    created_at timestamptz not null,
    edited_at timestamptz,
    unique (thread, number),
    unique (thread, author, key)
);
create index posts_author on posts (author);

-- Matching.
create table rounds (
    id uuid primary key,
    cohort uuid not null references cohorts (id),
    state text not null check (state in ('draft', 'published', 'discarded')),
    rules jsonb not null,
    result jsonb not null,
    -- How many looked for a mentor, and how many of them the round matched.
    mentees bigint not null,
    matched bigint not null,
    created_by uuid not null references people (id),
    created_at timestamptz not null,
    published_at timestamptz
);
create index rounds_cohort on rounds (cohort, created_at);

create table proposals (
    id uuid primary key,
    round uuid not null references rounds (id),
    cohort uuid not null references cohorts (id),
    mentor uuid not null references people (id),
    mentee uuid not null references people (id),
    score bigint not null,
    reasons jsonb not null,
    state text not null check (state in ('pending', 'accepted', 'declined', 'expired')),
    mentor_answer text check (mentor_answer in ('accepted', 'declined')),
    mentee_answer text check (mentee_answer in ('accepted', 'declined')),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    unique (round, mentee)
);
create index proposals_mentor on proposals (mentor);
create index proposals_mentee on proposals (mentee);

-- Mentorships. A mentor's place is numbered, 1 to their capacity: the database keeps the count.
create table mentorships (
    id uuid primary key,
    cohort uuid not null references cohorts (id),
    proposal uuid unique references proposals (id),
    mentor uuid not null references people (id),
    mentee uuid not null references people (id),
    place bigint check (place > 0),
    state text not null check (state in ('active', 'ended')),
    started_at timestamptz not null,
    ended_at timestamptz,
    unique (mentor, place)
);
create index mentorships_mentee on mentorships (mentee);
-- A mentee has one running mentorship in a cohort.
create unique index mentorships_running on mentorships (cohort, mentee) where state = 'active';

-- Sessions. A seat is one person's time: two live seats of one person never overlap.
create table sessions (
    id uuid primary key,
    kind text not null check (kind in ('mentoring', 'cohort')),
    cohort uuid not null references cohorts (id),
    mentorship uuid references mentorships (id),
    title text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    -- What people meant by the clock: wall time and zone, to recompute the instant from.
    wall_start text not null,
    zone text not null,
    question text not null,
    state text not null check (state in ('booked', 'cancelled')),
    created_by uuid not null references people (id),
    created_at timestamptz not null,
    cancelled_at timestamptz
);
create index sessions_cohort on sessions (cohort, starts_at);
create index sessions_mentorship on sessions (mentorship);

create table seats (
    session uuid not null references sessions (id),
    person uuid not null references people (id),
    host boolean not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    live boolean not null,
    attendance text check (attendance in ('present', 'late', 'excused', 'absent')),
    marked_by uuid references people (id),
    marked_at timestamptz,
    primary key (session, person),
    check (starts_at < ends_at),
    exclude using gist (person with =, tstzrange(starts_at, ends_at) with &&) where (live)
);
create index seats_person on seats (person, starts_at);

-- The record: who did what, chained so that a change shows.
create table audit (
    seq bigint primary key,
    at timestamptz not null,
    actor uuid,
    verb text not null,
    subject uuid,
    cohort uuid,
    detail text not null,
    hash bytea not null
);
create index audit_subject on audit (subject);

-- Work to do after a commit, written in the transaction that caused it.
create table jobs (
    id uuid primary key,
    kind text not null,
    payload text not null,
    run_at timestamptz not null,
    tries bigint not null default 0,
    leased_until timestamptz,
    done_at timestamptz,
    dead_at timestamptz,
    last_error text
);
create index jobs_due on jobs (run_at) where done_at is null and dead_at is null;

-- The record is append-only.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the record is append-only';
end;
$$;

create trigger audit_no_change before update or delete on audit
for each statement execute function refuse_change();
