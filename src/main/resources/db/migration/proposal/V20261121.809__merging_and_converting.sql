-- Merging (并案, A03): what was merged points to the one it is handled with; its own row, text and history stay.
alter table proposal.proposal add column merged_into uuid;
alter table proposal.proposal add constraint proposal_merged_into
    foreign key (committee_id, merged_into) references proposal.proposal not valid;
alter table proposal.proposal validate constraint proposal_merged_into;
create index proposal_merged on proposal.proposal (committee_id, merged_into) where merged_into is not null;

-- Offers to handle it otherwise (转办), decided by its author.
create table proposal.conversion (
    committee_id uuid        not null,
    proposal_id  uuid        not null,
    no           int         not null,
    kind         text        not null check (kind in ('COMMENTS', 'OPINION', 'LETTER')),
    words        text        not null,
    by_name      text        not null,
    at           timestamptz not null,
    accepted     boolean,
    answer       text,
    answered_at  timestamptz,
    primary key (committee_id, proposal_id, no),
    foreign key (committee_id, proposal_id) references proposal.proposal
);
call platform.protect('proposal.conversion');

-- Reviewers who stand aside (回避).
create table proposal.recusal (
    committee_id uuid        not null,
    proposal_id  uuid        not null,
    reviewer     uuid        not null,
    name         text        not null,
    words        text        not null,
    at           timestamptz not null,
    primary key (committee_id, proposal_id, reviewer),
    foreign key (committee_id, proposal_id) references proposal.proposal
);
call platform.protect_append_only('proposal.recusal');

-- Who has a proposal of the review queue open just now, so that two do not read the same; it lapses by itself.
create table proposal.claim (
    committee_id uuid        not null,
    proposal_id  uuid        not null,
    account_id   uuid        not null,
    name         text        not null,
    until        timestamptz not null,
    primary key (committee_id, proposal_id),
    foreign key (committee_id, proposal_id) references proposal.proposal
);
call platform.protect('proposal.claim');
-- how many each reviewer did today
create index review_at on proposal.review (committee_id, at);

-- What a person decided about a hint that two proposals are alike.
create table proposal.hint (
    committee_id uuid        not null,
    proposal_id  uuid        not null,
    other_id     uuid        not null,
    verdict      text        not null check (verdict in ('SAME', 'RELATED', 'DIFFERENT')),
    by_name      text        not null,
    at           timestamptz not null,
    primary key (committee_id, proposal_id, other_id),
    foreign key (committee_id, proposal_id) references proposal.proposal,
    foreign key (committee_id, other_id) references proposal.proposal
);
call platform.protect('proposal.hint');
