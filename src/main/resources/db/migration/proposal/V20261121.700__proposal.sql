-- Proposals: one row each, their parts beside them, their steps append-only.
create schema if not exists proposal;

create table proposal.proposal (
    committee_id   uuid        not null,
    id             uuid        not null,
    version        bigint      not null,
    state          text        not null,
    kind           text        not null,
    proposer_id    uuid        not null,
    body           text,
    sector         text,
    channel        text        not null,
    source         text,
    title          text        not null,
    situation      text        not null,
    analysis       text        not null,
    suggestion     text        not null,
    category       text,
    session_id     uuid,
    serial         int,
    filing_no      int,
    submissions    int         not null,
    round          int         not null,
    submitted_at   timestamptz,
    filed_at       timestamptz,
    transferred_at timestamptz,
    replied_at     timestamptz,
    ended_at       timestamptz,
    changed_at     timestamptz not null,
    changed_by     text        not null,
    -- what every list shows, worked out at each save
    lead_unit      uuid,
    grade          text,
    clock_kind     text,
    clock_started  date,
    clock_stopped  boolean     not null default false,
    due_on         date,
    primary key (committee_id, id),
    unique (committee_id, session_id, serial),
    unique (committee_id, session_id, filing_no)
);
-- a past case that was imported once is not imported twice
create unique index proposal_source on proposal.proposal (committee_id, channel, source) where source is not null;
-- the committee's list, newest first, and by session
create index proposal_received on proposal.proposal (committee_id, session_id, serial desc) where submitted_at is not null;
-- every queue: what waits in this state, nearest deadline first
create index proposal_queue on proposal.proposal (committee_id, state, due_on, id);
create index proposal_due on proposal.proposal (committee_id, session_id, coalesce(due_on, 'infinity'::date), id);
call platform.protect('proposal.proposal');

-- Who has a part in a proposal, and may therefore see it: its proposers, who was asked to sign, its units.
create table proposal.party (
    committee_id uuid not null,
    party_id     uuid not null,
    proposal_id  uuid not null,
    role         text not null,
    state        text not null,
    due_on       date,
    primary key (committee_id, party_id, proposal_id),
    foreign key (committee_id, proposal_id) references proposal.proposal
);
create index party_proposal on proposal.party (committee_id, proposal_id);
create index party_queue on proposal.party (committee_id, party_id, state, due_on, proposal_id);
call platform.protect('proposal.party');

create table proposal.cosigner (
    committee_id uuid        not null,
    proposal_id  uuid        not null,
    member_id    uuid        not null,
    asked_at     timestamptz not null,
    due_on       date        not null,
    answer       text        not null,
    answered_at  timestamptz,
    primary key (committee_id, proposal_id, member_id),
    foreign key (committee_id, proposal_id) references proposal.proposal
);
call platform.protect('proposal.cosigner');

create table proposal.review (
    committee_id  uuid        not null,
    proposal_id   uuid        not null,
    no            int         not null,
    round         int         not null,
    level         int         not null,
    reviewer      uuid        not null,
    reviewer_name text        not null,
    decision      text        not null,
    reason        text,
    comment       text        not null,
    at            timestamptz not null,
    primary key (committee_id, proposal_id, no),
    foreign key (committee_id, proposal_id) references proposal.proposal
);
call platform.protect_append_only('proposal.review');

create table proposal.handling (
    committee_id uuid        not null,
    proposal_id  uuid        not null,
    no           int         not null,
    unit_id      uuid        not null,
    role         text        not null,
    state        text        not null,
    assigned_at  timestamptz not null,
    signed_at    timestamptz,
    objection    text,
    objected_at  timestamptz,
    decision     text,
    decided_at   timestamptz,
    opinion      text,
    opinion_at   timestamptz,
    primary key (committee_id, proposal_id, no),
    foreign key (committee_id, proposal_id) references proposal.proposal
);
call platform.protect('proposal.handling');

create table proposal.reply (
    committee_id uuid        not null,
    proposal_id  uuid        not null,
    round        int         not null,
    unit_id      uuid        not null,
    body         text        not null,
    grade        text,
    open         boolean     not null,
    contact      text        not null,
    state        text        not null,
    drafter      uuid        not null,
    drafted_by   text        not null,
    issued_by    text,
    issued_at    timestamptz,
    remark       text,
    primary key (committee_id, proposal_id, round),
    foreign key (committee_id, proposal_id) references proposal.proposal
);
call platform.protect('proposal.reply');

