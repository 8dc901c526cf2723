-- Two-way appraisal (双向评议, A11): given once, by criteria and weights of the rule of that day.
create table proposal.appraisal (
    committee_id uuid        not null,
    proposal_id  uuid        not null,
    no           int         not null,
    about        text        not null check (about in ('PROPOSAL', 'HANDLING')),
    side         text        not null check (side in ('PROPOSER', 'UNIT', 'SECRETARIAT')),
    party_id     uuid,
    scores       jsonb       not null,
    total        int         not null check (total between 0 and 100),
    words        text        not null,
    by_name      text        not null,
    at           timestamptz not null,
    primary key (committee_id, proposal_id, no),
    foreign key (committee_id, proposal_id) references proposal.proposal
);
create unique index appraisal_once on proposal.appraisal (committee_id, proposal_id, about, side, party_id) nulls not distinct;
call platform.protect_append_only('proposal.appraisal');
