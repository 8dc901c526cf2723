-- Who changed a member's or unit's entry last: told to the second of two people who change it at once.
alter table committee.member add column changed_by text, add column changed_at timestamptz;
alter table committee.unit add column changed_by text, add column changed_at timestamptz;
