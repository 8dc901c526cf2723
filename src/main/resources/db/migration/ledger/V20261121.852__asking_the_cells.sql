-- Questions asked of the cells and, where the cells do not reach, of the facts. The functions a reader may call look across committees as
-- their owner and work out themselves whose facts those may be: the acting committee's and those of the committees below it, found here and
-- never given as an argument. Only numbers leave.

-- The acting committee and those below it, as far as the scope asks.
create function ledger.counted_committees(scope text, at_level text)
    returns table (committee_id uuid, level text, short_name text, own boolean)
    language sql stable security definer set search_path = pg_catalog
    as $$ with recursive tree as (
              select c.committee_id, c.level, c.short_name, 0 as depth from committee.committee c
               where c.committee_id = platform.acting_committee()
               union all
              select c.committee_id, c.level, c.short_name, t.depth + 1
                from tree t join committee.committee c on c.parent_id = t.committee_id where t.depth < 6)
          select t.committee_id, t.level, t.short_name, t.depth = 0 from tree t
           where case scope when 'OWN' then t.depth = 0 when 'BELOW' then t.depth > 0 when 'ALL' then true
                            when 'LEVEL' then t.level = at_level else false end $$;

-- A span in as few stretches of days, months and years as possible; whole years only where the parts asked for allow it.
create function ledger.stretches(first date, last date, years boolean) returns table (grain text, since date, until date)
    language sql immutable
    as $$ with e as (select first as a, last + 1 as z,
                            (date_trunc('month', (first - 1)::timestamp) + interval '1 month')::date as m1, date_trunc('month', (last + 1)::timestamp)::date as m2,
                            (date_trunc('year', (first - 1)::timestamp) + interval '1 year')::date as y1, date_trunc('year', (last + 1)::timestamp)::date as y2),
          s(grain, since, till) as (
              select 'Y', e.y1, e.y2 from e where years and e.y1 < e.y2
               union all select 'M', e.m1, e.y1 from e where years and e.y1 < e.y2
               union all select 'M', e.y2, e.m2 from e where years and e.y1 < e.y2
               union all select 'M', e.m1, e.m2 from e where not (years and e.y1 < e.y2)
               union all select 'D', e.a, least(e.m1, e.z) from e
               union all select 'D', greatest(e.m2, e.m1), e.z from e)
          select s.grain, s.since, s.till - 1 from s where s.since < s.till $$;

