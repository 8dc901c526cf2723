-- What planning and attending add to a matter of the catalogue that people attend. The matter itself, who takes part and whether
-- they came stay in matter.matter and matter.part. Nothing here says where anybody was.
create schema if not exists activity;

create table activity.plan (
    committee_id uuid    not null,
    matter_id    uuid    not null,
    starts_at    time,
    ends_at      time,
    open_until   date,
    capacity     int     check (capacity between 1 and 100000),
    important    boolean not null default false,
    announced_at timestamptz,
    announced_by text    not null default '',
    late_why     text    not null default '',
    secret       text    not null,
    primary key (committee_id, matter_id),
    foreign key (committee_id, matter_id) references matter.matter
);
call platform.protect('activity.plan');

create table activity.agenda_item (
    committee_id uuid    not null,
    matter_id    uuid    not null,
    no           int     not null,
    kind         text    not null,
    title        text    not null,
    words        text    not null,
    speaker      text    not null,
    minutes      int,
    file_id      uuid,
    standing     boolean not null default false,
    primary key (committee_id, matter_id, no),
    foreign key (committee_id, matter_id) references matter.matter
);
call platform.protect('activity.agenda_item');

-- Items that return at every meeting of a kind (常设议题, F02).
create table activity.standing_item (
    committee_id uuid not null,
    kind         text not null,
    no           int  not null,
    item         text not null,
    title        text not null,
    primary key (committee_id, kind, no)
);
call platform.protect('activity.standing_item');

create table activity.leave (
    committee_id uuid        not null,
    member_id    uuid        not null,
    matter_id    uuid        not null,
    reason       text        not null,
    asked_at     timestamptz not null,
    granted      boolean,
    decided_by   text,
    decided_at   timestamptz,
    note         text        not null default '',
    primary key (committee_id, member_id, matter_id),
    foreign key (committee_id, matter_id) references matter.matter
);
create index leave_of on activity.leave (committee_id, matter_id);
call platform.protect('activity.leave');

-- Who wants to come to what is full, in the order they asked.
create table activity.reserve (
    committee_id uuid not null,
    matter_id    uuid not null,
    id           uuid not null,
    member_id    uuid not null,
    name         text not null,
    primary key (committee_id, matter_id, id),
    unique (committee_id, matter_id, member_id),
    foreign key (committee_id, matter_id) references matter.matter
);
call platform.protect('activity.reserve');

-- Every answer and every noting of presence: what, by whom, how, when, why. Nothing is ever overwritten.
create table activity.noted (
    committee_id uuid        not null,
    matter_id    uuid        not null,
    id           uuid        not null,
    party_id     uuid,
    name         text        not null,
    presence     text        not null,
    via          text        not null check (via in ('SELF', 'QR', 'STAFF', 'CLOSING')),
    why          text        not null,
    by_account   uuid        not null,
    by_name      text        not null,
    at           timestamptz not null,
    primary key (committee_id, matter_id, id),
    foreign key (committee_id, matter_id) references matter.matter
);
call platform.protect_append_only('activity.noted');

-- The secret address under which a calendar program reads one person's agenda. The secret itself is kept nowhere.
create table activity.calendar_address (
    committee_id uuid        not null,
    account_id   uuid        not null,
    hash         bytea       not null unique,
    made_at      timestamptz not null,
    primary key (committee_id, account_id)
);
call platform.protect('activity.calendar_address');

-- Whose agenda a secret address names, before the committee is known; an account that was closed has none.
create function activity.find_calendar(wanted bytea)
    returns table (committee_id uuid, account_id uuid, name text, member_id uuid, unit_id uuid, desks text[])
    language sql stable security definer rows 1
    set search_path = pg_catalog, pg_temp
    as $$
        select c.committee_id, c.account_id, a.name, a.member_id, a.unit_id,
               array(select d.desk from identity.account_desk d
                      where d.committee_id = a.committee_id and d.account_id = a.id)
          from activity.calendar_address c
          join identity.account a on a.committee_id = c.committee_id and a.id = c.account_id
         where c.hash = wanted and a.disabled_at is null
    $$;
revoke all on function activity.find_calendar(bytea) from public;
grant execute on function activity.find_calendar(bytea) to ${app_role};
