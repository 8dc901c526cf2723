-- Rounds of looking back (提案办理"回头看", A12): which promises and closed proposals are looked at again by when, what unit and proposer
-- say, and what somebody of the committee found. The judgement and the promise's own state stay where they are, beside it.
create table proposal.round (
    committee_id uuid        not null,
    id           uuid        not null,
    version      int         not null default 1,
    name         text        not null check (length(name) between 1 and 60),
    words        text        not null,
    state        text        not null check (state in ('PLANNED', 'OPEN', 'CLOSED')),
    from_on      date        not null,
    until_on     date        not null check (until_on >= from_on),
    -- the selection; null and empty: any
    session_id   uuid,
    filed_year   int,
    units        uuid[]      not null,
    grades       text[]      not null,
    grounds      text[]      not null,
    planned_by   text        not null,
    planned_at   timestamptz not null,
    opened_by    text,
    opened_at    timestamptz,
    closed_by    text,
    closed_at    timestamptz,
    -- why it was closed although something was not looked at
    why          text,
    changed_by   text        not null,
    changed_at   timestamptz not null,
    primary key (committee_id, id),
    -- the same form sent twice is one round
    unique (committee_id, name)
);
create index round_list on proposal.round (committee_id, from_on desc, id desc);
call platform.protect('proposal.round');

-- reply_round and promise are 0 where the closed proposal as a whole is looked at.
create table proposal.round_item (
    committee_id uuid        not null,
    round_id     uuid        not null,
    no           int         not null,
    proposal_id  uuid        not null,
    reply_round  int         not null,
    promise      int         not null,
    -- who answers for it
    unit_id      uuid,
    ground       text        not null check (ground in ('DUE', 'GRADE_B', 'DISSATISFIED', 'FINISHED', 'BY_HAND')),
    -- while its round is not closed: whatever is looked at stands in one such round only
    live         boolean     not null default true,
    by_name      text        not null,
    at           timestamptz not null,
    -- taken out again; it stays to be read and is not proposed a second time
    out_by       text,
    out_at       timestamptz,
    out_why      text,
    -- the last verdict, and how many there were
    verdict      text        check (verdict in ('FULFILLED', 'PARTLY', 'NOT', 'IMPOSSIBLE')),
    verdicts     int         not null default 0,
    primary key (committee_id, round_id, no),
    unique (committee_id, round_id, proposal_id, reply_round, promise),
    foreign key (committee_id, round_id) references proposal.round,
    foreign key (committee_id, proposal_id) references proposal.proposal
);
create unique index round_item_live on proposal.round_item (committee_id, proposal_id, reply_round, promise) where live;
create index round_item_of on proposal.round_item (committee_id, proposal_id, round_id, no);
call platform.protect('proposal.round_item');

-- What unit and proposer say; more may be said later, nothing is taken back.
create table proposal.round_word (
    committee_id uuid        not null,
    round_id     uuid        not null,
    item_no      int         not null,
    no           int         not null,
    side         text        not null check (side in ('UNIT', 'PROPOSER')),
    party_id     uuid        not null,
    words        text        not null,
    proof        text        not null,
    by_name      text        not null,
    at           timestamptz not null,
    primary key (committee_id, round_id, item_no, no),
    foreign key (committee_id, round_id, item_no) references proposal.round_item (committee_id, round_id, no)
);
call platform.protect_append_only('proposal.round_word');

-- What was found; a later verdict counts in place of the earlier one, which stays.
create table proposal.round_verdict (
    committee_id uuid        not null,
    round_id     uuid        not null,
    item_no      int         not null,
    no           int         not null,
    verdict      text        not null check (verdict in ('FULFILLED', 'PARTLY', 'NOT', 'IMPOSSIBLE')),
    on_day       date        not null,
    words        text        not null,
    -- the fact that counts it, so that exactly this one can be taken back
    fact_id      uuid        not null,
    -- the proposal had been struck off the clear list and came back to it
    relisted     boolean     not null,
    by_name      text        not null,
    at           timestamptz not null,
    primary key (committee_id, round_id, item_no, no),
    foreign key (committee_id, round_id, item_no) references proposal.round_item (committee_id, round_id, no)
);
call platform.protect_append_only('proposal.round_verdict');
