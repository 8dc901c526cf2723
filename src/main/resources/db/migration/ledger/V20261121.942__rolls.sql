-- Rolls: the cells of the committees below added up, level by level, so that a question of a province about all its counties looks in one place instead of
-- in each of them. Folding a committee's facts changes the rolls of those above in the same transaction, so a roll is always the sum of the cells. Where something
-- newer is in a committee below, its cells are taken out of the sum again and it is counted by itself.
create table ledger.roll (
    -- the committee above
    committee_id uuid    not null,
    dimension    text    not null,
    kind         text    not null,
    grain        text    not null check (grain in ('D', 'M', 'Y')),
    period       date    not null,
    -- of the committees added up
    level        text    not null,
    -- value and facets as a hash, so that keys stay short
    told         uuid    not null,
    value        text    not null,
    facets       jsonb   not null,
    facts        bigint  not null,
    quantity     numeric not null,
    primary key (committee_id, dimension, kind, grain, period, level, told)
);
call platform.protect('ledger.roll');

-- Whose cells are in the roll of a committee above.
create table ledger.rolled (
    committee_id uuid not null,
    below        uuid not null,
    primary key (committee_id, below)
);
call platform.protect('ledger.rolled', 'select');

-- What stands of events that several committees held together, of the committee itself and of those below it, as far as it is folded.
create table ledger.joint (
    committee_id uuid    not null,
    kind         text    not null,
    occurred_on  date    not null,
    of_committee uuid    not null,
    fact_id      uuid    not null,
    level        text    not null,
    joint        text    not null,
    matter_id    uuid    not null,
    quantity     numeric not null,
    session_id   uuid,
    sector       text,
    category     text,
    attributes   jsonb   not null,
    primary key (committee_id, kind, occurred_on, of_committee, fact_id)
);
call platform.protect('ledger.joint');

-- Two kinds of which some matter has facts that stood together, or one kind of which it had two: their matters cannot be counted by
-- counting facts. Never taken back; it only costs time.
create table ledger.together (
    committee_id uuid not null,
    kind         text not null,
    other        text not null,
    primary key (committee_id, kind, other)
);
call platform.protect('ledger.together');

-- Of all kinds held or attended together (*.held, *.attended) there are cells too, because "all activities" are ninety kinds; of them only as what somebody
-- came is told apart. Which kinds are in them, of the committee and of those below: a question about other kinds cannot use them.
create table ledger.seen (
    committee_id uuid    not null,
    below        boolean not null,
    event        text    not null check (event in ('held', 'attended')),
    kinds        jsonb   not null,
    primary key (committee_id, below, event)
);
call platform.protect('ledger.seen');

-- Nobody reads below but through the functions that count.
revoke all on ledger.roll, ledger.joint from ${app_role};

create function ledger.told(value text, facets jsonb) returns uuid
    language sql immutable parallel safe
    as $$ select md5(value || ' ' || facets::text)::uuid $$;

-- The committees above the acting one, as far up as counting reaches.
create function ledger.above() returns uuid[]
    language sql stable security definer set search_path = pg_catalog
    as $$ with recursive up as (
              select c.parent_id as id, 1 as depth from committee.committee c where c.committee_id = platform.acting_committee()
               union all
              select c.parent_id, u.depth + 1 from up u join committee.committee c on c.committee_id = u.id where u.depth < 6)
          select coalesce(array_agg(u.id order by u.id), '{}') from up u where u.id is not null $$;

-- Under which event a kind is counted with all others; null: under none.
create function ledger.event_of(kind text) returns text
    language sql immutable parallel safe
    as $$ select case when kind like '%.held' then 'held' when kind like '%.attended' then 'attended' end $$;

create function ledger.only_as(facets jsonb) returns jsonb
    language sql immutable parallel safe
    as $$ select case when facets ? 'as' then jsonb_build_object('as', facets -> 'as') else '{}' end $$;

