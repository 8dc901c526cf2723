-- Activities held together with other committees of this installation. An invitation is a row of the committee that is invited; who leads
-- writes and reads it only through the functions below, which check that the activity is theirs and that the other one is near them.

create table activity.invitation (
    committee_id   uuid        not null,
    id             uuid        not null,
    joint_id       uuid        not null,
    lead_committee uuid        not null,
    lead_name      text        not null,
    lead_matter    uuid        not null,
    kind           text        not null,
    title          text        not null,
    held_on        date        not null,
    until_on       date,
    place          text        not null,
    words          text        not null,
    invited_at     timestamptz not null,
    state          text        not null default 'INVITED' check (state in ('INVITED', 'ACCEPTED', 'DECLINED')),
    matter_id      uuid,
    answered_by    text,
    answered_at    timestamptz,
    why            text        not null default '',
    primary key (committee_id, id),
    unique (committee_id, joint_id)
);
create index invitation_open on activity.invitation (committee_id, state, held_on);
create index invitation_of_lead on activity.invitation (lead_committee, lead_matter);
call platform.protect('activity.invitation', 'select, update');

-- The committees near this one: above, below, or beside it under the same one.
create function activity.neighbours()
    returns table (committee_id uuid, short_name text, place text)
    language sql stable security definer set search_path = pg_catalog, pg_temp
    as $$
        with recursive me as (select c.* from committee.committee c where c.committee_id = platform.acting_committee()),
        above as (select p.committee_id, p.parent_id, p.short_name from me join committee.committee p on p.committee_id = me.parent_id
            union select p.committee_id, p.parent_id, p.short_name from above a join committee.committee p on p.committee_id = a.parent_id),
        below as (select c.committee_id, c.short_name from me join committee.committee c on c.parent_id = me.committee_id
            union select c.committee_id, c.short_name from below b join committee.committee c on c.parent_id = b.committee_id)
        select a.committee_id, a.short_name, 'ABOVE' from above a
        union all select b.committee_id, b.short_name, 'BELOW' from below b
        union all select s.committee_id, s.short_name, 'BESIDE' from me join committee.committee s
            on s.parent_id = me.parent_id and s.committee_id <> me.committee_id
    $$;

-- Invites a committee near this one to an activity of this one that is still ahead. Once for each; false: it was invited before.
create function activity.invite(invited uuid, matter uuid, joint uuid, fresh uuid, at timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp
    as $$
declare
    me uuid := platform.acting_committee();
    written int;
begin
    if me is null or not exists (select 1 from activity.neighbours() n where n.committee_id = invited) then
        raise exception 'not a committee near this one' using errcode = 'insufficient_privilege';
    end if;
    insert into activity.invitation (committee_id, id, joint_id, lead_committee, lead_name, lead_matter, kind, title, held_on, until_on,
            place, words, invited_at)
        select invited, fresh, joint, me, c.short_name, m.id, m.kind, m.title, m.held_on, m.until_on, m.place, m.words, at
          from matter.matter m join committee.committee c on c.committee_id = me
         where m.committee_id = me and m.id = matter and m.state = 'PLANNED' and m.joint_id = joint and m.joint_lead
        on conflict do nothing;
    get diagnostics written = row_count;
    if written > 0 then
        insert into notice.notice (committee_id, id, audience, text, args, topic, subject_kind, subject_id, href, due_on, at)
            select i.committee_id, fresh, 'SECRETARIAT', 'activity.notice.joint',
                   jsonb_build_array(jsonb_build_object('is', 'TEXT', 'value', i.title),
                       jsonb_build_object('is', 'DAY', 'value', i.held_on::text), jsonb_build_object('is', 'TEXT', 'value', i.lead_name)),
                   'DUTY', 'invitation', i.id, '/activities/invitations', i.held_on, at
              from activity.invitation i where i.committee_id = invited and i.id = fresh
            on conflict do nothing;
    end if;
    return written > 0;
end $$;

-- How those invited to an activity of this committee have answered, and how many of theirs came once they closed it.
create function activity.invited(matter uuid)
    returns table (committee_id uuid, short_name text, state text, answered_at timestamptz, why text, held text, persons bigint)
    language sql stable security definer set search_path = pg_catalog, pg_temp
    as $$
        select i.committee_id, c.short_name, i.state, i.answered_at, i.why, m.state,
               (select coalesce(sum(y.persons), 0) from matter.part y where y.committee_id = i.committee_id and y.matter_id = i.matter_id
                   and y.role = 'attendee' and y.presence = 'PRESENT' and m.state = 'STANDING')
          from activity.invitation i
          join committee.committee c on c.committee_id = i.committee_id
          left join matter.matter m on m.committee_id = i.committee_id and m.id = i.matter_id
         where i.lead_committee = platform.acting_committee() and i.lead_matter = matter
         order by i.invited_at, c.short_name
    $$;

revoke all on function activity.neighbours(), activity.invite(uuid, uuid, uuid, uuid, timestamptz), activity.invited(uuid) from public;
grant execute on function activity.neighbours(), activity.invite(uuid, uuid, uuid, uuid, timestamptz), activity.invited(uuid) to ${app_role};
