-- More time to reply (延期): asked by the lead unit, decided by the committee.
create table proposal.extension (
    committee_id uuid        not null,
    proposal_id  uuid        not null,
    no           int         not null,
    round        int         not null,
    months       int         not null check (months between 1 and 12),
    reason       text        not null,
    asked_by     text        not null,
    asked_at     timestamptz not null,
    granted      boolean,
    words        text,
    decided_by   text,
    decided_at   timestamptz,
    primary key (committee_id, proposal_id, no),
    foreign key (committee_id, proposal_id) references proposal.proposal
);
-- what waits for a decision: few rows, read by every page of the desk that decides
create index extension_pending on proposal.extension (committee_id, proposal_id) where granted is null;
call platform.protect('proposal.extension');
