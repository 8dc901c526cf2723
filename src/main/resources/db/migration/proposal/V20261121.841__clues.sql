-- The clue pool (提案线索): reference topics the committee offers to its members, and clues the public sends. What was sent stays
-- beside what is shown; nobody removes a clue.
create table proposal.clue (
    committee_id uuid        not null,
    id           uuid        not null,
    version      bigint      not null,
    source       text        not null check (source in ('COMMITTEE', 'PUBLIC')),
    state        text        not null check (state in ('RECEIVED', 'OFFERED', 'DECLINED', 'CLOSED')),
    title        text        not null,
    matter       text        not null,
    category     text        not null,
    place        text        not null,
    sent_title   text,
    sent_matter  text,
    sent_place   text,
    ground       text,
    answer       text        not null,
    received_at  timestamptz not null,
    decided_at   timestamptz,
    offered_at   timestamptz,
    changed_at   timestamptz not null,
    changed_by   text        not null,
    -- of the code with which its sender asks what became of it; the code itself is kept nowhere
    receipt      bytea check (length(receipt) = 32),
    terms        tsvector    not null,
    primary key (committee_id, id),
    check ((source = 'PUBLIC') = (receipt is not null)),
    check ((source = 'PUBLIC') = (sent_title is not null and sent_matter is not null and sent_place is not null)),
    check ((state = 'DECLINED') = (ground is not null)),
    check ((state = 'RECEIVED') = (decided_at is null))
);
create unique index clue_receipt on proposal.clue (committee_id, receipt) where receipt is not null;
create index clue_state on proposal.clue (committee_id, state, id);
call platform.protect('proposal.clue', 'select, insert, update');

-- How a sender may be reached, where they say so; erased some time after the decision.
create table proposal.clue_contact (
    committee_id uuid not null,
    clue_id      uuid not null,
    name         text not null,
    phone        text not null,
    primary key (committee_id, clue_id),
    foreign key (committee_id, clue_id) references proposal.clue
);
call platform.protect('proposal.clue_contact', 'select, insert, delete');

-- Which proposals were written from a clue; handed in at, and the fact that tells of it, once it is handed in.
create table proposal.clue_use (
    committee_id uuid        not null,
    clue_id      uuid        not null,
    proposal_id  uuid        not null,
    member_id    uuid        not null,
    begun_at     timestamptz not null,
    handed_in_at timestamptz,
    fact_id      uuid,
    primary key (committee_id, clue_id, proposal_id),
    unique (committee_id, proposal_id),
    foreign key (committee_id, clue_id) references proposal.clue,
    foreign key (committee_id, proposal_id) references proposal.proposal
);
call platform.protect('proposal.clue_use');

-- How many clues came from one place on one day. The place is a hash with a salt that is thrown away the next day, so that no
-- address can be worked out of it afterwards.
create table proposal.clue_day (
    committee_id uuid  not null,
    day          date  not null,
    salt         bytea not null check (length(salt) = 32),
    primary key (committee_id, day)
);
call platform.protect('proposal.clue_day', 'select, insert, delete');

create table proposal.clue_sender (
    committee_id uuid  not null,
    day          date  not null,
    mark         bytea not null check (length(mark) = 32),
    sent         int   not null check (sent > 0),
    primary key (committee_id, day, mark)
);
call platform.protect('proposal.clue_sender');
