-- Questions asked of rolls, cells and facts; what may be read and by whom is as it was.

-- Where the answers to these terms stand. One line is one look: kinds of one committee in cells of one grain, or in the roll of those below (rolled), or facts
-- (F). What is counted of committees below is looked up in the roll; those with anything newer in the span are taken out of it (sign) and counted by themselves:
-- days with newer facts in the facts, and the span around them taken apart again. Terms of one session, of ordinals, and told apart by committee have no roll.
-- Counting asks for facts, sums and those matters that can be counted by their facts; otherwise for different ones.
drop function if exists ledger.looks(jsonb, text, text);
create function ledger.looks(terms jsonb, scope text, at_level text, counting boolean default false)
    returns table (no int, committee_id uuid, level text, kinds text[], grain text, since date, until date, matching jsonb[],
        session_id uuid, by text, dimension text, vals text[], what text, role text, rolled boolean, sign int)
    language sql stable rows 50
    as $$
    with t as materialized (
        select t.no, t.kinds, array(select k from unnest(t.kinds) k where k <> all (t.own)) as below, t.first, t.last, t.session, t.by, t.what, t.role,
               t.raw, t.facet, t.vals, array(select jsonb_array_elements(t.matching)) as matching,
               counting and t.session is null and t.by not in ('COMMITTEE', 'SESSION') and not t.raw and not coalesce(t.greatest, true) as rolls,
               case when t.by in ('SECTOR', 'CATEGORY', 'PLACE', 'SPECIAL') then t.by
                    when t.by like 'facet:%' then ''
                    when jsonb_array_length(t.matching) = 0 then 'ALL'
                    when (t.what is null or counting) and t.facet is not null then 'f:' || t.facet
                    else '' end as dimension,
               t.by not in ('MONTH') as years, t.event,
               -- whether the cells of all kinds together know enough
               not t.raw and t.event in ('held', 'attended')
               and case when counting then not coalesce(t.greatest, true) else t.what = 'MEMBER' and t.event = 'attended' end
               and case when t.by in ('SECTOR', 'CATEGORY', 'PLACE', 'SPECIAL') then t.event = 'held' and t.by = 'SECTOR' when t.by like 'facet:%' then t.by = 'facet:as' else true end
               and not exists (select 1 from jsonb_array_elements(t.matching) m cross join lateral jsonb_object_keys(m) k where k <> 'as') as whole,
               case when t.event is not null then (select coalesce(jsonb_object_agg(k, true), '{}') from unnest(t.kinds) k) end as known,
               case when t.event is not null then (select coalesce(jsonb_object_agg(k, true), '{}') from unnest(t.kinds) k where k <> all (t.own)) end as known_below
          from jsonb_to_recordset(terms) as t(no int, kinds text[], own text[], first date, last date, session uuid, by text, what text,
               role text, raw boolean, matching jsonb, facet text, vals text[], greatest boolean, event text)),
    in_roll as materialized (
        -- all kinds together, and those of them that are strange to the asker
        select t.no, case when t.whole then array['*.' || t.event] else t.below end as kinds,
               case when t.whole then array(select k from ledger.seen s cross join lateral jsonb_object_keys(s.kinds) k
                    where s.committee_id = platform.acting_committee() and s.below and s.event = t.event and not t.known_below ? k) else '{}' end as strange
          from t where t.rolls),
    c as materialized (
        select c.committee_id, c.level, c.own, coalesce((select m.until_tx from ledger.cell_mark m where m.committee_id = c.committee_id), '0') as until_tx,
               not c.own and exists (select 1 from ledger.rolled r where r.committee_id = platform.acting_committee() and r.below = c.committee_id) as rolled
          from ledger.counted_committees(scope, at_level) c),
    newer as materialized (
        select c.committee_id, c.own, f.kind, f.occurred_on as day
          from c join ledger.fact f on f.committee_id = c.committee_id and f.tx >= c.until_tx group by 1, 2, 3, 4),
    touched as materialized (
        select t.no, n.committee_id, n.kind, range_agg(daterange(n.day, n.day, '[]')) as days
          from newer n join t on n.kind = any (case when n.own then t.kinds else t.below end) and n.day between t.first and t.last
         where not t.raw group by 1, 2, 3),
    -- whose matters cannot be told from their facts
    mixed as materialized (
        select t.no, c.committee_id
          from t cross join c
         where t.what = 'MATTER' and (t.raw or exists (
                select 1 from ledger.together g
                 where g.committee_id = c.committee_id and g.kind = any (t.kinds) and g.other = any (t.kinds)))
        union
        select x.no, x.committee_id from touched x join t on t.no = x.no where t.what = 'MATTER'),
    pairs as materialized (
        select t.no, c.committee_id, c.level, case when c.own then t.kinds else t.below end as theirs, t.rolls and c.rolled as rolled, m.no is null as plain,
               exists (select 1 from touched x where x.no = t.no and x.committee_id = c.committee_id) as touched,
               t.whole, case when t.whole then array(select k from ledger.seen s cross join lateral jsonb_object_keys(s.kinds) k
                    where s.committee_id = c.committee_id and not s.below and s.event = t.event
                      and not case when c.own then t.known else t.known_below end ? k) else '{}' end as strange
          from t cross join c left join mixed m on m.no = t.no and m.committee_id = c.committee_id),
    -- counted by themselves
    alone as materialized (
        select p.* from pairs p join t on t.no = p.no
         where case when counting then p.plain and (p.touched or not p.rolled) else t.what in ('MEMBER', 'BODY') or not p.plain end),
    looks as (
        select a.no, a.committee_id, 'F' as grain, a.theirs as kinds, t.first as since, t.last as until, false as rolled, 1 as sign, false as back
          from alone a join t on t.no = a.no where t.raw
        union all
        select a.no, a.committee_id, s.grain, u.kinds, s.since, s.until, false, 1, false
          from alone a join t on t.no = a.no
         cross join lateral (select case when a.touched then array(select k from unnest(a.theirs) k where not exists (
                        select 1 from touched x where x.no = a.no and x.committee_id = a.committee_id and x.kind = k))
                    when a.whole and (counting or cardinality(a.strange) = 0) then array['*.' || t.event] else a.theirs end as kinds) u
         cross join lateral ledger.stretches(t.first, t.last, t.years) s
         where not t.raw and cardinality(u.kinds) > 0
        union all
        -- among all kinds together there are some that the asker does not know
        select a.no, a.committee_id, s.grain, a.strange, s.since, s.until, false, -1, false
          from alone a join t on t.no = a.no cross join lateral ledger.stretches(t.first, t.last, t.years) s
         where counting and a.whole and not a.touched and cardinality(a.strange) > 0
        union all
        select x.no, x.committee_id, s.grain, array[x.kind], s.since, s.until, false, 1, false
          from touched x join alone a on a.no = x.no and a.committee_id = x.committee_id join t on t.no = x.no
         cross join lateral unnest(datemultirange(daterange(t.first, t.last, '[]')) - x.days) r
         cross join lateral ledger.stretches(lower(r), upper(r) - 1, t.years) s
        union all
        select x.no, x.committee_id, 'F', array[x.kind], lower(r), upper(r) - 1, false, 1, false
          from touched x join alone a on a.no = x.no and a.committee_id = x.committee_id cross join lateral unnest(x.days) r
        union all
        select t.no, platform.acting_committee(), s.grain, k.kinds, s.since, s.until, true, k.sign, false
          from t join in_roll i on i.no = t.no cross join lateral (values (i.kinds, 1), (i.strange, -1)) as k(kinds, sign) cross join lateral ledger.stretches(t.first, t.last, t.years) s
         where t.rolls and cardinality(t.below) > 0 and cardinality(k.kinds) > 0 and exists (select 1 from c where c.rolled)
        union all
        -- out of the roll again
        select p.no, p.committee_id, s.grain, k.kinds, s.since, s.until, false, -k.sign, true
          from pairs p join t on t.no = p.no join in_roll i on i.no = p.no
         cross join lateral (values (i.kinds, 1), (i.strange, -1)) as k(kinds, sign) cross join lateral ledger.stretches(t.first, t.last, t.years) s
         where cardinality(k.kinds) > 0 and p.rolled and (p.touched or not p.plain)),
    looked as (
        select l.no, l.committee_id, l.kinds, l.since, l.until, l.rolled, l.sign, l.back,
               case when l.grain in ('D', 'M') and t.dimension in ('SECTOR', 'CATEGORY', 'PLACE', 'SPECIAL') and l.kinds[1] not like '*.%'
                    then 'F' else l.grain end as grain,
               case when (l.grain = 'D' or l.grain = 'M' and (l.rolled or l.sign = -1)) and (t.dimension = 'ALL' or t.dimension like 'f:%') then '' else t.dimension end as dimension
          from looks l join t on t.no = l.no)
    select l.no, p.committee_id, p.level, l.kinds, l.grain, l.since, l.until, t.matching, t.session, t.by, l.dimension, t.vals, t.what, t.role, l.rolled, l.sign
      from looked l join t on t.no = l.no
     cross join lateral (
          -- what the roll does not keep is read from the facts of each
          select q.committee_id, q.level from pairs q where l.rolled and l.grain = 'F' and q.no = l.no and q.rolled and q.plain and not q.touched
          union all
          select l.committee_id, (select c.level from c where c.committee_id = l.committee_id) where not (l.rolled and l.grain = 'F')) p
     where not l.back or l.grain <> 'F' $$;