-- Where the answers to these terms stand. One line is one look: kinds of one committee in cells of one grain, or facts (F). Days with facts
-- newer than the cells are looked up in the facts, and the span around them is taken apart again.
create function ledger.looks(terms jsonb, scope text, at_level text)
    returns table (no int, committee_id uuid, level text, kinds text[], grain text, since date, until date, matching jsonb[],
        session_id uuid, by text, dimension text, vals text[], what text, role text)
    language sql stable rows 50
    as $$
    with t as materialized (
        select t.no, t.kinds, t.own, t.first, t.last, t.session, t.by, t.what, t.role, t.raw, t.facet, t.vals,
               array(select jsonb_array_elements(t.matching)) as matching,
               case when t.by in ('SECTOR', 'CATEGORY', 'PLACE', 'SPECIAL') then t.by
                    when t.by like 'facet:%' then ''
                    when jsonb_array_length(t.matching) = 0 then 'ALL'
                    when t.what is null and t.facet is not null then 'f:' || t.facet
                    else '' end as dimension,
               t.by not in ('MONTH') as years
          from jsonb_to_recordset(terms) as t(no int, kinds text[], own text[], first date, last date, session uuid, by text, what text,
               role text, raw boolean, matching jsonb, facet text, vals text[])),
    c as materialized (select c.*, coalesce((select m.until_tx from ledger.cell_mark m where m.committee_id = c.committee_id), '0') as until_tx
                         from ledger.counted_committees(scope, at_level) c),
    newer as materialized (
        select c.committee_id, f.kind, f.occurred_on as day
          from c join ledger.fact f on f.committee_id = c.committee_id and f.tx >= c.until_tx group by 1, 2, 3),
    asked as materialized (
        select t.*, c.committee_id, c.level,
               case when c.own then t.kinds else array(select k from unnest(t.kinds) k where k <> all (t.own)) end as theirs
          from t cross join c),
    touched as materialized (
        select a.no, a.committee_id, n.kind, range_agg(daterange(n.day, n.day, '[]')) as days
          from newer n join asked a on a.committee_id = n.committee_id and n.kind = any (a.theirs) and n.day between a.first and a.last
         where not a.raw group by 1, 2, 3),
    looks as (
        select a.no, a.committee_id, 'F' as grain, a.theirs as kinds, a.first as since, a.last as until from asked a where a.raw
        union all
        select a.no, a.committee_id, s.grain, u.kinds, s.since, s.until
          from asked a
         cross join lateral (select case when not exists (select 1 from touched x where x.no = a.no and x.committee_id = a.committee_id)
                    then a.theirs
                    else array(select k from unnest(a.theirs) k where not exists (
                        select 1 from touched x where x.no = a.no and x.committee_id = a.committee_id and x.kind = k)) end as kinds) u
         cross join lateral ledger.stretches(a.first, a.last, a.years) s
         where not a.raw and cardinality(u.kinds) > 0
        union all
        select x.no, x.committee_id, s.grain, array[x.kind], s.since, s.until
          from touched x join asked a on a.no = x.no and a.committee_id = x.committee_id
         cross join lateral unnest(datemultirange(daterange(a.first, a.last, '[]')) - x.days) r
         cross join lateral ledger.stretches(lower(r), upper(r) - 1, a.years) s
        union all
        select x.no, x.committee_id, 'F', array[x.kind], lower(r), upper(r) - 1
          from touched x cross join lateral unnest(x.days) r)
    select l.no, l.committee_id, a.level, l.kinds,
           case when l.grain = 'D' and a.dimension in ('SECTOR', 'CATEGORY', 'PLACE', 'SPECIAL') then 'F' else l.grain end,
           l.since, l.until, a.matching, a.session, a.by,
           case when l.grain = 'D' and a.dimension like 'f:%' then '' else a.dimension end, a.vals, a.what, a.role
      from looks l join asked a on a.no = l.no and a.committee_id = l.committee_id $$;

-- What several committees held together stands in the facts of each; here is what of it is counted twice in the whole. The committee that
-- leads keeps it, else the first of them. Kinds told once per person are nobody's doubles.
create function ledger.doubles(terms jsonb, scope text, at_level text)
    returns table (no int, part text, facts bigint, quantity numeric, matters bigint)
    language sql stable
    as $$
    with t as materialized (
        select t.*, array(select jsonb_array_elements(t.matching)) as any_of,
               array(select k from unnest(t.kinds) k where k <> all (t.each)) as shared
          from jsonb_to_recordset(terms) as t(no int, kinds text[], own text[], each text[], first date, last date, session uuid, by text,
               what text, matching jsonb)),
    c as materialized (select c.*, count(*) over () as n from ledger.counted_committees(scope, at_level) c),
    j as materialized (
        select t.no, case t.by when 'LEVEL' then c.level else ledger.part_of(t.by, f.occurred_on, f.session_id, f.sector, f.category, f.attributes) end as part,
               f.kind, f.attributes ->> 'joint' as joint, f.committee_id, f.matter_id, f.quantity,
               coalesce(f.attributes ->> 'lead' = 'true', false) as lead
          from t cross join c
          join ledger.fact f on f.committee_id = c.committee_id and f.kind = any (t.shared) and f.occurred_on between t.first and t.last
           and f.attributes ? 'joint'
         where c.n > 1 and t.by <> 'COMMITTEE' and f.reverses is null
           and (c.own or f.kind <> all (t.own)) and (t.session is null or f.session_id = t.session)
           and (cardinality(t.any_of) = 0 or ledger.facets(f.attributes) @> any (t.any_of))
           and not exists (select 1 from ledger.fact r where r.committee_id = f.committee_id and r.reverses = f.id)),
    held as (
        select j.no, j.part, j.kind, j.joint, j.committee_id, count(*) as facts, sum(j.quantity) as quantity,
               row_number() over (partition by j.no, j.part, j.kind, j.joint order by bool_or(j.lead) desc, j.committee_id) as place
          from j group by 1, 2, 3, 4, 5)
    select h.no, h.part, sum(h.facts)::bigint, sum(h.quantity), 0 from held h where h.place > 1 group by 1, 2
    union all
    select m.no, m.part, 0, 0, sum(m.matters)::bigint
      from (select j.no, j.part, count(distinct j.matter_id) as matters,
                   row_number() over (partition by j.no, j.part, j.joint order by bool_or(j.lead) desc, j.committee_id) as place
              from j group by j.no, j.part, j.joint, j.committee_id) m
     where m.place > 1 group by 1, 2 $$;

