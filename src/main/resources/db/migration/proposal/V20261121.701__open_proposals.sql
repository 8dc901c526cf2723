-- What is awaited by a day is a tenth of all proposals; the counts of warnings read only that.
create index proposal_open on proposal.proposal (committee_id, session_id, due_on, id) where due_on is not null;

-- A word that stands in very many proposals is answered with some of them: the index gives about so many at most, so that a
-- search costs the same however large the committee's past is.
alter function proposal.found(tsquery, int) set gin_fuzzy_search_limit = 2000;
