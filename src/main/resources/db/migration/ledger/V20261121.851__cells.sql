-- Cells: what stands, counted per day, month and year, for questions over long spans and many committees. Derived from the facts and
-- never trusted where a newer fact is: cell_mark says up to which transaction the facts are in them.
create table ledger.cell_mark (
    committee_id uuid        not null primary key,
    until_tx     xid8        not null,
    folded_at    timestamptz not null
);
call platform.protect('ledger.cell_mark');

-- dimension '': one line per session and facets; ALL: one line per session; f:NAME: one line per session and value of that facet; SECTOR,
-- CATEGORY, PLACE, SPECIAL: one line per session and value, '' where it is not known. Days have only the first two: what else is asked of
-- single days is read from the facts.
create table ledger.cell (
    committee_id uuid    not null,
    dimension    text    not null,
    kind         text    not null,
    grain        text    not null check (grain in ('D', 'M', 'Y')),
    period       date    not null,
    no           int     not null,
    value        text    not null,
    session_id   uuid,
    facets       jsonb   not null,
    facts        bigint  not null,
    quantity     numeric not null,
    largest      numeric not null,
    primary key (committee_id, dimension, kind, grain, period, no)
);
call platform.protect('ledger.cell');

-- The committee's own running numbers of matters, members and bodies (units among them), so that sets of them are bits.
create table ledger.ordinal (
    committee_id uuid not null,
    what         text not null check (what in ('MATTER', 'MEMBER', 'BODY')),
    id           uuid not null,
    no           int  not null,
    primary key (committee_id, what, id),
    -- only against a number given twice; led by the number, so that no look-up of an identity ever goes this way
    unique (no, committee_id, what)
);
call platform.protect('ledger.ordinal');

-- Who and what is in a cell, in stretches of 1,024 running numbers; role is '' for matters; the lines with dimension
-- ALL leave the facets out.
create table ledger.cell_set (
    committee_id uuid      not null,
    dimension    text      not null check (dimension in ('', 'ALL')),
    what         text      not null,
    kind         text      not null,
    grain        text      not null,
    period       date      not null,
    no           int       not null,
    role         text      not null,
    session_id   uuid,
    facets       jsonb     not null,
    chunk        int       not null,
    bits         bit(1024) not null,
    primary key (committee_id, dimension, what, kind, grain, period, no)
);
call platform.protect('ledger.cell_set');

create function ledger.grain_of(grain text, day date) returns date
    language sql immutable parallel safe
    as $$ select case grain when 'M' then make_date(extract(year from day)::int, extract(month from day)::int, 1)
                            when 'Y' then make_date(extract(year from day)::int, 1, 1) else day end $$;

create function ledger.bit_at(no int) returns bit(1024)
    language sql immutable parallel safe
    as $$ select set_bit(0::bit(1024), no % 1024, 1) $$;

-- The lines of the days' cells, straight from the facts that stand.
create function ledger.day_lines(kinds text[], days date[])
    returns table (dimension text, kind text, day date, value text, session_id uuid, facets jsonb, facts bigint, quantity numeric, largest numeric)
    language sql stable
    as $$ select d.dimension, s.kind, s.occurred_on, coalesce(d.value, ''), s.session_id, d.facets, count(*), sum(s.quantity), max(s.quantity)
            from unnest(kinds, days) as u(kind, day)
           cross join lateral (select s.* from ledger.standing s
                                where s.committee_id = platform.acting_committee() and s.kind = u.kind and s.occurred_on = u.day offset 0) s
           cross join lateral (values ('', '', ledger.facets(s.attributes)), ('ALL', '', '{}')) as d(dimension, value, facets)
           group by d.dimension, s.kind, s.occurred_on, coalesce(d.value, ''), s.session_id, d.facets $$;

-- The lines per sector, category, place and special committee of whole months.
create function ledger.column_lines(kinds text[], months date[])
    returns table (dimension text, kind text, month date, value text, session_id uuid, facets jsonb, facts bigint, quantity numeric, largest numeric)
    language sql stable
    as $$ select d.dimension, s.kind, u.month, coalesce(d.value, ''), s.session_id, '{}'::jsonb, count(*), sum(s.quantity), max(s.quantity)
            from unnest(kinds, months) as u(kind, month)
           cross join lateral (select s.* from ledger.standing s
                                where s.committee_id = platform.acting_committee() and s.kind = u.kind and s.occurred_on >= u.month
                                  and s.occurred_on < (u.month + interval '1 month')::date offset 0) s
           cross join lateral (values ('SECTOR', s.sector), ('CATEGORY', s.category), ('PLACE', s.attributes ->> 'place'),
                ('SPECIAL', s.attributes ->> 'committee')) as d(dimension, value)
           group by d.dimension, s.kind, u.month, coalesce(d.value, ''), s.session_id $$;