-- How many facts, their sum and the greatest of them, for each term in each of its parts.
create function ledger.counted(terms jsonb, scope text, at_level text)
    returns table (no int, part text, facts bigint, quantity numeric, largest numeric)
    language sql stable security definer rows 100
    set search_path = pg_catalog set jit = off set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
    as $$
    with l as materialized (select * from ledger.looks(terms, scope, at_level))
    select x.no, x.part, sum(x.facts)::bigint, coalesce(sum(x.quantity), 0), max(x.largest)
      from (
        select l.no, case when l.by = '' then null when l.by = 'COMMITTEE' then l.committee_id::text when l.by = 'LEVEL' then l.level
                    when l.dimension = l.by then nullif(c.value, '') when l.by = 'MONTH' then to_char(c.period, 'YYYY-MM')
                    when l.by = 'YEAR' then to_char(c.period, 'YYYY') when l.by = 'SESSION' then c.session_id::text
                    else c.facets ->> substr(l.by, 7) end as part,
               c.facts, c.quantity, c.largest
          from l join ledger.cell c on c.committee_id = l.committee_id and c.dimension = l.dimension and c.kind = any (l.kinds)
           and c.grain = l.grain and c.period between l.since and l.until
         where l.grain <> 'F' and (l.session_id is null or c.session_id = l.session_id)
           and case when l.dimension = '' then cardinality(l.matching) = 0 or c.facets @> any (l.matching)
                    when l.dimension like 'f:%' then c.value = any (l.vals) else true end
        union all
        select l.no, case when l.by = '' then null when l.by = 'COMMITTEE' then l.committee_id::text when l.by = 'LEVEL' then l.level
                    else ledger.part_of(l.by, f.occurred_on, f.session_id, f.sector, f.category, f.attributes) end,
               1, f.quantity, f.quantity
          from l join ledger.fact f on f.committee_id = l.committee_id and f.kind = any (l.kinds)
           and f.occurred_on between l.since and l.until
         where l.grain = 'F' and f.reverses is null and (l.session_id is null or f.session_id = l.session_id)
           and (cardinality(l.matching) = 0 or ledger.facets(f.attributes) @> any (l.matching))
           and not exists (select 1 from ledger.fact r where r.committee_id = f.committee_id and r.reverses = f.id)
        union all
        select d.no, d.part, -d.facts, -d.quantity, null from ledger.doubles(terms, scope, at_level) d where d.facts > 0) x
     group by 1, 2 $$;

