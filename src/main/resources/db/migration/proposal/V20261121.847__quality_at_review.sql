-- How good a reviewer found what passed review; given with the opinion and, like it, never changed.
alter table proposal.review add column quality text check (quality in ('EXCELLENT', 'GOOD', 'FAIR', 'WEAK'));
