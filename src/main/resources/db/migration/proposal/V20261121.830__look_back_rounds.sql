-- Rounds of looking back (提案办理"回头看", A12): which promises and closed proposals are to be looked at by when. What is found stays
-- where it is entered, with the proposal; a round reads it there and keeps a copy only when it is closed.
create table proposal.round (
    committee_id uuid        not null,
    id           uuid        not null,
    version      int         not null default 1,
    name         text        not null check (length(name) between 1 and 60),
    words        text        not null,
    state        text        not null check (state in ('PLANNED', 'OPEN', 'CLOSED', 'DROPPED')),
    from_on      date        not null,
    until_on     date        not null check (until_on >= from_on),
    -- the month for which the platform proposed it; null where a person planned it
    proposed_for date,
    planned_by   text        not null,
    planned_at   timestamptz not null,
    opened_by    text,
    opened_at    timestamptz,
    ended_by     text,
    ended_at     timestamptz,
    why          text,
    changed_by   text        not null,
    changed_at   timestamptz not null,
    primary key (committee_id, id),
    -- one proposed round a month, however often the job runs
    unique (committee_id, proposed_for)
);
create index round_state on proposal.round (committee_id, state, id desc);
call platform.protect('proposal.round');

-- reply_round and promise are 0 where the closed proposal as a whole is looked at.
create table proposal.round_item (
    committee_id  uuid        not null,
    round_id      uuid        not null,
    no            int         not null,
    proposal_id   uuid        not null,
    reply_round   int         not null,
    promise       int         not null,
    -- true while the round is planned or open: whatever is looked at belongs to one such round only
    live          boolean     not null default true,
    -- the last look or check there was when the round was opened, or when the item was put back; later ones are the round's
    base_no       int         not null default 0,
    put_back      text,
    assigned_to   uuid,
    assigned_name text,
    asked_at      timestamptz,
    asked_due     date,
    asked_no      int,
    asked_message uuid,
    -- what was found, kept when the round is closed
    found         text        check (found in ('DONE', 'PARTLY', 'NOT_DONE', 'KEPT', 'NOT_KEPT')),
    found_on      date,
    found_by      text,
    found_words   text,
    primary key (committee_id, round_id, no),
    unique (committee_id, round_id, proposal_id, reply_round, promise),
    foreign key (committee_id, round_id) references proposal.round,
    foreign key (committee_id, proposal_id) references proposal.proposal
);
create unique index round_item_live on proposal.round_item (committee_id, proposal_id, reply_round, promise) where live;
call platform.protect('proposal.round_item');
