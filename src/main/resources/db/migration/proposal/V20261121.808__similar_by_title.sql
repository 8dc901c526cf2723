-- Titles are also found by every four characters in a row: two titles on one matter share a name more often than half of their
-- words. Each band is looked up by itself, with a sample where very many share it, so that a rare name is never lost in the
-- crowd of a common one.
alter table proposal.likeness add column made int not null default 1;
-- what is still to be made anew; empty once that is done
create index likeness_old on proposal.likeness (committee_id, proposal_id) where made < 2;

create or replace function proposal.alike(asked integer[], most int) returns setof uuid
    language sql stable security definer
    set search_path = pg_catalog set gin_fuzzy_search_limit = 100
    as $$ select c.proposal_id
            from (select distinct a from unnest(asked) a) w
           cross join lateral (select l.proposal_id from proposal.likeness l
                   where l.committee_id = platform.acting_committee() and l.bands @> array[w.a] limit 40) c
           group by c.proposal_id order by count(*) desc, c.proposal_id desc limit most $$;
