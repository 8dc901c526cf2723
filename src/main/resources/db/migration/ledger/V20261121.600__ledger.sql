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

-- What counts: facts that reverse nothing and were not reversed. Row-level security of the asker applies.
create view ledger.standing with (security_invoker = true) as
    select f.* from ledger.fact f
     where f.reverses is null
       and not exists (select 1 from ledger.fact r where r.committee_id = f.committee_id and r.reverses = f.id);
grant select on ledger.standing to ${app_role};

create index fact_tx on ledger.fact (committee_id, tx);

-- Sealed blocks: all facts of the transactions from from_tx up to, not including, until_tx, in the order of their identities,
-- chained by their hashes. Only finished transactions are sealed, so that nothing can appear in a sealed stretch later.
create table ledger.block (
    committee_id uuid        not null,
    height       bigint      not null check (height > 0),
    from_tx      xid8        not null,
    until_tx     xid8        not null,
    facts        int         not null check (facts > 0),
    root         bytea       not null check (length(root) = 32),
    previous     bytea       not null check (length(previous) = 32),
    hash         bytea       not null check (length(hash) = 32),
    sealed_at    timestamptz not null,
    primary key (committee_id, height)
);
call platform.protect_append_only('ledger.block');

-- The bytes of a fact that are sealed: a JSON array in this order, as PostgreSQL writes it, in UTF-8, after one zero byte.
create function ledger.leaf(f ledger.fact) returns bytea
    language sql stable
    as $$ select sha256('\x00'::bytea || convert_to(jsonb_build_array(
            f.id, f.kind, f.matter_kind, f.matter_id, f.occurred_on, f.quantity::text, f.unit, f.session_id, f.sector,
            f.category, f.attributes, f.reverses, (extract(epoch from f.recorded_at) * 1000000)::bigint, f.recorded_by,
            (select jsonb_agg(jsonb_build_array(p.role, p.kind, p.party_id, p.share::text) order by p.role, p.party_id)
               from ledger.fact_party p where p.committee_id = f.committee_id and p.fact_id = f.id))::text, 'UTF8')) $$;
revoke all on function ledger.leaf(ledger.fact) from public;
grant execute on function ledger.leaf(ledger.fact) to ${app_role};
