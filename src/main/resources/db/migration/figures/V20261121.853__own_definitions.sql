-- A committee's own figures. Every change is a version of its own; a retired one is a version that says so.
create schema if not exists figures;

create table figures.definition (
    committee_id uuid        not null,
    code         text        not null check (code ~ '^[a-z][a-z0-9_-]*(\.[a-z0-9_-]+)+$' and length(code) <= 80),
    version      int         not null check (version > 0),
    retired      boolean     not null,
    body         jsonb       not null,
    changed_at   timestamptz not null,
    changed_by   text        not null,
    primary key (committee_id, code, version)
);
call platform.protect_append_only('figures.definition');
