-- What waits at a desk in one session, nearest day first: the review desk's queue and its counts. Without it those of all
-- sessions were looked at, thirteen times as many at a million proposals.
create index proposal_desk on proposal.proposal (committee_id, session_id, state, due_on, id);