create function ledger.day_sets(kinds text[], days date[])
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
          select d.dimension, p.what, p.kind, p.occurred_on, p.role, p.session_id, d.facets, o.no / 1024, bit_or(ledger.bit_at(o.no))
            from p cross join lateral (
                select o.no from ledger.ordinal o
                 where o.committee_id = platform.acting_committee() and o.what = p.what and o.id = p.id offset 0) o
           cross join lateral (values ('', p.facets), ('ALL', '{}')) as d(dimension, facets)
           group by d.dimension, p.what, p.kind, p.occurred_on, p.role, p.session_id, d.facets, o.no / 1024 $$;

-- Gives running numbers to what has none yet, in the order of days, so that what happened together stands together.
create procedure ledger.number(kinds text[], days date[])
    language sql
    as $$ with last as materialized (
              select o.what, max(o.no) as no from ledger.ordinal o where o.committee_id = platform.acting_committee() group by o.what),
          f as materialized (
              select f.id, f.matter_id, f.occurred_on from unnest(kinds, days) as u(kind, day)
               cross join lateral (select f.* from ledger.fact f
                                    where f.committee_id = platform.acting_committee() and f.kind = u.kind and f.occurred_on = u.day offset 0) f),
          n as materialized (
              select q.what, q.id, min(q.day) as first from (
                  select 'MATTER' as what, f.matter_id as id, f.occurred_on as day from f
                   union all
                  select case y.kind when 'MEMBER' then 'MEMBER' else 'BODY' end, y.party_id, f.occurred_on
                    from f cross join lateral (select y.* from ledger.fact_party y
                                                where y.committee_id = platform.acting_committee() and y.fact_id = f.id offset 0) y) q
               group by q.what, q.id)
          insert into ledger.ordinal (committee_id, what, id, no)
          select platform.acting_committee(), n.what, n.id,
                 coalesce(l.no + 1, 0) + row_number() over (partition by n.what order by n.first, n.id) - 1
            from n left join last l on l.what = n.what
            left join lateral (select true as there from ledger.ordinal o
                                where o.committee_id = platform.acting_committee() and o.what = n.what and o.id = n.id offset 0) k on true
           where k.there is null $$;

-- Months out of days, years out of months: the cells of these days' periods anew.
create procedure ledger.fold_into(coarse text, fine text, kinds text[], days date[])
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
      from (select c.dimension, c.kind, u.period, c.value, c.session_id, c.facets, sum(c.facts) as facts, sum(c.quantity) as quantity,
                   max(c.largest) as largest
              from unnest(ks, ps) as u(kind, period)
             cross join lateral (
                  select c.* from ledger.cell c where c.committee_id = platform.acting_committee() and c.dimension = any (dims) and c.kind = u.kind
                     and c.grain = fine and c.period >= u.period
                     and c.period < (u.period + case coarse when 'M' then interval '1 month' else interval '1 year' end)::date offset 0) c
             group by 1, 2, 3, 4, 5, 6) g;
    if coarse = 'M' then
        insert into ledger.cell (committee_id, dimension, kind, grain, period, no, value, session_id, facets, facts, quantity, largest)
        select platform.acting_committee(), l.dimension, l.kind, 'M', l.month, row_number() over (partition by l.dimension, l.kind, l.month),
               l.value, l.session_id, l.facets, l.facts, l.quantity, l.largest
          from ledger.column_lines(ks, ps) l;
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
    end if;
    insert into ledger.cell_set (committee_id, dimension, what, kind, grain, period, no, role, session_id, facets, chunk, bits)
    select platform.acting_committee(), g.dimension, g.what, g.kind, coarse, g.period,
           row_number() over (partition by g.dimension, g.what, g.kind, g.period),
           g.role, g.session_id, g.facets, g.chunk, g.bits
      from (select c.dimension, c.what, c.kind, u.period, c.role, c.session_id, c.facets, c.chunk, bit_or(c.bits) as bits
              from unnest(ks, ps) as u(kind, period)
             cross join lateral (
                  select c.* from ledger.cell_set c where c.committee_id = platform.acting_committee()
                     and c.dimension = any (array['', 'ALL']) and c.what = any (array['MATTER', 'MEMBER', 'BODY']) and c.kind = u.kind
                     and c.grain = fine and c.period >= u.period
                     and c.period < (u.period + case coarse when 'M' then interval '1 month' else interval '1 year' end)::date offset 0) c
             group by 1, 2, 3, 4, 5, 6, 7, 8) g;
end $$;

-- Up to where a batch of about so many facts reaches: whole transactions, finished ones only, and at least one where there is one.
create function ledger.horizon(since xid8, most int) returns xid8
    language sql stable
    as $$ with x as (select pg_snapshot_xmin(pg_current_snapshot()) as tx),
          first as (select f.tx from ledger.fact f, x where f.committee_id = platform.acting_committee() and f.tx >= since and f.tx < x.tx
                     order by f.tx limit 1),
          beyond as (select f.tx from ledger.fact f, x where f.committee_id = platform.acting_committee() and f.tx >= since and f.tx < x.tx
                      order by f.tx offset most limit 1)
          select coalesce((select case when b.tx > f.tx then b.tx else (b.tx::text::numeric + 1)::text::xid8 end from beyond b, first f),
                          (select x.tx from x)) $$;

