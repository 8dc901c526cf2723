-- Kinds of activity and register entries, in versions: the shipped ones as they came, and what the committee made of them.
create schema if not exists catalogue;

create table catalogue.kind (
    committee_id uuid        not null,
    code         text        not null check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    version      int         not null check (version > 0),
    own          boolean     not null,
    body         jsonb       not null,
    at           timestamptz not null,
    by_name      text        not null,
    primary key (committee_id, code, version)
);
call platform.protect_append_only('catalogue.kind');
