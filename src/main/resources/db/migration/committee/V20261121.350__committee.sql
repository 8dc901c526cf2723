-- Who the committee is: its place in the tree, its sessions, sectors, special committees, organisations, units and members.
create schema if not exists committee;

create table committee.committee (
    committee_id uuid        not null primary key,
    parent_id    uuid        references committee.committee,
    level        text        not null check (level in ('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY')),
    code         text        not null unique check (code ~ '^[a-z0-9-]{2,40}$'),
    name         text        not null,
    short_name   text        not null,
    founded_at   timestamptz not null
);
call platform.protect('committee.committee');

-- Which committees there are, before anybody has said for whom they act: jobs, the public page, the start.
create function committee.all_committees() returns table (committee_id uuid, code text, short_name text)
    language sql stable security definer set search_path = pg_catalog
    as $$ select c.committee_id, c.code, c.short_name from committee.committee c order by c.founded_at, c.code $$;
revoke all on function committee.all_committees() from public;
grant execute on function committee.all_committees() to ${app_role};

create extension if not exists btree_gist;

create table committee.session (
    committee_id uuid not null references committee.committee,
    id           uuid not null,
    term         int  not null check (term between 1 and 99),
    number       int  not null check (number between 1 and 9),
    from_on      date not null,
    until_on     date not null check (until_on >= from_on),
    opens_on     date not null,
    closes_on    date not null check (closes_on >= opens_on),
    primary key (committee_id, id),
    unique (committee_id, term, number),
    -- a day belongs to one session's year
    exclude using gist (committee_id with =, daterange(from_on, until_on, '[]') with &&)
);
call platform.protect('committee.session');

create table committee.sector (
    committee_id uuid    not null references committee.committee,
    code         text    not null check (length(code) between 1 and 20),
    name         text    not null,
    name_en      text    not null,
    local        boolean not null default false,
    primary key (committee_id, code),
    unique (committee_id, name)
);
call platform.protect('committee.sector');

create table committee.special_committee (
    committee_id uuid not null references committee.committee,
    id           uuid not null,
    name         text not null,
    primary key (committee_id, id),
    unique (committee_id, name)
);
call platform.protect('committee.special_committee');

create table committee.organisation (
    committee_id uuid not null references committee.committee,
    id           uuid not null,
    kind         text not null check (kind in ('PARTY', 'PEOPLE_ORGANISATION')),
    name         text not null,
    primary key (committee_id, id),
    unique (committee_id, name)
);
call platform.protect('committee.organisation');

create table committee.unit (
    committee_id  uuid not null references committee.committee,
    id            uuid not null,
    version       int  not null default 1,
    name          text not null check (length(name) between 1 and 80),
    short_name    text not null check (length(short_name) between 1 and 40),
    parent_id     uuid,
    contact_name  text not null default '',
    contact_phone text not null default '',
    closed_on     date,
    primary key (committee_id, id),
    unique (committee_id, name),
    foreign key (committee_id, parent_id) references committee.unit
);
call platform.protect('committee.unit');

create table committee.member (
    committee_id      uuid    not null references committee.committee,
    id                uuid    not null,
    version           int     not null default 1,
    number            text    not null check (length(number) between 1 and 20),
    name              text    not null check (length(name) between 1 and 40),
    sector            text    not null,
    special_committee uuid,
    post              text    not null default '',
    phone             text    not null default '',
    term_from         date    not null,
    term_until        date,
    standing          boolean not null default false,
    leader            boolean not null default false,
    skills            text[]  not null default '{}',
    primary key (committee_id, id),
    unique (committee_id, number),
    foreign key (committee_id, sector) references committee.sector,
    foreign key (committee_id, special_committee) references committee.special_committee
);
create index member_name on committee.member (committee_id, name, id);
call platform.protect('committee.member');

-- A member's status with its cause, from a day on; the latest one counts.
create table committee.member_status (
    committee_id uuid        not null,
    member_id    uuid        not null,
    no           int         not null,
    status       text        not null check (status in ('ACTIVE', 'SUSPENDED', 'EXITED')),
    since        date        not null,
    cause        text        not null,
    recorded_by  text        not null,
    recorded_at  timestamptz not null,
    primary key (committee_id, member_id, no),
    foreign key (committee_id, member_id) references committee.member
);
call platform.protect_append_only('committee.member_status');

-- A list that was read from a file and waits for its sender's word.
create table committee.import_draft (
    committee_id uuid        not null,
    id           uuid        not null,
    account_id   uuid        not null,
    kind         text        not null check (kind in ('MEMBERS', 'UNITS')),
    file_name    text        not null,
    rows         jsonb       not null,
    at           timestamptz not null,
    primary key (committee_id, id)
);
call platform.protect('committee.import_draft');
