-- The bands of a proposal's MinHash, by which similar ones are found without comparing texts. As with the words, the index
-- is read by one function as the owner, because its operator is not leakproof under row-level security.
create table proposal.likeness (
    committee_id uuid      not null,
    proposal_id  uuid      not null,
    bands        integer[] not null,
    primary key (committee_id, proposal_id),
    foreign key (committee_id, proposal_id) references proposal.proposal
);
create index likeness_bands on proposal.likeness using gin (bands);
call platform.protect('proposal.likeness');

-- Those that share most bands, of a hundred that share any. Where thousands do, as with texts from one pattern, a sample of
-- them is looked at: the index then answers as fast as ever.
create function proposal.alike(asked integer[], most int) returns setof uuid
    language sql stable security definer
    set search_path = pg_catalog set gin_fuzzy_search_limit = 200
    as $$ select c.proposal_id
            from (select l.proposal_id, l.bands from proposal.likeness l
                   where l.committee_id = platform.acting_committee() and l.bands && asked limit 100) c
           order by (select count(*) from unnest(c.bands) b join unnest(asked) a on a = b) desc, c.proposal_id desc
           limit most $$;
revoke all on function proposal.alike(integer[], int) from public;
grant execute on function proposal.alike(integer[], int) to ${app_role};