-- The acting committee's cells of all that finished transactions touched between these two; gives how many facts that were.
create function ledger.fold(since xid8, til xid8) returns bigint
    language plpgsql
    -- what is folded always leads and is looked up by the keys: a committee that is new has no statistics, and a plan that starts from its
    -- cells or facts instead goes through all of them for each day
    set plan_cache_mode = force_custom_plan set jit = off
    as $$
declare
    kinds text[];
    days date[];
    n bigint;
begin
    select array_agg(g.kind), array_agg(g.day), coalesce(sum(g.n), 0) into kinds, days, n
      from (select f.kind, f.occurred_on as day, count(*) as n from ledger.fact f
             where f.committee_id = platform.acting_committee() and f.tx >= since and f.tx < til
             group by 1, 2) g;
    if n > 0 then
        call ledger.number(kinds, days);
        call ledger.fold_into('D', 'F', kinds, days);
        call ledger.fold_into('M', 'D', kinds, days);
        call ledger.fold_into('Y', 'M', kinds, days);
    end if;
    return n;
end $$;

-- How many lines of the acting committee's cells differ from what the facts say, periods with newer facts left out.
create function ledger.wrong_cells() returns bigint
    language sql stable
    as $$
    with mark as (select coalesce(max(m.until_tx), '0') as until_tx from ledger.cell_mark m where m.committee_id = platform.acting_committee()),
    newer as materialized (select distinct f.kind, f.occurred_on as day from ledger.fact f, mark
               where f.committee_id = platform.acting_committee() and f.tx >= mark.until_tx),
    all_days as materialized (select array_agg(d.kind) as kinds, array_agg(d.occurred_on) as days from (select distinct f.kind, f.occurred_on from ledger.fact f
               where f.committee_id = platform.acting_committee()) d),
    g(grain) as (values ('D'), ('M'), ('Y')),
    base as materialized (select l.* from all_days a cross join lateral ledger.day_lines(a.kinds, a.days) l),
    months as (select array_agg(m.kind) as kinds, array_agg(m.month) as months
                 from (select distinct u.kind, ledger.grain_of('M', u.day) as month from all_days a, unnest(a.kinds, a.days) as u(kind, day)) m),
    every as (select b.* from base b
               union all
              select 'f:' || f.key, b.kind, b.day, f.value, b.session_id, '{}', b.facts, b.quantity, b.largest
                from base b cross join lateral jsonb_each_text(b.facets) f where b.dimension = ''
               union all
              select l.* from months m cross join lateral ledger.column_lines(m.kinds, m.months) l),
    lines as (select l.dimension, l.kind, g.grain, ledger.grain_of(g.grain, l.day) as period, l.value, l.session_id, l.facets,
                     sum(l.facts) as facts, sum(l.quantity) as quantity, max(l.largest) as largest
                from (select * from every) l cross join g
               where g.grain <> 'D' or l.dimension in ('', 'ALL') group by 1, 2, 3, 4, 5, 6, 7),
    held as (select c.dimension, c.kind, c.grain, c.period, c.value, c.session_id, c.facets, c.facts::numeric, c.quantity, c.largest
               from ledger.cell c where c.committee_id = platform.acting_committee()),
    sets as (select l.dimension, l.what, l.kind, g.grain, ledger.grain_of(g.grain, l.day) as period, l.role, l.session_id, l.facets, l.chunk,
                    bit_or(l.bits) as bits
               from all_days a cross join lateral ledger.day_sets(a.kinds, a.days) l cross join g group by 1, 2, 3, 4, 5, 6, 7, 8, 9),
    held_sets as (select c.dimension, c.what, c.kind, c.grain, c.period, c.role, c.session_id, c.facets, c.chunk, c.bits
                    from ledger.cell_set c where c.committee_id = platform.acting_committee()),
    wrong as (
        select w.kind, w.grain, w.period from ((table lines except all table held) union all (table held except all table lines)) w
        union all
        select w.kind, w.grain, w.period from ((table sets except all table held_sets) union all (table held_sets except all table sets)) w)
    select count(*) from wrong w
     where not exists (select 1 from newer n where n.kind = w.kind and ledger.grain_of(w.grain, n.day) = w.period) $$;

revoke all on function ledger.fold(xid8, xid8), ledger.wrong_cells(), ledger.day_lines(text[], date[]), ledger.day_sets(text[], date[]), ledger.column_lines(text[], date[]),
    ledger.grain_of(text, date), ledger.bit_at(int), ledger.horizon(xid8, int) from public;
revoke all on procedure ledger.number(text[], date[]), ledger.fold_into(text, text, text[], date[]) from public;
grant execute on function ledger.fold(xid8, xid8), ledger.wrong_cells(), ledger.day_lines(text[], date[]), ledger.day_sets(text[], date[]), ledger.column_lines(text[], date[]),
    ledger.grain_of(text, date), ledger.bit_at(int), ledger.horizon(xid8, int) to ${app_role};
grant execute on procedure ledger.number(text[], date[]), ledger.fold_into(text, text, text[], date[]) to ${app_role};