-- Who was met between two days; those who attended anything are in the cells of all kinds attended.
create or replace function ledger.met_between(kinds text[], first date, last date, in_session uuid, matching jsonb[], of_what text, in_role text)
    returns table (chunk int, bits bit(1024), id uuid)
    language sql stable
    -- a plan for any kinds and days goes through all facts of the committee
    set plan_cache_mode = force_custom_plan set enable_hashjoin = off set enable_mergejoin = off
    as $$
    with l as materialized (
        select * from ledger.looks(jsonb_build_array(jsonb_build_object('no', 0, 'kinds', kinds, 'own', '{}'::text[], 'first', first, 'last', last,
            'session', in_session, 'by', '', 'what', of_what, 'role', in_role, 'raw', false, 'matching', to_jsonb(matching),
            'event', case when not exists (select 1 from unnest(kinds) k where k not like '%.attended') then 'attended' end)),
            'OWN', null)),
    ids as materialized (
        select distinct y.party_id as id
          from l join ledger.fact f on f.committee_id = l.committee_id and f.kind = any (l.kinds) and f.occurred_on between l.since and l.until
          join ledger.fact_party y on y.committee_id = f.committee_id and y.fact_id = f.id
         where l.grain = 'F' and f.reverses is null and (in_session is null or f.session_id = in_session)
           and (cardinality(matching) = 0 or ledger.facets(f.attributes) @> any (matching))
           and (of_what = 'MEMBER') = (y.kind = 'MEMBER') and (in_role is null or y.role = in_role)
           and not exists (select 1 from ledger.fact r where r.committee_id = f.committee_id and r.reverses = f.id offset 0)),
    numbered as materialized (
        select i.id, (select o.no from ledger.ordinal o
                       where o.committee_id = platform.acting_committee() and o.what = of_what and o.id = i.id) as no from ids i)
    select s.chunk, bit_or(s.bits), null::uuid from (
        select c.chunk, c.bits
          from l join ledger.cell_set c on c.committee_id = l.committee_id and c.dimension = l.dimension and c.what = of_what
           and c.kind = any (l.kinds) and c.grain = l.grain and c.period between l.since and l.until
         where l.grain <> 'F' and (in_role is null or c.role = in_role) and (in_session is null or c.session_id = in_session)
           and (l.dimension <> '' or cardinality(matching) = 0 or c.facets @> any (matching))
        union all
        select n.no / 1024, ledger.bit_at(n.no) from numbered n where n.no is not null) s
     group by s.chunk
    union all
    select null, null, n.id from numbered n where n.no is null $$;

