-- Matters of the catalogue: whatever is recorded or attended, of any kind. What a kind asks for beyond the built-in fields lies in "values".
create schema if not exists matter;

-- Bodies outside the committee: enterprises, schools, media, organisations, villages, other committees.
create table matter.body (
    committee_id uuid        not null,
    id           uuid        not null,
    name         text        not null check (length(name) between 1 and 80),
    entered_at   timestamptz not null,
    primary key (committee_id, id),
    unique (committee_id, name)
);
call platform.protect('matter.body');

create table matter.matter (
    committee_id      uuid        not null,
    id                uuid        not null,
    kind              text        not null,
    kind_version      int         not null,
    number            int,
    number_year       int,
    title             text        not null check (length(title) between 1 and 200),
    held_on           date        not null,
    until_on          date,
    place             text        not null,
    words             text        not null,
    special_committee uuid,
    sector            text,
    "values"          jsonb       not null,
    ticked            text[]      not null,
    tags              text[]      not null,
    ordinal           int,
    ordinal_of        text,
    enlarged          boolean     not null,
    state             text        not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'PLANNED', 'STANDING', 'VOID')),
    stage             text,
    joint_id          uuid,
    joint_lead        boolean     not null default false,
    note              text        not null default '',
    version           int         not null default 1,
    entered_by        uuid        not null,
    entered_name      text        not null,
    entered_member    uuid,
    entered_at        timestamptz not null,
    changed_name      text        not null,
    changed_at        timestamptz not null,
    client_key        text,
    primary key (committee_id, id),
    foreign key (committee_id, kind, kind_version) references catalogue.kind,
    foreign key (committee_id, special_committee) references committee.special_committee,
    unique (committee_id, kind, number_year, number),
    unique (committee_id, kind, ordinal_of, ordinal),
    unique (committee_id, entered_by, client_key)
);
create index matter_list on matter.matter (committee_id, kind, held_on desc, id desc);
create index matter_days on matter.matter (committee_id, held_on desc, id desc);
create index matter_waiting on matter.matter (committee_id, state, held_on, id) where state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'PLANNED');
create index matter_entered on matter.matter (committee_id, entered_by, held_on desc, id desc);
create index matter_joint on matter.matter (committee_id, joint_id) where joint_id is not null;
create extension if not exists btree_gin;
create index matter_tags on matter.matter using gin (committee_id, tags);
call platform.protect('matter.matter');

-- Who takes part in which role. One who has an identity counts once in a role.
create table matter.part (
    committee_id uuid not null,
    matter_id    uuid not null,
    no           int  not null,
    role         text not null,
    of           text not null check (of in ('MEMBER', 'UNIT', 'BODY', 'PERSON', 'STAFF', 'UNNAMED', 'NUMBER')),
    party_id     uuid,
    name         text not null,
    persons      int  not null check (persons between 1 and 1000000),
    presence     text not null check (presence in ('INVITED', 'COMING', 'LEAVE_ASKED', 'ON_LEAVE', 'PRESENT', 'ABSENT')),
    via          text,
    noted_at     timestamptz,
    primary key (committee_id, matter_id, no),
    foreign key (committee_id, matter_id) references matter.matter,
    unique (committee_id, matter_id, role, party_id)
);
create index part_of on matter.part (committee_id, party_id, matter_id) where party_id is not null;
call platform.protect('matter.part');

create table matter.stage (
    committee_id uuid        not null,
    matter_id    uuid        not null,
    stage        text        not null,
    on_day       date        not null,
    note         text        not null,
    by_name      text        not null,
    at           timestamptz not null,
    primary key (committee_id, matter_id, stage),
    foreign key (committee_id, matter_id) references matter.matter
);
call platform.protect('matter.stage');

create table matter.link (
    committee_id uuid not null,
    matter_id    uuid not null,
    other_kind   text not null,
    other_id     uuid not null,
    primary key (committee_id, matter_id, other_kind, other_id),
    foreign key (committee_id, matter_id) references matter.matter
);
create index link_back on matter.link (committee_id, other_id, other_kind, matter_id);
call platform.protect('matter.link');

create table matter.file (
    committee_id uuid        not null,
    matter_id    uuid        not null,
    id           uuid        not null,
    field        text        not null,
    name         text        not null,
    type         text        not null,
    bytes        bigint      not null,
    sha256       bytea       not null,
    taken_on     date,
    by_name      text        not null,
    at           timestamptz not null,
    removed_at   timestamptz,
    primary key (committee_id, matter_id, id),
    foreign key (committee_id, matter_id) references matter.matter
);
call platform.protect('matter.file');

-- What was done to a matter, and what it said before.
create table matter.history (
    committee_id uuid        not null,
    matter_id    uuid        not null,
    id           uuid        not null,
    act          text        not null,
    note         text        not null,
    before       jsonb,
    by_account   uuid        not null,
    by_name      text        not null,
    at           timestamptz not null,
    primary key (committee_id, matter_id, id)
);
call platform.protect_append_only('matter.history');

-- The last number given in a kind and year, or ordinal in a term: locked while one is given.
create table matter.counter (
    committee_id uuid not null,
    kind         text not null,
    within       text not null,
    last         int  not null,
    primary key (committee_id, kind, within)
);
call platform.protect('matter.counter');

-- A table that was read from a file and waits for its sender's word.
create table matter.import_draft (
    committee_id uuid        not null,
    id           uuid        not null,
    account_id   uuid        not null,
    kind         text        not null,
    file_name    text        not null,
    rows         jsonb       not null,
    at           timestamptz not null,
    primary key (committee_id, id)
);
call platform.protect('matter.import_draft');
