-- Pages behind figures of different persons, bodies or values: each where it was met last, the newest first. What was met after the beginning
-- of the page is known from the cells; then years and months are gone through backwards and only those read that hold somebody new, so that
-- a page costs a page however many facts there are; where there are few, they are read and that is all. Everything here works with the asker's own rights.

-- Who was met between two days: running numbers in stretches of 1,024, and one by one who has none yet.
create function ledger.met_between(kinds text[], first date, last date, in_session uuid, matching jsonb[], of_what text, in_role text)
    returns table (chunk int, bits bit(1024), id uuid)
    language sql stable
    -- a plan for any kinds and days goes through all facts of the committee
    set plan_cache_mode = force_custom_plan set enable_hashjoin = off set enable_mergejoin = off
    as $$
    with l as materialized (
        select * from ledger.looks(jsonb_build_array(jsonb_build_object('no', 0, 'kinds', kinds, 'own', '{}'::text[], 'first', first, 'last', last,
            'session', in_session, 'by', '', 'what', of_what, 'role', in_role, 'raw', false, 'matching', to_jsonb(matching))), 'OWN', null)),
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

-- The days of these kinds with facts that are not in the cells yet.
create function ledger.newer_days(kinds text[]) returns datemultirange
    language plpgsql stable
    as $$
declare
    -- known to the planner as a value, which tells it that next to nothing is newer
    mark xid8 := coalesce((select m.until_tx from ledger.cell_mark m where m.committee_id = platform.acting_committee()), '0');
begin
    return (select coalesce(range_agg(daterange(n.day, n.day, '[]')), '{}')
              from (select f.kind, f.occurred_on as day from ledger.fact f
                     where f.committee_id = platform.acting_committee() and f.tx >= mark offset 0) n
             where n.kind = any (kinds));
end $$;

-- From the first to the last day on which one of these kinds has a fact.
create function ledger.days_of(kinds text[]) returns daterange
    language sql stable
    set enable_seqscan = off
    as $$ select case when count(a.day) = 0 then 'empty' else daterange(min(a.day), max(z.day), '[]') end from unnest(kinds) as k(kind)
           cross join lateral (select f.occurred_on as day from ledger.fact f where f.committee_id = platform.acting_committee() and f.kind = k.kind
                                order by f.occurred_on, f.matter_id limit 1) a
           cross join lateral (select f.occurred_on as day from ledger.fact f where f.committee_id = platform.acting_committee() and f.kind = k.kind
                                order by f.occurred_on desc, f.matter_id desc limit 1) z $$;

-- Who took part in what stands of these days.
create function ledger.met(kinds text[], first date, last date, in_session uuid, matching jsonb[], by text, part text, of_what text, in_role text)
    returns table (party_id uuid, day date, matter_id uuid, matter_kind text)
    language sql stable
    as $$ select y.party_id, f.occurred_on, f.matter_id, f.matter_kind
            from ledger.fact f
           cross join lateral (select y.party_id from ledger.fact_party y
                                where y.committee_id = platform.acting_committee() and y.fact_id = f.id
                                  and (of_what = 'MEMBER') = (y.kind = 'MEMBER') and (in_role is null or y.role = in_role) offset 0) y
           where f.committee_id = platform.acting_committee() and f.kind = any (kinds) and f.occurred_on between first and last
             and f.reverses is null and (in_session is null or f.session_id = in_session)
             and (cardinality(matching) = 0 or ledger.facets(f.attributes) @> any (matching))
             and (by = '' or ledger.part_of(by, f.occurred_on, f.session_id, f.sector, f.category, f.attributes) is not distinct from part)
             and not exists (select 1 from ledger.fact r where r.committee_id = f.committee_id and r.reverses = f.id offset 0) $$;

-- Which values what stands of these days had.
create function ledger.valued(kinds text[], first date, last date, in_session uuid, matching jsonb[], by text, part text, of_value text)
    returns table (value text, day date, matter_id uuid, matter_kind text)
    language sql stable
    as $$ select v.value, f.occurred_on, f.matter_id, f.matter_kind
            from ledger.fact f
           cross join lateral (select ledger.part_of(of_value, f.occurred_on, f.session_id, f.sector, f.category, f.attributes) as value offset 0) v
           where f.committee_id = platform.acting_committee() and f.kind = any (kinds) and f.occurred_on between first and last
             and f.reverses is null and (in_session is null or f.session_id = in_session) and v.value is not null
             and (cardinality(matching) = 0 or ledger.facets(f.attributes) @> any (matching))
             and (by = '' or ledger.part_of(by, f.occurred_on, f.session_id, f.sector, f.category, f.attributes) is not distinct from part)
             and not exists (select 1 from ledger.fact r where r.committee_id = f.committee_id and r.reverses = f.id offset 0) $$;

-- How many facts of these kinds the cells know of in the years between two days.
create function ledger.about(kinds text[], first date, last date) returns bigint
    language sql stable
    set enable_seqscan = off
    as $$ select coalesce(sum(c.facts), 0)::bigint from ledger.cell c
           where c.committee_id = platform.acting_committee() and c.dimension = 'ALL' and c.kind = any (kinds) and c.grain = 'Y'
             and c.period between date_trunc('year', first)::date and last $$;

