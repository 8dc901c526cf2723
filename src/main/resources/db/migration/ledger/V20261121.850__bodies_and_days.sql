-- Outside bodies (enterprises, schools, universities, organisations) may have a part in what counts. Checked without a long lock:
-- first for what is written from now on, then for what is there.
alter table ledger.fact_party drop constraint fact_party_kind_check;
alter table ledger.fact_party add constraint fact_party_kind_check check (kind in ('MEMBER', 'UNIT', 'BODY')) not valid;
alter table ledger.fact_party validate constraint fact_party_kind_check;

-- A kind's facts by day: what a span asks for, and the newest matters behind a number.
create index fact_day on ledger.fact (committee_id, kind, occurred_on, matter_id);

-- The few facts of events that several committees held together.
create index fact_joint on ledger.fact (committee_id, kind, occurred_on) where attributes ? 'joint';

-- The facets of a fact, each value as text: those of a catalogued matter stand together, those of a proposal are flat attributes.
create function ledger.flat_facets(attributes jsonb) returns jsonb
    language sql immutable parallel safe
    as $$ select coalesce(jsonb_object_agg(e.key, e.value #>> '{}'), '{}') from jsonb_each(attributes) e
           where e.key in ('onTime', 'grade', 'result', 'work', 'quality', 'kind', 'stage', 'about', 'intake', 'proposer', 'verdict', 'round', 'level')
             and jsonb_typeof(e.value) <> 'null' $$;
create function ledger.facets(attributes jsonb) returns jsonb
    language sql immutable parallel safe
    as $$ select case when attributes ? 'facets' then attributes -> 'facets' else ledger.flat_facets(attributes) end $$;

-- In which part of a breakdown a fact falls; null: none is known of it.
create function ledger.part_of(by text, day date, session_id uuid, sector text, category text, attributes jsonb) returns text
    language sql stable parallel safe
    as $$ select case
            when by = 'MONTH' then to_char(day, 'YYYY-MM')
            when by = 'YEAR' then to_char(day, 'YYYY')
            when by = 'SESSION' then session_id::text
            when by = 'SECTOR' then nullif(sector, '')
            when by = 'CATEGORY' then nullif(category, '')
            when by = 'PLACE' then nullif(attributes ->> 'place', '')
            when by = 'SPECIAL' then nullif(attributes ->> 'committee', '')
            when by like 'facet:%' then ledger.facets(attributes) ->> substr(by, 7) end $$;
revoke all on function ledger.flat_facets(jsonb) from public;
revoke all on function ledger.facets(jsonb) from public;
revoke all on function ledger.part_of(text, date, uuid, text, text, jsonb) from public;
grant execute on function ledger.flat_facets(jsonb) to ${app_role};
grant execute on function ledger.facets(jsonb) to ${app_role};
grant execute on function ledger.part_of(text, date, uuid, text, text, jsonb) to ${app_role};
