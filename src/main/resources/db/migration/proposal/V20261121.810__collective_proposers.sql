-- Collective proposers (A27): that seal or signature was seen; and whether it came at the plenary or between sessions.
alter table proposal.proposal
    add column warrant_words text,
    add column warrant_by    text,
    add column warrant_at    timestamptz,
    add column intake        text check (intake in ('PLENARY', 'REGULAR'));
