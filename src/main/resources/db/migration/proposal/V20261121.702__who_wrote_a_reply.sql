-- All who wrote or sent a reply, not only the last of them: none of them may issue it (A09).
alter table proposal.reply add column writers uuid[] not null default '{}';
update proposal.reply set writers = array[drafter];
alter table proposal.reply drop column drafter;

-- How often a unit objected; the rule assign.objection.max counts it.
alter table proposal.handling add column objections integer not null default 0;
update proposal.handling set objections = 1 where objected_at is not null;
