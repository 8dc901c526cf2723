-- The year's good proposals (年度好提案).
create table proposal.excellence (
    committee_id uuid        not null,
    proposal_id  uuid        not null,
    reason       text        not null,
    by_name      text        not null,
    at           timestamptz not null,
    primary key (committee_id, proposal_id),
    foreign key (committee_id, proposal_id) references proposal.proposal
);
call platform.protect_append_only('proposal.excellence');