-- The kinds of an event that the acting committee has or had.
create function ledger.kinds_of(of_event text) returns text[]
    language sql stable
    as $$ select array(select k from ledger.seen s cross join lateral jsonb_object_keys(s.kinds) k
                        where s.committee_id = platform.acting_committee() and not s.below and s.event = of_event) $$;

create procedure ledger.note_seen(kinds text[])
    language sql
    as $$ insert into ledger.seen as s (committee_id, below, event, kinds)
          select platform.acting_committee(), false, ledger.event_of(k), jsonb_object_agg(k, true)
            from unnest(kinds) k where ledger.event_of(k) is not null group by ledger.event_of(k)
              on conflict (committee_id, below, event) do update set kinds = s.kinds || excluded.kinds where not s.kinds @> excluded.kinds $$;

-- Each single kind of the events asked for, and the stretches of days in which its days lie; days close together are one stretch.
create function ledger.days_of_all(kinds text[], days date[]) returns table (kind text, one text, about daterange, days datemultirange)
    language sql stable rows 500
    as $$ select u.kind, one.kind, about.r, u.days
            from (select u.kind, range_agg(daterange(u.day, u.day, '[]')) as days, range_agg(daterange(u.day - 3, u.day + 4)) as near
                    from unnest(kinds, days) as u(kind, day) where u.kind like '*.%' group by u.kind) u
           cross join lateral unnest(ledger.kinds_of(substr(u.kind, 3))) as one(kind) cross join lateral unnest(u.near) as about(r) $$;

-- The lines of days; of all kinds of an event together too, what is held also by sector.
create or replace function ledger.day_lines(kinds text[], days date[])
    returns table (dimension text, kind text, day date, value text, session_id uuid, facets jsonb, facts bigint, quantity numeric, largest numeric)
    language sql stable
    as $$ select '', s.kind, s.occurred_on, '', s.session_id, d.facets, count(*), sum(s.quantity), max(s.quantity)
            from unnest(kinds, days) as u(kind, day)
           cross join lateral (select s.* from ledger.standing s
                                where s.committee_id = platform.acting_committee() and s.kind = u.kind and s.occurred_on = u.day offset 0) s
           cross join lateral (select ledger.facets(s.attributes) as facets offset 0) d
           group by s.kind, s.occurred_on, s.session_id, d.facets
          union all
          select d.dimension, u.kind, s.occurred_on, coalesce(d.value, ''), s.session_id, d.facets, count(*), sum(s.quantity), max(s.quantity)
            from ledger.days_of_all(kinds, days) u
           cross join lateral (select s.* from ledger.standing s
                                where s.committee_id = platform.acting_committee() and s.kind = u.one and s.occurred_on >= lower(u.about)
                                  and s.occurred_on < upper(u.about) and s.occurred_on <@ u.days offset 0) s
           cross join lateral (
                select '' as dimension, '' as value, ledger.only_as(ledger.facets(s.attributes)) as facets
                 union all
                select 'SECTOR', s.sector, '{}' where u.kind = '*.held') d
           group by 1, 2, 3, 4, 5, 6 $$;

-- Who and what is in the cells of days; of all kinds attended together, the members.
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
           group by p.what, p.kind, p.occurred_on, p.role, p.session_id, p.facets, o.no / 1024
          union all
          select '', 'MEMBER', u.kind, c.period, c.role, c.session_id, ledger.only_as(c.facets), c.chunk, bit_or(c.bits)
            from ledger.days_of_all(kinds, days) u
           cross join lateral (select c.* from ledger.cell_set c
                                where c.committee_id = platform.acting_committee() and c.dimension = '' and c.what = 'MEMBER' and c.kind = u.one
                                  and c.grain = 'D' and c.period >= lower(u.about) and c.period < upper(u.about) and c.period <@ u.days offset 0) c
           where u.kind = '*.attended'
           group by u.kind, c.period, c.role, c.session_id, ledger.only_as(c.facets), c.chunk $$;

