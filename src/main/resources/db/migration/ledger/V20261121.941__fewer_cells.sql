-- Fewer cells, for they were larger than the facts: days keep what stands with its facets only, the sum without them is small enough to be added
-- up; what is told apart by sector, category, place and special committee is kept of whole years, for in a month of one kind there are
-- hardly fewer such parts than facts.
delete from ledger.cell where grain = 'D' and dimension = 'ALL' or grain = 'M' and dimension in ('SECTOR', 'CATEGORY', 'PLACE', 'SPECIAL');
delete from ledger.cell_set where grain = 'D' and dimension = 'ALL';


create or replace function ledger.day_lines(kinds text[], days date[])
    returns table (dimension text, kind text, day date, value text, session_id uuid, facets jsonb, facts bigint, quantity numeric, largest numeric)
    language sql stable
    as $$ select '', s.kind, s.occurred_on, '', s.session_id, d.facets, count(*), sum(s.quantity), max(s.quantity)
            from unnest(kinds, days) as u(kind, day)
           cross join lateral (select s.* from ledger.standing s
                                where s.committee_id = platform.acting_committee() and s.kind = u.kind and s.occurred_on = u.day offset 0) s
           cross join lateral (select ledger.facets(s.attributes) as facets offset 0) d
           group by s.kind, s.occurred_on, s.session_id, d.facets $$;

drop function ledger.column_lines(text[], date[]);
-- The lines per sector, category, place and special committee of whole years.
create function ledger.column_lines(kinds text[], years date[])
    returns table (dimension text, kind text, year date, value text, session_id uuid, facets jsonb, facts bigint, quantity numeric, largest numeric)
    language sql stable
    as $$ select d.dimension, s.kind, u.year, coalesce(d.value, ''), s.session_id, '{}'::jsonb, count(*), sum(s.quantity), max(s.quantity)
            from unnest(kinds, years) as u(kind, year)
           cross join lateral (select s.* from ledger.standing s
                                where s.committee_id = platform.acting_committee() and s.kind = u.kind and s.occurred_on >= u.year
                                  and s.occurred_on < (u.year + interval '1 year')::date offset 0) s
           cross join lateral (values ('SECTOR', s.sector), ('CATEGORY', s.category), ('PLACE', s.attributes ->> 'place'),
                ('SPECIAL', s.attributes ->> 'committee')) as d(dimension, value)
           group by d.dimension, s.kind, u.year, coalesce(d.value, ''), s.session_id $$;

create or replace function ledger.day_sets(kinds text[], days date[])
    returns table (dimension text, what text, kind text, day date, role text, session_id uuid, facets jsonb, chunk int, bits bit(1024))
    language sql stable
    as $$ with s as materialized (
              select s.id, s.kind, s.occurred_on, s.matter_id, s.session_id, ledger.facets(s.attributes) as facets
                from unnest(kinds, days) as u(kind, day)
           cross join lateral (select s.* from ledger.standing s
                                where s.committee_id = platform.acting_committee() and s.kind = u.kind and s.occurred_on = u.day offset 0) s),
          p as materialized (
              select distinct 'MATTER' as what, s.kind, s.occurred_on, '' as role, s.session_id, s.facets, s.matter_id as id from s
               union all
              select distinct case y.kind when 'MEMBER' then 'MEMBER' else 'BODY' end, s.kind, s.occurred_on, y.role, s.session_id,
                     s.facets, y.party_id
                from s cross join lateral (select y.* from ledger.fact_party y
                                            where y.committee_id = platform.acting_committee() and y.fact_id = s.id offset 0) y)
          select '', p.what, p.kind, p.occurred_on, p.role, p.session_id, p.facets, o.no / 1024, bit_or(ledger.bit_at(o.no))
            from p cross join lateral (
                select o.no from ledger.ordinal o
                 where o.committee_id = platform.acting_committee() and o.what = p.what and o.id = p.id offset 0) o
           group by p.what, p.kind, p.occurred_on, p.role, p.session_id, p.facets, o.no / 1024 $$;

-- Months out of days, years out of months: the cells of these days' periods anew.
create or replace procedure ledger.fold_into(coarse text, fine text, kinds text[], days date[])
    language plpgsql
    as $$
declare
    ks text[];
    ps date[];
    dims text[] := array['', 'ALL', 'SECTOR', 'CATEGORY', 'PLACE', 'SPECIAL'];
