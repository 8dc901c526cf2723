-- The week's bulletin reads who was urged; few steps are urgings.
create index step_urged on proposal.step (committee_id, on_day) where step = 'URGE';
-- and what is overdue over all sessions
create index proposal_overdue on proposal.proposal (committee_id, due_on, id) where due_on is not null;