-- Under which dimensions a kind has lines in this grain; more: those of its facets.
create function ledger.dims_of(of_grain text, of_kind text, more jsonb) returns text[]
    language sql immutable parallel safe
    as $$ select case of_grain when 'D' then array[''] else array['', 'ALL'] || array(select jsonb_array_elements_text(more)) end
              || case when of_kind = '*.held' then array['SECTOR'] when of_grain = 'Y' then array['SECTOR', 'CATEGORY', 'PLACE', 'SPECIAL'] else '{}' end $$;

create procedure ledger.note_together(kinds text[], days date[])
    language sql
    as $$ with m as materialized (
              select distinct f.matter_id from unnest(kinds, days) as u(kind, day)
               cross join lateral (select f.matter_id from ledger.fact f
                                    where f.committee_id = platform.acting_committee() and f.kind = u.kind and f.occurred_on = u.day offset 0) f),
          k as materialized (
              select m.matter_id, s.kind, count(*) as n from m
               cross join lateral (select s.kind from ledger.standing s
                                    where s.committee_id = platform.acting_committee() and s.matter_id = m.matter_id offset 0) s
               group by m.matter_id, s.kind)
          insert into ledger.together (committee_id, kind, other)
          select distinct platform.acting_committee(), a.kind, b.kind
            from k a join k b on b.matter_id = a.matter_id and (b.kind > a.kind or b.kind = a.kind and a.n > 1)
              on conflict do nothing $$;

-- Months out of days, years out of months: the cells of these days' periods anew. What changed is added to changed, for those above.
drop procedure ledger.fold_into(text, text, text[], date[]);
create procedure ledger.fold_into(coarse text, fine text, kinds text[], days date[], noted boolean, inout changed ledger.roll[])
    language plpgsql
    as $$
declare
    ks text[];
    ps date[];
    old ledger.roll[];
    -- the dimensions of the facets of each kind
    told jsonb := '{}';
    -- months are kept in rolls as days are: their few lines are added up where a sum is asked
    kept text := case coarse when 'M' then 'D' else coarse end;