create or replace function ledger.met_last(kinds text[], first date, last date, in_session uuid, matching jsonb[], by text, part text, of_what text, in_role text,
        before_day date, before_matter uuid, most int, few int)
    returns table (occurred_on date, matter_id uuid, matter_kind text, amount bigint)
    language plpgsql stable
    set jit = off set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off
    as $$
#variable_conflict use_column
declare
    days daterange := ledger.days_of(kinds) * daterange(first, last, '[]');
    since date := lower(days);
    upto date := least(upper(days) - 1, before_day);
    newer datemultirange := ledger.newer_days(kinds);
    -- whoever attended anything stands in the cells of all kinds attended
    told text[] := case when of_what = 'MEMBER' and kinds @> ledger.kinds_of('attended')
        and not exists (select 1 from unnest(kinds) k where k not like '%.attended')
        and not exists (select 1 from unnest(matching) m cross join lateral jsonb_object_keys(m) k where k <> 'as') then array['*.attended'] else kinds end;
    seen bit(1024)[] := '{}';
    others uuid[] := '{}';
    coarse text := 'Y';
    at date := date_trunc('year', upto);
    following date;
    found int := 0;
    r record;
begin
    if isempty(days) then
        return;
    end if;
    if ledger.about(kinds, since, upper(days) - 1) < few then
        return query
            select p.day, p.matter_id, min(p.matter_kind), count(*)
              from (select distinct on (m.party_id) m.*
                      from ledger.met(kinds, since, upper(days) - 1, in_session, matching, by, part, of_what, in_role) m
                     order by m.party_id, m.day desc, m.matter_id desc) p
             where (p.day, p.matter_id) < (before_day, before_matter)
             group by p.day, p.matter_id order by p.day desc, p.matter_id desc limit most;
        return;
    end if;
    if upto < upper(days) - 1 then
        if by = '' then
            for r in select * from ledger.met_between(kinds, upto + 1, upper(days) - 1, in_session, matching, of_what, in_role) loop
                if r.chunk is null then others := others || r.id; else seen[r.chunk + 1] := r.bits; end if;
            end loop;
        else
            select coalesce(array_agg(distinct m.party_id), '{}') into others
              from ledger.met(kinds, upto + 1, upper(days) - 1, in_session, matching, by, part, of_what, in_role) m;
        end if;
    end if;
    -- a year that may hold somebody new is read, month by month where it is full
    while at is not null and found < most loop
        following := (at + case coarse when 'Y' then interval '1 year' else interval '1 month' end)::date;
        if following <= since then
            exit;
        end if;
        if by <> '' or at < since or following - 1 > upto or newer && daterange(at, following) or exists (
                select 1 from ledger.cell_set c
                 where c.committee_id = platform.acting_committee() and c.dimension = case cardinality(matching) when 0 then 'ALL' else '' end
                   and c.what = of_what and c.kind = any (told) and c.grain = coarse and c.period = at
                   and (in_role is null or c.role = in_role) and (in_session is null or c.session_id = in_session)
                   and (cardinality(matching) = 0 or c.facets @> any (matching))
                   and (seen[c.chunk + 1] is null or (c.bits & ~seen[c.chunk + 1]) <> 0::bit(1024))) then
            if coarse = 'Y' and ledger.about(kinds, at, following - 1) > few / 4 then
                coarse := 'M';
                at := date_trunc('month', least(following - 1, upto));
                continue;
            end if;
            for r in select p.day, p.matter_id, min(p.matter_kind) as matter_kind, array_agg(p.party_id) as ids, array_agg(p.no) as numbers
                       from (select distinct on (m.party_id) m.*, case when by = '' then (select o.no from ledger.ordinal o
                                     where o.committee_id = platform.acting_committee() and o.what = of_what and o.id = m.party_id) end as no
                               from ledger.met(kinds, greatest(at, since), least(following - 1, upto), in_session, matching, by, part, of_what, in_role) m
                              order by m.party_id, m.day desc, m.matter_id desc) p
                      where case when p.no is null then p.party_id <> all (others)
                                 else seen[p.no / 1024 + 1] is null or get_bit(seen[p.no / 1024 + 1], p.no % 1024) = 0 end
                      group by p.day, p.matter_id order by p.day desc, p.matter_id desc loop
                for i in 1 .. cardinality(r.ids) loop
                    if r.numbers[i] is null then
                        others := others || r.ids[i];
                    else
                        seen[r.numbers[i] / 1024 + 1] := coalesce(seen[r.numbers[i] / 1024 + 1], 0::bit(1024)) | ledger.bit_at(r.numbers[i]);
                    end if;
                end loop;
                if (r.day, r.matter_id) < (before_day, before_matter) and found < most then
                    found := found + 1;
                    occurred_on := r.day;
                    matter_id := r.matter_id;
                    matter_kind := r.matter_kind;
                    amount := cardinality(r.ids);
                    return next;
                end if;
            end loop;
        end if;
        if coarse = 'M' and extract(month from at) = 1 then
            coarse := 'Y';
            at := (at - interval '1 year')::date;
        else
            at := (at - case coarse when 'Y' then interval '1 year' else interval '1 month' end)::date;
        end if;
    end loop;