create function ledger.met_last(kinds text[], first date, last date, in_session uuid, matching jsonb[], by text, part text, of_what text, in_role text,
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
                   and c.what = of_what and c.kind = any (kinds) and c.grain = coarse and c.period = at
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

create function ledger.valued_last(kinds text[], first date, last date, in_session uuid, matching jsonb[], by text, part text, of_value text,
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
    kept boolean := by = '' and (of_value like 'facet:%' or of_value in ('SECTOR', 'CATEGORY', 'PLACE', 'SPECIAL') and cardinality(matching) = 0);
    seen text[] := '{}';
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
              from (select distinct on (v.value) v.*
                      from ledger.valued(kinds, since, upper(days) - 1, in_session, matching, by, part, of_value) v
                     order by v.value, v.day desc, v.matter_id desc) p
             where (p.day, p.matter_id) < (before_day, before_matter)
             group by p.day, p.matter_id order by p.day desc, p.matter_id desc limit most;
        return;
    end if;
    if upto < upper(days) - 1 and kept then
        select coalesce(array_agg(c.part), '{}') into seen
          from ledger.counted(jsonb_build_array(jsonb_build_object('no', 0, 'kinds', kinds, 'own', '{}'::text[], 'each', '{}'::text[], 'first', upto + 1,
            'last', upper(days) - 1, 'session', in_session, 'by', of_value, 'raw', false, 'matching', to_jsonb(matching))), 'OWN', null) c
         where c.part is not null and c.facts > 0;
    elsif upto < upper(days) - 1 then
        select coalesce(array_agg(distinct v.value), '{}') into seen
          from ledger.valued(kinds, upto + 1, upper(days) - 1, in_session, matching, by, part, of_value) v;
    end if;
    while at is not null and found < most loop
        following := (at + case coarse when 'Y' then interval '1 year' else interval '1 month' end)::date;
        if following <= since then
            exit;
        end if;
        if not kept or coarse = 'M' and of_value not like 'facet:%' or at < since or following - 1 > upto or newer && daterange(at, following) or exists (
                select 1 from ledger.cell c
                 where c.committee_id = platform.acting_committee() and c.dimension = case when of_value like 'facet:%' then '' else of_value end
                   and c.kind = any (kinds) and c.grain = coarse and c.period = at
                   and (in_session is null or c.session_id = in_session) and (cardinality(matching) = 0 or c.facets @> any (matching))
                   and nullif(case when of_value like 'facet:%' then c.facets ->> substr(of_value, 7) else c.value end, '') <> all (seen)) then
            if coarse = 'Y' and ledger.about(kinds, at, following - 1) > few / 4 then
                coarse := 'M';
                at := date_trunc('month', least(following - 1, upto));
                continue;
            end if;
            for r in select p.day, p.matter_id, min(p.matter_kind) as matter_kind, array_agg(p.value) as vals
                       from (select distinct on (v.value) v.*
                               from ledger.valued(kinds, greatest(at, since), least(following - 1, upto), in_session, matching, by, part, of_value) v
                              order by v.value, v.day desc, v.matter_id desc) p
                      where p.value <> all (seen)
                      group by p.day, p.matter_id order by p.day desc, p.matter_id desc loop
                seen := seen || r.vals;
                if (r.day, r.matter_id) < (before_day, before_matter) and found < most then
                    found := found + 1;
                    occurred_on := r.day;
                    matter_id := r.matter_id;
                    matter_kind := r.matter_kind;
                    amount := cardinality(r.vals);
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

revoke all on function ledger.looks(jsonb, text, text),
    ledger.met_between(text[], date, date, uuid, jsonb[], text, text),
    ledger.newer_days(text[]),
    ledger.days_of(text[]),
    ledger.met(text[], date, date, uuid, jsonb[], text, text, text, text),
    ledger.valued(text[], date, date, uuid, jsonb[], text, text, text),
    ledger.about(text[], date, date),
    ledger.met_last(text[], date, date, uuid, jsonb[], text, text, text, text, date, uuid, int, int),
    ledger.valued_last(text[], date, date, uuid, jsonb[], text, text, text, date, uuid, int, int),
    ledger.stretches(date, date, boolean) from public;
grant execute on function ledger.looks(jsonb, text, text),
    ledger.met_between(text[], date, date, uuid, jsonb[], text, text),
    ledger.newer_days(text[]),
    ledger.days_of(text[]),
    ledger.met(text[], date, date, uuid, jsonb[], text, text, text, text),
    ledger.valued(text[], date, date, uuid, jsonb[], text, text, text),
    ledger.about(text[], date, date),
    ledger.met_last(text[], date, date, uuid, jsonb[], text, text, text, text, date, uuid, int, int),
    ledger.valued_last(text[], date, date, uuid, jsonb[], text, text, text, date, uuid, int, int),
    ledger.stretches(date, date, boolean) to ${app_role};