begin
    select array_agg(d.kind), array_agg(d.period) into ks, ps
      from (select distinct u.kind, ledger.grain_of(coarse, u.day) as period from unnest(kinds, days) as u(kind, day)) d;
    if coarse <> 'D' then
        select dims || coalesce(array_agg(distinct 'f:' || f.name), '{}') into dims
          from (select distinct c.facets from unnest(ks, ps) as u(kind, period)
                 cross join lateral (
                      select c.facets from ledger.cell c where c.committee_id = platform.acting_committee() and c.dimension = '' and c.kind = u.kind
                         and c.grain = any (array[coarse, fine]) and c.period >= u.period
                         and c.period < (u.period + case coarse when 'M' then interval '1 month' else interval '1 year' end)::date offset 0) c) c
         cross join lateral jsonb_object_keys(c.facets) as f(name);
    end if;
    delete from ledger.cell c using unnest(ks, ps) as u(kind, period)
     where c.committee_id = platform.acting_committee() and c.dimension = any (dims)
       and c.kind = u.kind and c.grain = coarse and c.period = u.period;
    delete from ledger.cell_set c using unnest(ks, ps) as u(kind, period)
     where c.committee_id = platform.acting_committee() and c.dimension = any (array['', 'ALL'])
       and c.what = any (array['MATTER', 'MEMBER', 'BODY']) and c.kind = u.kind and c.grain = coarse and c.period = u.period;
    if coarse = 'D' then
        insert into ledger.cell (committee_id, dimension, kind, grain, period, no, value, session_id, facets, facts, quantity, largest)
        select platform.acting_committee(), l.dimension, l.kind, 'D', l.day, row_number() over (partition by l.dimension, l.kind, l.day),
               l.value, l.session_id, l.facets, l.facts, l.quantity, l.largest
          from ledger.day_lines(ks, ps) l;
        insert into ledger.cell_set (committee_id, dimension, what, kind, grain, period, no, role, session_id, facets, chunk, bits)
        select platform.acting_committee(), l.dimension, l.what, l.kind, 'D', l.day, row_number() over (partition by l.dimension, l.what, l.kind, l.day),
               l.role, l.session_id, l.facets, l.chunk, l.bits
          from ledger.day_sets(ks, ps) l;
        return;
    end if;
    insert into ledger.cell (committee_id, dimension, kind, grain, period, no, value, session_id, facets, facts, quantity, largest)
    select platform.acting_committee(), g.dimension, g.kind, coarse, g.period,
           row_number() over (partition by g.dimension, g.kind, g.period), g.value, g.session_id, g.facets, g.facts, g.quantity, g.largest
      from (select d.dimension, c.kind, u.period, c.value, c.session_id, d.facets, sum(c.facts) as facts, sum(c.quantity) as quantity,
                   max(c.largest) as largest
              from unnest(ks, ps) as u(kind, period)
             cross join lateral (
                  select c.* from ledger.cell c where c.committee_id = platform.acting_committee() and c.dimension = any (dims) and c.kind = u.kind
                     and c.grain = fine and c.period >= u.period
                     and c.period < (u.period + case coarse when 'M' then interval '1 month' else interval '1 year' end)::date offset 0) c
             cross join lateral (select c.dimension, c.facets union all select 'ALL', '{}' where fine = 'D') d
             group by 1, 2, 3, 4, 5, 6) g;
    if coarse = 'M' then
        insert into ledger.cell (committee_id, dimension, kind, grain, period, no, value, session_id, facets, facts, quantity, largest)
        select platform.acting_committee(), g.dimension, g.kind, 'M', g.period, row_number() over (partition by g.dimension, g.kind, g.period),
               g.value, g.session_id, '{}', g.facts, g.quantity, g.largest
          from (select 'f:' || f.key as dimension, c.kind, c.period, f.value, c.session_id, sum(c.facts) as facts,
                       sum(c.quantity) as quantity, max(c.largest) as largest
                  from unnest(ks, ps) as u(kind, period)
                 cross join lateral (
                      select c.* from ledger.cell c where c.committee_id = platform.acting_committee() and c.dimension = '' and c.kind = u.kind
                         and c.grain = 'M' and c.period = u.period offset 0) c
                 cross join lateral jsonb_each_text(c.facets) f
                 group by 1, 2, 3, 4, 5) g;
    else
        insert into ledger.cell (committee_id, dimension, kind, grain, period, no, value, session_id, facets, facts, quantity, largest)
        select platform.acting_committee(), l.dimension, l.kind, 'Y', l.year, row_number() over (partition by l.dimension, l.kind, l.year),
               l.value, l.session_id, l.facets, l.facts, l.quantity, l.largest
          from ledger.column_lines(ks, ps) l;
    end if;
    insert into ledger.cell_set (committee_id, dimension, what, kind, grain, period, no, role, session_id, facets, chunk, bits)
    select platform.acting_committee(), g.dimension, g.what, g.kind, coarse, g.period,
           row_number() over (partition by g.dimension, g.what, g.kind, g.period),
           g.role, g.session_id, g.facets, g.chunk, g.bits
      from (select d.dimension, c.what, c.kind, u.period, c.role, c.session_id, d.facets, c.chunk, bit_or(c.bits) as bits
              from unnest(ks, ps) as u(kind, period)
             cross join lateral (
                  select c.* from ledger.cell_set c where c.committee_id = platform.acting_committee()
                     and c.dimension = any (array['', 'ALL']) and c.what = any (array['MATTER', 'MEMBER', 'BODY']) and c.kind = u.kind
                     and c.grain = fine and c.period >= u.period
                     and c.period < (u.period + case coarse when 'M' then interval '1 month' else interval '1 year' end)::date offset 0) c
             cross join lateral (select c.dimension, c.facets union all select 'ALL', '{}' where fine = 'D') d
             group by 1, 2, 3, 4, 5, 6, 7, 8) g;