end $$;

-- What several committees held together stands in the facts of each; here is what of it is counted twice in the whole. The committee that
-- leads keeps it, else the first of them. Kinds told once per person are nobody's doubles. Days with newer facts are read from the facts.
create or replace function ledger.doubles(terms jsonb, scope text, at_level text)
    returns table (no int, part text, facts bigint, quantity numeric, matters bigint)
    language sql stable
    as $$
    with t as materialized (
        select t.*, array(select jsonb_array_elements(t.matching)) as any_of,
               array(select k from unnest(t.kinds) k where k <> all (t.each)) as shared
          from jsonb_to_recordset(terms) as t(no int, kinds text[], own text[], each text[], first date, last date, session uuid, by text,
               what text, matching jsonb)
         where scope <> 'OWN' and t.by <> 'COMMITTEE'),
    c as materialized (
        select c.committee_id, c.level, c.own, coalesce((select m.until_tx from ledger.cell_mark m where m.committee_id = c.committee_id), '0') as until_tx,
               c.own or exists (select 1 from ledger.rolled r where r.committee_id = platform.acting_committee() and r.below = c.committee_id) as listed
          from ledger.counted_committees(scope, at_level) c),
    whose as materialized (select array_agg(c.committee_id) as ids from c where c.listed and exists (select 1 from t)),
    newer as materialized (
        select c.committee_id, f.kind, f.occurred_on as day
          from c join ledger.fact f on f.committee_id = c.committee_id and f.tx >= c.until_tx
         where c.listed and exists (select 1 from t) group by 1, 2, 3),
    listed as materialized (
        select t.no, f.* from t cross join whose
         cross join lateral (select f.* from ledger.joint f
                              where f.committee_id = platform.acting_committee() and f.kind = any (t.shared) and f.occurred_on between t.first and t.last
                                and f.of_committee = any (whose.ids) offset 0) f),
    found as (
        select l.no, l.of_committee as committee_id, l.level, l.kind, l.occurred_on, l.matter_id, l.quantity, l.session_id, l.sector, l.category, l.attributes
          from listed l
         where not exists (select 1 from newer n where n.committee_id = l.of_committee and n.kind = l.kind and n.day = l.occurred_on)
        union all
        select t.no, f.committee_id, c.level, f.kind, f.occurred_on, f.matter_id, f.quantity, f.session_id, f.sector, f.category, f.attributes
          from newer n join c on c.committee_id = n.committee_id join t on n.kind = any (t.shared) and n.day between t.first and t.last
         cross join lateral (select f.* from ledger.fact f
                              where f.committee_id = n.committee_id and f.kind = n.kind and f.occurred_on = n.day and f.attributes ? 'joint' offset 0) f
         where f.reverses is null and not exists (select 1 from ledger.fact r where r.committee_id = f.committee_id and r.reverses = f.id)
        union all
        select t.no, f.committee_id, c.level, f.kind, f.occurred_on, f.matter_id, f.quantity, f.session_id, f.sector, f.category, f.attributes
          from t cross join c
         cross join lateral (select f.* from ledger.fact f
                              where f.committee_id = c.committee_id and f.kind = any (t.shared) and f.occurred_on between t.first and t.last
                                and f.attributes ? 'joint' and not c.listed offset 0) f
         where not c.listed and f.reverses is null
           and not exists (select 1 from ledger.fact r where r.committee_id = f.committee_id and r.reverses = f.id)),
    j as materialized (
        select t.no, case t.by when 'LEVEL' then f.level when '' then null
                    else ledger.part_of(t.by, f.occurred_on, f.session_id, f.sector, f.category, f.attributes) end as part,
               f.kind, f.attributes ->> 'joint' as joint, f.committee_id, f.matter_id, f.quantity, coalesce(f.attributes ->> 'lead' = 'true', false) as lead
          from t join found f on f.no = t.no
         where (f.committee_id = platform.acting_committee() or f.kind <> all (t.own)) and (t.session is null or f.session_id = t.session)
           and (cardinality(t.any_of) = 0 or ledger.facets(f.attributes) @> any (t.any_of))),
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