create table proposal.promise (
    committee_id uuid not null,
    proposal_id  uuid not null,
    round        int  not null,
    no           int  not null,
    body         text not null,
    due_on       date,
    primary key (committee_id, proposal_id, round, no),
    foreign key (committee_id, proposal_id, round) references proposal.reply
);
call platform.protect('proposal.promise');

-- The first judgement is never overwritten.
create table proposal.rating (
    committee_id uuid        not null,
    proposal_id  uuid        not null,
    round        int         not null,
    member_id    uuid        not null,
    work         text        not null,
    result       text        not null,
    comment      text        not null,
    at           timestamptz not null,
    primary key (committee_id, proposal_id, round, member_id),
    foreign key (committee_id, proposal_id) references proposal.proposal
);
call platform.protect_append_only('proposal.rating');

create table proposal.clock (
    committee_id uuid  not null,
    proposal_id  uuid  not null,
    no           int   not null,
    kind         text  not null,
    unit_id      uuid,
    deadline     jsonb not null,
    primary key (committee_id, proposal_id, no),
    foreign key (committee_id, proposal_id) references proposal.proposal
);
call platform.protect('proposal.clock');

-- The timeline.
create table proposal.step (
    committee_id uuid        not null,
    proposal_id  uuid        not null,
    id           uuid        not null,
    step         text        not null,
    from_state   text        not null,
    to_state     text        not null,
    account_id   uuid        not null,
    actor_name   text        not null,
    at           timestamptz not null,
    on_day       date        not null,
    detail       jsonb       not null,
    primary key (committee_id, proposal_id, id),
    foreign key (committee_id, proposal_id) references proposal.proposal
);
create index step_account on proposal.step (committee_id, account_id, id desc);
call platform.protect_append_only('proposal.step');

-- The receipt book and the file numbers of each session: one locked row, so no number is given twice and none is left out.
create table proposal.counter (
    committee_id uuid not null,
    session_id   uuid not null,
    book         text not null check (book in ('SERIAL', 'FILING')),
    last         int  not null,
    primary key (committee_id, session_id, book)
);
call platform.protect('proposal.counter');

-- A reader's own filters, kept under a name.
create table proposal.saved_view (
    committee_id uuid not null,
    account_id   uuid not null,
    id           uuid not null,
    name         text not null check (length(name) between 1 and 40),
    query        text not null check (length(query) <= 500),
    primary key (committee_id, account_id, id),
    unique (committee_id, account_id, name)
);
call platform.protect('proposal.saved_view');

-- Creating calls of the interface that were already answered: the same key gets the same answer.
create table proposal.idempotency (
    committee_id uuid        not null,
    account_id   uuid        not null,
    key          text        not null check (length(key) between 1 and 100),
    digest       bytea       not null,
    proposal_id  uuid        not null,
    at           timestamptz not null,
    primary key (committee_id, account_id, key)
);
call platform.protect('proposal.idempotency');

-- Words of a proposal as overlapping pairs of characters, for search within one's own committee. The index cannot be used
-- through row-level security (its operator is not leakproof), so this one function, which names the committee itself,
-- reads it as the owner and gives back identities only; whoever calls it still sees only the rows the policies show.
create table proposal.words (
    committee_id uuid     not null,
    proposal_id  uuid     not null,
    words        tsvector not null,
    primary key (committee_id, proposal_id),
    foreign key (committee_id, proposal_id) references proposal.proposal
);
create index words_all on proposal.words using gin (words);
call platform.protect('proposal.words');

create function proposal.found(wanted tsquery, most int) returns setof uuid
    language sql stable security definer
    set search_path = pg_catalog
    as $$ select w.proposal_id from proposal.words w
           where w.committee_id = platform.acting_committee() and w.words @@ wanted
           order by w.proposal_id desc limit most $$;
revoke all on function proposal.found(tsquery, int) from public;
grant execute on function proposal.found(tsquery, int) to ${app_role};