-- How many different matters, members or bodies, for each term in each of its parts. What has no running number yet is told apart by itself.
create function ledger.different(terms jsonb, scope text, at_level text)
    returns table (no int, part text, n bigint)
    language sql stable security definer rows 100
    set search_path = pg_catalog set jit = off set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
    as $$
    with l as materialized (select * from ledger.looks(terms, scope, at_level)),
    facts as materialized (
        select l.no, case when l.by = '' then null when l.by = 'COMMITTEE' then l.committee_id::text when l.by = 'LEVEL' then l.level
                    else ledger.part_of(l.by, f.occurred_on, f.session_id, f.sector, f.category, f.attributes) end as part,
               l.committee_id, l.what, l.role, f.id, f.matter_id
          from l join ledger.fact f on f.committee_id = l.committee_id and f.kind = any (l.kinds)
           and f.occurred_on between l.since and l.until
         where l.grain = 'F' and f.reverses is null and (l.session_id is null or f.session_id = l.session_id)
           and (cardinality(l.matching) = 0 or ledger.facets(f.attributes) @> any (l.matching))
           and not exists (select 1 from ledger.fact r where r.committee_id = f.committee_id and r.reverses = f.id)),
    ids as (
        select distinct f.no, f.part, f.committee_id, f.what, f.matter_id as id from facts f where f.what = 'MATTER'
        union
        select f.no, f.part, f.committee_id, f.what, y.party_id
          from facts f join ledger.fact_party y on y.committee_id = f.committee_id and y.fact_id = f.id
         where f.what <> 'MATTER' and (f.what = 'MEMBER') = (y.kind = 'MEMBER') and (f.role is null or y.role = f.role)),
    numbered as materialized (
        select i.*, o.no as ordinal from ids i
          left join ledger.ordinal o on o.committee_id = i.committee_id and o.what = i.what and o.id = i.id),
    sets as (
        select l.no, case when l.by = '' then null when l.by = 'COMMITTEE' then l.committee_id::text when l.by = 'LEVEL' then l.level
                    when l.by = 'MONTH' then to_char(c.period, 'YYYY-MM') when l.by = 'YEAR' then to_char(c.period, 'YYYY')
                    when l.by = 'SESSION' then c.session_id::text else c.facets ->> substr(l.by, 7) end as part,
               c.committee_id, c.chunk, c.bits
          from l join ledger.cell_set c on c.committee_id = l.committee_id and c.dimension = l.dimension and c.what = l.what and c.kind = any (l.kinds)
           and c.grain = l.grain and c.period between l.since and l.until
         where l.grain <> 'F' and (l.role is null or c.role = l.role) and (l.session_id is null or c.session_id = l.session_id)
           and (l.dimension <> '' or cardinality(l.matching) = 0 or c.facets @> any (l.matching))
        union all
        select n.no, n.part, n.committee_id, n.ordinal / 1024, bit_or(ledger.bit_at(n.ordinal)) from numbered n where n.ordinal is not null
         group by 1, 2, 3, 4),
    met as (select s.no, s.part, bit_count(bit_or(s.bits)) as n from sets s group by s.no, s.part, s.committee_id, s.chunk)
    select x.no, x.part, sum(x.n)::bigint from (
        select m.no, m.part, m.n from met m
        union all
        select n.no, n.part, count(*) from numbered n where n.ordinal is null group by 1, 2
        union all
        select d.no, d.part, -d.matters from ledger.doubles(
            (select coalesce(jsonb_agg(e), '[]') from jsonb_array_elements(terms) e where e ->> 'what' = 'MATTER'), scope, at_level) d
         where d.matters > 0) x
     group by 1, 2 $$;

revoke all on function ledger.counted_committees(text, text), ledger.stretches(date, date, boolean), ledger.looks(jsonb, text, text),
    ledger.doubles(jsonb, text, text), ledger.counted(jsonb, text, text), ledger.different(jsonb, text, text) from public;
grant execute on function ledger.counted_committees(text, text), ledger.counted(jsonb, text, text), ledger.different(jsonb, text, text)
    to ${app_role};
