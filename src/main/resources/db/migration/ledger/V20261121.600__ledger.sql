-- Facts: what happened and counts. Written once; a correction is a fact that reverses another.
create schema if not exists ledger;

create table ledger.fact (
    committee_id uuid        not null,
    id           uuid        not null,
    kind         text        not null,
    matter_kind  text        not null,
    matter_id    uuid        not null,
    occurred_on  date        not null,
    quantity     numeric     not null,
    unit         text        not null,
    session_id   uuid,
    sector       text,
    category     text,
    attributes   jsonb       not null,
    reverses     uuid,
    recorded_at  timestamptz not null,
    recorded_by  uuid        not null,
    tx           xid8        not null default pg_current_xact_id(),
    primary key (committee_id, id),
    foreign key (committee_id, reverses) references ledger.fact,
    unique (committee_id, reverses)
);
create index fact_kind on ledger.fact (committee_id, kind, session_id, occurred_on, matter_id);
create index fact_matter on ledger.fact (committee_id, matter_id, kind);
call platform.protect_append_only('ledger.fact');

create table ledger.fact_party (
    committee_id uuid    not null,
    fact_id      uuid    not null,
    role         text    not null,
    kind         text    not null check (kind in ('MEMBER', 'UNIT')),
    party_id     uuid    not null,
    share        numeric not null check (share between 0 and 1),
    primary key (committee_id, fact_id, role, party_id),
    foreign key (committee_id, fact_id) references ledger.fact
);
create index fact_party_of on ledger.fact_party (committee_id, party_id, role, fact_id);
call platform.protect_append_only('ledger.fact_party');

-- Sealed blocks: the facts of finished transactions, in the order of their identities, chained by their hashes.
create table ledger.block (
    committee_id uuid        not null,
    height       bigint      not null check (height > 0),
    facts        int         not null check (facts > 0),
    root         bytea       not null check (length(root) = 32),
    previous     bytea       not null check (length(previous) = 32),
    hash         bytea       not null check (length(hash) = 32),
    sealed_at    timestamptz not null,
    primary key (committee_id, height)
);
call platform.protect_append_only('ledger.block');

create table ledger.sealed (
    committee_id uuid   not null,
    fact_id      uuid   not null,
    height       bigint not null,
    place        int    not null check (place >= 0),
    primary key (committee_id, fact_id),
    unique (committee_id, height, place),
    foreign key (committee_id, fact_id) references ledger.fact,
    foreign key (committee_id, height) references ledger.block
);
call platform.protect_append_only('ledger.sealed');