-- What is looked up follows from the looks (offset 0: no plan may begin with the cells). How many facts, their sum and the greatest of them, for each term in each of its parts; and how many matters, as far as they can be counted by their
-- facts (ledger.different has the others).
create or replace function ledger.counted(terms jsonb, scope text, at_level text)
    returns table (no int, part text, facts bigint, quantity numeric, largest numeric)
    language sql stable security definer rows 100
    set search_path = pg_catalog set jit = off set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
    -- planning took longer than answering, and there is one good plan whatever is asked
    set plan_cache_mode = force_generic_plan
    as $$
    with l as materialized (select * from ledger.looks(terms, scope, at_level, true))
    select x.no, x.part, sum(x.facts)::bigint, coalesce(sum(x.quantity), 0), max(x.largest)
      from (
        select l.no, case when l.by = '' then null when l.by = 'COMMITTEE' then l.committee_id::text when l.by = 'LEVEL' then l.level
                    when l.dimension = l.by then nullif(c.value, '') when l.by = 'MONTH' then to_char(c.period, 'YYYY-MM')
                    when l.by = 'YEAR' then to_char(c.period, 'YYYY') when l.by = 'SESSION' then c.session_id::text
                    else c.facets ->> substr(l.by, 7) end as part,
               l.sign * c.facts as facts, l.sign * c.quantity as quantity, case l.sign when 1 then c.largest end as largest
          from l cross join lateral (select c.* from ledger.cell c
                                      where c.committee_id = l.committee_id and c.dimension = l.dimension and c.kind = any (l.kinds)
                                        and c.grain = l.grain and c.period between l.since and l.until offset 0) c
         where not l.rolled and l.grain <> 'F' and (l.session_id is null or c.session_id = l.session_id)
           and case when l.dimension = '' then cardinality(l.matching) = 0 or c.facets @> any (l.matching)
                    when l.dimension like 'f:%' then c.value = any (l.vals) else true end
        union all
        select l.no, case when l.by = '' then null when l.by = 'LEVEL' then r.level
                    when l.dimension = l.by then nullif(r.value, '') when l.by = 'MONTH' then to_char(r.period, 'YYYY-MM')
                    when l.by = 'YEAR' then to_char(r.period, 'YYYY') else r.facets ->> substr(l.by, 7) end,
               l.sign * r.facts, l.sign * r.quantity, null
          from l cross join lateral (select r.* from ledger.roll r
                                      where r.committee_id = l.committee_id and r.dimension = l.dimension and r.kind = any (l.kinds)
                                        and r.grain = l.grain and r.period between l.since and l.until offset 0) r
         where l.rolled and l.grain <> 'F' and (scope <> 'LEVEL' or r.level = at_level)
           and case when l.dimension = '' then cardinality(l.matching) = 0 or r.facets @> any (l.matching)
                    when l.dimension like 'f:%' then r.value = any (l.vals) else true end
        union all
        select l.no, case when l.by = '' then null when l.by = 'COMMITTEE' then l.committee_id::text when l.by = 'LEVEL' then l.level
                    else ledger.part_of(l.by, f.occurred_on, f.session_id, f.sector, f.category, f.attributes) end,
               l.sign, l.sign * f.quantity, f.quantity
          from l cross join lateral (select f.* from ledger.fact f
                                      where f.committee_id = l.committee_id and f.kind = any (l.kinds)
                                        and f.occurred_on between l.since and l.until offset 0) f
         where l.grain = 'F' and f.reverses is null and (l.session_id is null or f.session_id = l.session_id)
           and (cardinality(l.matching) = 0 or ledger.facets(f.attributes) @> any (l.matching))
           and not exists (select 1 from ledger.fact r where r.committee_id = f.committee_id and r.reverses = f.id)
        union all
        select d.no, d.part, -d.facts, -d.quantity, null from ledger.doubles(
            (select coalesce(jsonb_agg(e), '[]') from jsonb_array_elements(terms) e where e ->> 'what' is null), scope, at_level) d
         where d.facts > 0) x
     group by 1, 2 $$;

