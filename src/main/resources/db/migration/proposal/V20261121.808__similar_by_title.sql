-- Titles are also found by the names in them, four characters in a row: two titles on one matter share a name more often than half of
-- their words. In a plain index, of which each name costs a few rows however common it is; a GIN index would walk all of a common one.
create table proposal.title_name (
    committee_id uuid not null,
    name         int  not null,
    proposal_id  uuid not null,
    primary key (committee_id, name, proposal_id),
    foreign key (committee_id, proposal_id) references proposal.proposal
);
call platform.protect('proposal.title_name');

-- in which way a signature was made; what was made in an older way is made anew
alter table proposal.likeness add column made int not null default 1;
create index likeness_old on proposal.likeness (committee_id, proposal_id) where made < 2;
