-- Briefings: what was sent to whom, and who opened it and confirmed having read it. Nothing else about the reader is kept.
create schema if not exists briefing;

create table briefing.briefing (
    committee_id  uuid        not null,
    -- of the form it was sent with: the same form sent twice is one briefing
    id            uuid        not null,
    title         text        not null check (length(title) between 1 and 120),
    words         text        not null check (length(words) <= 6000),
    matter_id     uuid,
    confirm_by    date,
    recipients    int         not null check (recipients > 0),
    sent_by       uuid        not null,
    sent_name     text        not null,
    sent_at       timestamptz not null,
    reminded_at   timestamptz,
    reminded_name text,
    primary key (committee_id, id),
    foreign key (committee_id, matter_id) references matter.matter
);
create index briefing_sent on briefing.briefing (committee_id, sent_at desc, id desc);
create index briefing_sender on briefing.briefing (committee_id, sent_by, sent_at desc, id desc);
create index briefing_matter on briefing.briefing (committee_id, matter_id) where matter_id is not null;
call platform.protect('briefing.briefing', 'select, insert, update');

create table briefing.recipient (
    committee_id uuid        not null,
    briefing_id  uuid        not null,
    -- the member, or the account of somebody of the staff
    person_id    uuid        not null,
    sort         text        not null check (sort in ('MEMBER', 'STAFF')),
    name         text        not null,
    sector       text        not null default '',
    sent_at      timestamptz not null,
    opened_at    timestamptz,
    confirmed_at timestamptz check (confirmed_at is null or opened_at is not null),
    primary key (committee_id, briefing_id, person_id),
    foreign key (committee_id, briefing_id) references briefing.briefing
);
create index recipient_person on briefing.recipient (committee_id, person_id, sent_at desc, briefing_id desc);
create index recipient_waits on briefing.recipient (committee_id, person_id) where confirmed_at is null;
create index recipient_order on briefing.recipient (committee_id, briefing_id, sector, name, person_id);
call platform.protect('briefing.recipient', 'select, insert, update');

create table briefing.file (
    committee_id uuid   not null,
    briefing_id  uuid   not null,
    no           int    not null,
    name         text   not null,
    type         text   not null,
    bytes        bigint not null,
    sha256       bytea  not null check (length(sha256) = 32),
    primary key (committee_id, briefing_id, no),
    foreign key (committee_id, briefing_id) references briefing.briefing
);
call platform.protect('briefing.file', 'select, insert');