-- How many different matters, members or bodies, for each term in each of its parts. What has no running number yet is told apart by itself.
create or replace function ledger.different(terms jsonb, scope text, at_level text)
    returns table (no int, part text, n bigint)
    language sql stable security definer rows 100
    set search_path = pg_catalog set jit = off set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
    set plan_cache_mode = force_generic_plan
    as $$
    with l as materialized (select * from ledger.looks(terms, scope, at_level)),
    facts as materialized (
        select l.no, case when l.by = '' then null when l.by = 'COMMITTEE' then l.committee_id::text when l.by = 'LEVEL' then l.level
                    else ledger.part_of(l.by, f.occurred_on, f.session_id, f.sector, f.category, f.attributes) end as part,
               l.committee_id, l.what, l.role, f.id, f.matter_id
          from l cross join lateral (select f.* from ledger.fact f
                                      where f.committee_id = l.committee_id and f.kind = any (l.kinds)
                                        and f.occurred_on between l.since and l.until offset 0) f
         where l.grain = 'F' and f.reverses is null and (l.session_id is null or f.session_id = l.session_id)
           and (cardinality(l.matching) = 0 or ledger.facets(f.attributes) @> any (l.matching))
           and not exists (select 1 from ledger.fact r where r.committee_id = f.committee_id and r.reverses = f.id)),
    ids as (
        select distinct f.no, f.part, f.committee_id, f.what, f.matter_id as id from facts f where f.what = 'MATTER'
        union
        select f.no, f.part, f.committee_id, f.what, y.party_id
          from facts f cross join lateral (select y.* from ledger.fact_party y where y.committee_id = f.committee_id and y.fact_id = f.id offset 0) y
         where f.what <> 'MATTER' and (f.what = 'MEMBER') = (y.kind = 'MEMBER') and (f.role is null or y.role = f.role)),
    numbered as materialized (
        select i.*, o.no as ordinal from ids i
          left join lateral (select o.no from ledger.ordinal o
                              where o.committee_id = i.committee_id and o.what = i.what and o.id = i.id offset 0) o on true),
    sets as (
        select l.no, case when l.by = '' then null when l.by = 'COMMITTEE' then l.committee_id::text when l.by = 'LEVEL' then l.level
                    when l.by = 'MONTH' then to_char(c.period, 'YYYY-MM') when l.by = 'YEAR' then to_char(c.period, 'YYYY')
                    when l.by = 'SESSION' then c.session_id::text else c.facets ->> substr(l.by, 7) end as part,
               c.committee_id, c.chunk, c.bits
          from l cross join lateral (select c.* from ledger.cell_set c
                                      where c.committee_id = l.committee_id and c.dimension = l.dimension and c.what = l.what and c.kind = any (l.kinds)
                                        and c.grain = l.grain and c.period between l.since and l.until offset 0) c
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

revoke all on function ledger.looks(jsonb, text, text, boolean) from public;
grant execute on function ledger.looks(jsonb, text, text, boolean) to ${app_role};
