-- Key proposals (重点提案, A19): nominated, chosen with the leader in charge, and what that leader does.
create table proposal.key_matter (
    committee_id   uuid        not null,
    proposal_id    uuid        not null,
    reason         text        not null,
    nominated_by   text        not null,
    nominated_at   timestamptz not null,
    leader         text,
    leader_account uuid,
    level          text        check (level in ('PARTY', 'GOVERNMENT', 'COMMITTEE')),
    decided_by     text,
    decided_at     timestamptz,
    primary key (committee_id, proposal_id),
    foreign key (committee_id, proposal_id) references proposal.proposal
);
create index key_matter_leader on proposal.key_matter (committee_id, leader_account) where leader_account is not null;
call platform.protect('proposal.key_matter');

create table proposal.oversight (
    committee_id uuid        not null,
    proposal_id  uuid        not null,
    no           int         not null,
    kind         text        not null check (kind in ('VISIT', 'MEETING', 'INSTRUCTION', 'REPORT')),
    on_day       date        not null,
    words        text        not null,
    by_name      text        not null,
    at           timestamptz not null,
    primary key (committee_id, proposal_id, no),
    foreign key (committee_id, proposal_id) references proposal.proposal
);
call platform.protect_append_only('proposal.oversight');
