-- Back on the clear list (退回清名单, A12 A13): somebody looked again and found not done what had been struck off.
create table proposal.relisted (
    committee_id uuid        not null,
    proposal_id  uuid        not null,
    strike_no    int         not null,
    words        text        not null,
    by_name      text        not null,
    at           timestamptz not null,
    primary key (committee_id, proposal_id, strike_no),
    foreign key (committee_id, proposal_id) references proposal.proposal
);
call platform.protect_append_only('proposal.relisted');
