-- Campaigns that matters are tagged with, and templates of slots that records tick (八个一、三联系 …).
create table matter.programme (
    committee_id uuid        not null,
    code         text        not null check (code ~ '^[A-Za-z][A-Za-z0-9-]{0,39}$'),
    zh           text        not null check (length(zh) between 1 and 80),
    en           text        not null check (length(en) between 1 and 160),
    from_day     date        not null,
    until_day    date        not null,
    responsible  text        not null,
    kinds        text[]      not null,
    version      int         not null default 1,
    changed_name text        not null,
    changed_at   timestamptz not null,
    primary key (committee_id, code),
    check (until_day >= from_day)
);
create index programme_days on matter.programme (committee_id, until_day desc, code);
call platform.protect('matter.programme');

-- What it is to reach. No kinds: all that count towards it.
create table matter.target (
    committee_id uuid    not null,
    programme    text    not null,
    no           int     not null,
    kind         text,
    measure      text    not null check (measure in ('MATTERS', 'PERSONS', 'FIELD')),
    field        text,
    wanted       numeric not null check (wanted > 0),
    primary key (committee_id, programme, no),
    foreign key (committee_id, programme) references matter.programme
);
call platform.protect('matter.target');

create table matter.template (
    committee_id uuid        not null,
    code         text        not null check (code ~ '^[A-Za-z][A-Za-z0-9-]{0,39}$'),
    zh           text        not null check (length(zh) between 1 and 80),
    en           text        not null check (length(en) between 1 and 160),
    per          text        not null check (per in ('COMMITTEE', 'MEMBER', 'MATTER')),
    base         text,
    version      int         not null default 1,
    changed_name text        not null,
    changed_at   timestamptz not null,
    primary key (committee_id, code)
);
call platform.protect('matter.template');

create table matter.slot (
    committee_id uuid   not null,
    template     text   not null,
    no           int    not null,
    zh           text   not null check (length(zh) between 1 and 80),
    en           text   not null check (length(en) between 1 and 160),
    kinds        text[] not null,
    needed       int    not null check (needed between 1 and 1000),
    primary key (committee_id, template, no),
    foreign key (committee_id, template) references matter.template
);
call platform.protect('matter.slot');
