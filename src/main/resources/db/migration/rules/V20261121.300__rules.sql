-- A committee's own values of the parameter sheet. A new value is a new row; the latest one in force on a day counts.
create schema if not exists rules;

create table rules.parameter (
    committee_id uuid        not null,
    key          text        not null,
    version      int         not null check (version > 0),
    value        text        not null,
    source       text        not null,
    effective_on date        not null,
    set_by       text        not null,
    set_at       timestamptz not null,
    primary key (committee_id, key, version)
);
call platform.protect_append_only('rules.parameter');

-- Public holidays and make-up workdays that an administrator imported; the latest list of a year replaces what is shipped.
create table rules.holiday (
    committee_id uuid not null,
    year         int  not null,
    list         int  not null check (list > 0),
    day          date not null,
    kind         text not null check (kind in ('OFF', 'WORK')),
    name         text not null,
    primary key (committee_id, year, list, day)
);
call platform.protect_append_only('rules.holiday');