begin
    select array_agg(d.kind), array_agg(d.period) into ks, ps
      from (select distinct u.kind, ledger.grain_of(coarse, u.day) as period from unnest(kinds, days) as u(kind, day)) d;
    if coarse <> 'D' then
        select coalesce(jsonb_object_agg(k.kind, k.names), '{}') into told
          from (select c.kind, jsonb_agg(distinct 'f:' || f.name) as names
                  from unnest(ks, ps) as u(kind, period)
                 cross join lateral (
                      select c.kind, c.facets from ledger.cell c where c.committee_id = platform.acting_committee() and c.dimension = '' and c.kind = u.kind
                         and c.grain = any (array[coarse, fine]) and c.period >= u.period
                         and c.period < (u.period + case coarse when 'M' then interval '1 month' else interval '1 year' end)::date offset 0) c
                 cross join lateral jsonb_object_keys(c.facets) as f(name) group by c.kind) k;
    end if;
    -- by their places: joined with the periods, a planner that knows nothing of this committee yet goes through all its cells for each of them
    with gone as (
        delete from ledger.cell c
         where c.ctid = any (array(
                select x.ctid from unnest(ks, ps) as u(kind, period)
                 cross join lateral (
                      select c.ctid from ledger.cell c where c.committee_id = platform.acting_committee() and c.kind = u.kind
                         and c.dimension = any (ledger.dims_of(coarse, u.kind, told -> u.kind)) and c.grain = coarse and c.period = u.period offset 0) x))
        returning c.*)
    select array_agg(row(null, g.dimension, g.kind, coarse, g.period, '', null, g.value, g.facets, g.facts, g.quantity)::ledger.roll) into old
      from gone g where noted and g.dimension = any (ledger.dims_of(kept, g.kind, told -> g.kind));
    delete from ledger.cell_set c
     where c.ctid = any (array(
            select x.ctid from unnest(ks, ps) as u(kind, period)
             cross join lateral (
                  select c.ctid from ledger.cell_set c where c.committee_id = platform.acting_committee() and c.dimension = any (array['', 'ALL'])
                     and c.what = any (array['MATTER', 'MEMBER', 'BODY']) and c.kind = u.kind and c.grain = coarse and c.period = u.period offset 0) x));
    if coarse = 'D' then
        insert into ledger.cell (committee_id, dimension, kind, grain, period, no, value, session_id, facets, facts, quantity, largest)
        select platform.acting_committee(), l.dimension, l.kind, 'D', l.day, row_number() over (partition by l.dimension, l.kind, l.day),
               l.value, l.session_id, l.facets, l.facts, l.quantity, l.largest
          from ledger.day_lines(ks, ps) l;
        insert into ledger.cell_set (committee_id, dimension, what, kind, grain, period, no, role, session_id, facets, chunk, bits)
        select platform.acting_committee(), l.dimension, l.what, l.kind, 'D', l.day, row_number() over (partition by l.dimension, l.what, l.kind, l.day),
               l.role, l.session_id, l.facets, l.chunk, l.bits
          from ledger.day_sets(ks, ps) l;
    else
        insert into ledger.cell (committee_id, dimension, kind, grain, period, no, value, session_id, facets, facts, quantity, largest)
        select platform.acting_committee(), g.dimension, g.kind, coarse, g.period,
               row_number() over (partition by g.dimension, g.kind, g.period), g.value, g.session_id, g.facets, g.facts, g.quantity, g.largest
          from (select d.dimension, c.kind, u.period, c.value, c.session_id, d.facets, sum(c.facts) as facts, sum(c.quantity) as quantity,
                       max(c.largest) as largest
                  from unnest(ks, ps) as u(kind, period)
                 cross join lateral (
                      select c.* from ledger.cell c where c.committee_id = platform.acting_committee() and c.kind = u.kind
                         and c.dimension = any (ledger.dims_of(fine, u.kind, told -> u.kind)) and c.grain = fine and c.period >= u.period
                         and c.period < (u.period + case coarse when 'M' then interval '1 month' else interval '1 year' end)::date offset 0) c
                 cross join lateral (select c.dimension, c.facets union all select 'ALL', '{}' where fine = 'D' and c.dimension = '') d
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
    end if;
    if noted then
        select changed || coalesce(array_agg(row(null, d.dimension, d.kind, coarse, d.period, '', ledger.told(d.value, d.facets), d.value, d.facets,
                   d.facts, d.quantity)::ledger.roll), '{}') into changed
          from (select x.dimension, x.kind, x.period, x.value, x.facets, sum(x.facts) as facts, sum(x.quantity) as quantity
                  from (select o.dimension, o.kind, o.period, o.value, o.facets, -o.facts as facts, -o.quantity as quantity from unnest(old) o
                         union all
                        select c.dimension, c.kind, c.period, c.value, c.facets, c.facts, c.quantity
                          from unnest(ks, ps) as u(kind, period)
                         cross join lateral (
                              select c.* from ledger.cell c where c.committee_id = platform.acting_committee() and c.kind = u.kind
                                 and c.dimension = any (ledger.dims_of(kept, u.kind, told -> u.kind)) and c.grain = coarse and c.period = u.period offset 0) c) x
                 group by 1, 2, 3, 4, 5 having sum(x.facts) <> 0 or sum(x.quantity) <> 0) d;
    end if;
end $$;

-- Brings what changed in the acting committee's cells into the rolls of those above; whoever is not in them yet comes in whole. Two committees
-- do so one after the other, always beginning with the same one above.
create function ledger.roll_up(changed ledger.roll[]) returns void
    language plpgsql security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan set jit = off
    as $$
declare
    me uuid := platform.acting_committee();
    mine text := (select c.level from committee.committee c where c.committee_id = me);
    a uuid;
begin
    foreach a in array ledger.above() loop
        insert into ledger.seen as s (committee_id, below, event, kinds)
        select a, true, o.event, o.kinds from ledger.seen o
         where o.committee_id = me and not o.below
           and not exists (select 1 from ledger.seen n where n.committee_id = a and n.below and n.event = o.event and n.kinds @> o.kinds)
            on conflict (committee_id, below, event) do update set kinds = s.kinds || excluded.kinds;
        if not exists (select 1 from ledger.rolled r where r.committee_id = a and r.below = me) then
            perform pg_advisory_xact_lock(hashtextextended('rolls ' || a, 0));
            insert into ledger.roll as r (committee_id, dimension, kind, grain, period, level, told, value, facets, facts, quantity)
            select a, c.dimension, c.kind, c.grain, c.period, mine, ledger.told(c.value, c.facets), c.value, c.facets, sum(c.facts), sum(c.quantity)
              from ledger.cell c where c.committee_id = me and (c.grain <> 'M' or c.dimension in ('', 'SECTOR')) group by c.dimension, c.kind, c.grain, c.period, c.value, c.facets
                on conflict (committee_id, dimension, kind, grain, period, level, told)
                do update set facts = r.facts + excluded.facts, quantity = r.quantity + excluded.quantity;
            insert into ledger.joint
            select a, j.kind, j.occurred_on, me, j.fact_id, j.level, j.joint, j.matter_id, j.quantity, j.session_id, j.sector, j.category, j.attributes
              from ledger.joint j where j.committee_id = me and j.of_committee = me;
            insert into ledger.rolled values (a, me);
        elsif cardinality(changed) > 0 then
            perform pg_advisory_xact_lock(hashtextextended('rolls ' || a, 0));
            insert into ledger.roll as r (committee_id, dimension, kind, grain, period, level, told, value, facets, facts, quantity)
            select a, x.dimension, x.kind, x.grain, x.period, mine, x.told, x.value, x.facets, x.facts, x.quantity from unnest(changed) x
                on conflict (committee_id, dimension, kind, grain, period, level, told)
                do update set facts = r.facts + excluded.facts, quantity = r.quantity + excluded.quantity;
            delete from ledger.roll r
             where r.ctid = any (array(
                    select y.ctid from unnest(changed) x
                     cross join lateral (
                          select r.ctid from ledger.roll r where r.committee_id = a and r.dimension = x.dimension and r.kind = x.kind and r.grain = x.grain
                             and r.period = x.period and r.level = mine and r.told = x.told and r.facts = 0 offset 0) y
                     where x.facts < 0));
        end if;
    end loop;
end $$;

-- The joint facts of these days anew, in the committee's own list and in the lists of those above that have it.
create function ledger.list_joint(kinds text[], days date[]) returns void
    language plpgsql security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan set jit = off
    as $$
declare
    me uuid := platform.acting_committee();
    mine text := (select c.level from committee.committee c where c.committee_id = me);
    lists uuid[] := me || array(select r.committee_id from ledger.rolled r where r.below = me and r.committee_id = any (ledger.above()));
begin
    delete from ledger.joint j
     where j.ctid = any (array(
            select x.ctid from unnest(kinds, days) as u(kind, day) cross join unnest(lists) as l(id)
             cross join lateral (select j.ctid from ledger.joint j where j.committee_id = l.id and j.kind = u.kind and j.occurred_on = u.day
                                    and j.of_committee = me offset 0) x));
    insert into ledger.joint
    select l.id, f.kind, f.occurred_on, me, f.id, mine, f.attributes ->> 'joint', f.matter_id, f.quantity, f.session_id, f.sector, f.category, f.attributes
      from unnest(kinds, days) as u(kind, day)
     cross join lateral (select f.* from ledger.fact f
                          where f.committee_id = me and f.kind = u.kind and f.occurred_on = u.day and f.attributes ? 'joint' and f.reverses is null
                            and not exists (select 1 from ledger.fact r where r.committee_id = me and r.reverses = f.id offset 0) offset 0) f
     cross join unnest(lists) as l(id);
end $$;

create or replace function ledger.fold(since xid8, til xid8) returns bigint
    language plpgsql
    -- what is folded always leads and is looked up by the keys: a committee that is new has no statistics, and a plan that starts from its
    -- cells or facts instead goes through all of them for each day
    set plan_cache_mode = force_custom_plan set jit = off
    as $$
declare
    kinds text[];
    days date[];
    n bigint;
    noted boolean := cardinality(ledger.above()) > 0;
    changed ledger.roll[] := '{}';
    alls text[];
    their date[];
begin
    select array_agg(g.kind), array_agg(g.day), coalesce(sum(g.n), 0) into kinds, days, n
      from (select f.kind, f.occurred_on as day, count(*) as n from ledger.fact f
             where f.committee_id = platform.acting_committee() and f.tx >= since and f.tx < til
             group by 1, 2) g;
    if n > 0 then
        call ledger.number(kinds, days);
        call ledger.note_together(kinds, days);
        call ledger.note_seen(kinds);
        select array_agg(a.kind), array_agg(a.day) into alls, their
          from (select distinct '*.' || ledger.event_of(u.kind) as kind, u.day from unnest(kinds, days) as u(kind, day)
                 where ledger.event_of(u.kind) is not null) a;
        call ledger.fold_into('D', 'F', kinds, days, noted, changed);
        if alls is not null then
            call ledger.fold_into('D', 'F', alls, their, noted, changed);
        end if;
        call ledger.fold_into('M', 'D', kinds || alls, days || their, noted, changed);
        call ledger.fold_into('Y', 'M', kinds || alls, days || their, noted, changed);
        perform ledger.list_joint(kinds, days);
    end if;
    if noted then
        perform ledger.roll_up(changed);
    end if;
    return n;
end $$;

create or replace function ledger.wrong_cells() returns bigint
    language sql stable
    as $$
    with mark as (select coalesce(max(m.until_tx), '0') as until_tx from ledger.cell_mark m where m.committee_id = platform.acting_committee()),
    newer as materialized (select distinct k.kind, f.occurred_on as day from ledger.fact f
               cross join mark cross join lateral (values (f.kind), ('*.' || ledger.event_of(f.kind))) as k(kind)
               where f.committee_id = platform.acting_committee() and f.tx >= mark.until_tx),
    all_days as materialized (select array_agg(d.kind) as kinds, array_agg(d.occurred_on) as days from (select distinct k.kind, f.occurred_on from ledger.fact f
               cross join lateral (values (f.kind), ('*.' || ledger.event_of(f.kind))) as k(kind)
               where f.committee_id = platform.acting_committee() and k.kind is not null) d),
    g(grain) as (values ('D'), ('M'), ('Y')),
    base as materialized (select l.* from all_days a cross join lateral ledger.day_lines(a.kinds, a.days) l),
    years as (select array_agg(m.kind) as kinds, array_agg(m.year) as years
                 from (select distinct u.kind, ledger.grain_of('Y', u.day) as year from all_days a, unnest(a.kinds, a.days) as u(kind, day)) m),
    every as (select b.* from base b
               union all
              select 'ALL', b.kind, b.day, b.value, b.session_id, '{}', b.facts, b.quantity, b.largest from base b where b.dimension = ''
               union all
              select 'f:' || f.key, b.kind, b.day, f.value, b.session_id, '{}', b.facts, b.quantity, b.largest
                from base b cross join lateral jsonb_each_text(b.facets) f where b.dimension = ''
               union all
              select l.* from years m cross join lateral ledger.column_lines(m.kinds, m.years) l),
    lines as (select l.dimension, l.kind, g.grain, ledger.grain_of(g.grain, l.day) as period, l.value, l.session_id, l.facets,
                     sum(l.facts) as facts, sum(l.quantity) as quantity, max(l.largest) as largest
                from (select * from every) l cross join g
               where case when l.dimension = '' then true when l.dimension in ('SECTOR', 'CATEGORY', 'PLACE', 'SPECIAL') then g.grain = 'Y' or l.kind = '*.held'
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

-- How many lines of the rolls and lists of the acting committee differ from what the cells and facts of those below say.
create function ledger.wrong_rolls() returns bigint
    language sql stable security definer set search_path = pg_catalog
    as $$
    with b as materialized (select r.below, c.level from ledger.rolled r join committee.committee c on c.committee_id = r.below
                             where r.committee_id = platform.acting_committee()),
    lines as (select c.dimension, c.kind, c.grain, c.period, b.level, c.value, c.facets, sum(c.facts) as facts, sum(c.quantity) as quantity
                from b join ledger.cell c on c.committee_id = b.below and (c.grain <> 'M' or c.dimension in ('', 'SECTOR')) group by 1, 2, 3, 4, 5, 6, 7),
    held as (select r.dimension, r.kind, r.grain, r.period, r.level, r.value, r.facets, r.facts::numeric, r.quantity
               from ledger.roll r where r.committee_id = platform.acting_committee()),
    marks as materialized (select c.id, coalesce((select m.until_tx from ledger.cell_mark m where m.committee_id = c.id), '0') as until_tx
                             from (select b.below as id from b union all select platform.acting_committee()) c),
    newer as materialized (select distinct f.committee_id, f.kind, f.occurred_on from marks m
                             join ledger.fact f on f.committee_id = m.id and f.tx >= m.until_tx),
    joint as (select f.committee_id as of_committee, f.kind, f.occurred_on, f.id, f.attributes ->> 'joint', f.quantity
                from marks m join ledger.standing f on f.committee_id = m.id where f.attributes ? 'joint'),
    listed as (select j.of_committee, j.kind, j.occurred_on, j.fact_id, j.joint, j.quantity
                 from ledger.joint j where j.committee_id = platform.acting_committee()),
    wrong_joint as ((table joint except all table listed) union all (table listed except all table joint)),
    pairs as (select distinct f.kind, g.kind as other from ledger.standing f
                join ledger.standing g on g.committee_id = f.committee_id and g.matter_id = f.matter_id and (g.kind > f.kind or g.kind = f.kind and g.id > f.id)
               where f.committee_id = platform.acting_committee() and f.tx < (select m.until_tx from marks m where m.id = platform.acting_committee())
                 and g.tx < (select m.until_tx from marks m where m.id = platform.acting_committee()))
    select (select count(*) from ((table lines except all table held) union all (table held except all table lines)) w)
         + (select count(*) from wrong_joint w where not exists (
                select 1 from newer n where n.committee_id = w.of_committee and n.kind = w.kind and n.occurred_on = w.occurred_on))
         + (select count(*) from pairs p where not exists (
                select 1 from ledger.together t where t.committee_id = platform.acting_committee() and t.kind = p.kind and t.other = p.other)) $$;

-- From now on cells bring their rolls and lists with them; what was folded before is folded once more.
delete from ledger.cell_mark;

revoke all on function ledger.event_of(text), ledger.only_as(jsonb), ledger.dims_of(text, text, jsonb), ledger.kinds_of(text),
    ledger.days_of_all(text[], date[]), ledger.told(text, jsonb), ledger.above(), ledger.roll_up(ledger.roll[]), ledger.list_joint(text[], date[]),
    ledger.wrong_rolls() from public;
revoke all on procedure ledger.note_seen(text[]), ledger.note_together(text[], date[]),
    ledger.fold_into(text, text, text[], date[], boolean, ledger.roll[]) from public;
grant execute on function ledger.event_of(text), ledger.only_as(jsonb), ledger.dims_of(text, text, jsonb), ledger.kinds_of(text),
    ledger.days_of_all(text[], date[]), ledger.told(text, jsonb), ledger.above(), ledger.roll_up(ledger.roll[]), ledger.list_joint(text[], date[]),
    ledger.wrong_rolls() to ${app_role};
grant execute on procedure ledger.note_seen(text[]), ledger.note_together(text[], date[]),
    ledger.fold_into(text, text, text[], date[], boolean, ledger.roll[]) to ${app_role};
