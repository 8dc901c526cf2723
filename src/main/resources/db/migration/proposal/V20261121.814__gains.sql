-- What really came of a proposal (成果转化, A28), with where it can be seen.
create table proposal.gain (
    committee_id uuid        not null,
    proposal_id  uuid        not null,
    no           int         not null,
    kind         text        not null check (kind in ('POLICY', 'PROJECT', 'MONEY', 'FIXED', 'PRACTICE')),
    on_day       date        not null,
    words        text        not null,
    evidence     text        not null,
    by_name      text        not null,
    at           timestamptz not null,
    primary key (committee_id, proposal_id, no),
    foreign key (committee_id, proposal_id) references proposal.proposal
);
call platform.protect_append_only('proposal.gain');