end $$;

create or replace function ledger.wrong_cells() returns bigint
    language sql stable
    as $$
    with mark as (select coalesce(max(m.until_tx), '0') as until_tx from ledger.cell_mark m where m.committee_id = platform.acting_committee()),
    newer as materialized (select distinct f.kind, f.occurred_on as day from ledger.fact f, mark
               where f.committee_id = platform.acting_committee() and f.tx >= mark.until_tx),
    all_days as materialized (select array_agg(d.kind) as kinds, array_agg(d.occurred_on) as days from (select distinct f.kind, f.occurred_on from ledger.fact f
               where f.committee_id = platform.acting_committee()) d),
    g(grain) as (values ('D'), ('M'), ('Y')),
    base as materialized (select l.* from all_days a cross join lateral ledger.day_lines(a.kinds, a.days) l),
    years as (select array_agg(m.kind) as kinds, array_agg(m.year) as years
                 from (select distinct u.kind, ledger.grain_of('Y', u.day) as year from all_days a, unnest(a.kinds, a.days) as u(kind, day)) m),
    every as (select b.* from base b
               union all
              select 'ALL', b.kind, b.day, b.value, b.session_id, '{}', b.facts, b.quantity, b.largest from base b
               union all
              select 'f:' || f.key, b.kind, b.day, f.value, b.session_id, '{}', b.facts, b.quantity, b.largest
                from base b cross join lateral jsonb_each_text(b.facets) f where b.dimension = ''
               union all
              select l.* from years m cross join lateral ledger.column_lines(m.kinds, m.years) l),
    lines as (select l.dimension, l.kind, g.grain, ledger.grain_of(g.grain, l.day) as period, l.value, l.session_id, l.facets,
                     sum(l.facts) as facts, sum(l.quantity) as quantity, max(l.largest) as largest
                from (select * from every) l cross join g
               where case when l.dimension = '' then true when l.dimension in ('SECTOR', 'CATEGORY', 'PLACE', 'SPECIAL') then g.grain = 'Y'
                          else g.grain <> 'D' end
               group by 1, 2, 3, 4, 5, 6, 7),
    held as (select c.dimension, c.kind, c.grain, c.period, c.value, c.session_id, c.facets, c.facts::numeric, c.quantity, c.largest
               from ledger.cell c where c.committee_id = platform.acting_committee()),
    sets as (select l.dimension, l.what, l.kind, g.grain, ledger.grain_of(g.grain, l.day) as period, l.role, l.session_id, l.facets, l.chunk,
                    bit_or(l.bits) as bits
               from all_days a cross join lateral ledger.day_sets(a.kinds, a.days) r cross join g
              cross join lateral (select r.dimension, r.what, r.kind, r.day, r.role, r.session_id, r.facets, r.chunk, r.bits
                                   union all
                                  select 'ALL', r.what, r.kind, r.day, r.role, r.session_id, '{}', r.chunk, r.bits where g.grain <> 'D') l
              group by 1, 2, 3, 4, 5, 6, 7, 8, 9),
    held_sets as (select c.dimension, c.what, c.kind, c.grain, c.period, c.role, c.session_id, c.facets, c.chunk, c.bits
                    from ledger.cell_set c where c.committee_id = platform.acting_committee()),
    wrong as (
        select w.kind, w.grain, w.period from ((table lines except all table held) union all (table held except all table lines)) w
        union all
        select w.kind, w.grain, w.period from ((table sets except all table held_sets) union all (table held_sets except all table sets)) w)
    select count(*) from wrong w
     where not exists (select 1 from newer n where n.kind = w.kind and ledger.grain_of(w.grain, n.day) = w.period) $$;

create or replace function ledger.looks(terms jsonb, scope text, at_level text)
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
           case when l.grain in ('D', 'M') and a.dimension in ('SECTOR', 'CATEGORY', 'PLACE', 'SPECIAL') then 'F' else l.grain end,
           l.since, l.until, a.matching, a.session, a.by,
           case when l.grain = 'D' and (a.dimension = 'ALL' or a.dimension like 'f:%') then '' else a.dimension end, a.vals, a.what, a.role
      from looks l join asked a on a.no = l.no and a.committee_id = l.committee_id $$;

revoke all on function ledger.column_lines(text[], date[]) from public;
grant execute on function ledger.column_lines(text[], date[]) to ${app_role};
