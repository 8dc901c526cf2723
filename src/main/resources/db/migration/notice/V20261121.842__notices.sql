-- Notices: one row for each party that is told something; who belongs to the party reads it. Rows are written once and swept
-- when they are old; that somebody has read one stands beside it.
create schema if not exists notice;

create table notice.notice (
    committee_id uuid        not null,
    -- made from what it tells of: an event that comes twice, a walk that is repeated, tells once
    id           uuid        not null,
    -- a person, the persons of a unit's desk, or all at a desk of the committee: MEMBER:…, UNIT_OFFICER:…, SUPERVISOR
    audience     text        not null check (length(audience) between 1 and 80),
    -- key of the sentence; its words are chosen when it is read, in the reader's language
    text         text        not null check (length(text) <= 100),
    args         jsonb       not null,
    topic        text        not null,
    subject_kind text        not null,
    subject_id   uuid        not null,
    href         text        not null check (href like '/%' and href not like '//%' and length(href) <= 300),
    due_on       date,
    at           timestamptz not null,
    primary key (committee_id, id, audience)
);
-- one party's notices, newest first
create index notice_of on notice.notice (committee_id, audience, at desc, id desc);
create index notice_old on notice.notice (committee_id, at);
call platform.protect('notice.notice', 'select, insert, delete');

-- One row for each account: everything up to that moment is read, and which topics are switched off.
create table notice.reader (
    committee_id uuid        not null,
    account_id   uuid        not null,
    read_until   timestamptz not null default '-infinity',
    off          text[]      not null default '{}',
    primary key (committee_id, account_id)
);
call platform.protect('notice.reader', 'select, insert, update');

-- What was read one by one after that moment; reading all empties it.
create table notice.seen (
    committee_id uuid        not null,
    account_id   uuid        not null,
    notice_id    uuid        not null,
    at           timestamptz not null,
    primary key (committee_id, account_id, notice_id)
);
create index seen_old on notice.seen (committee_id, at);
call platform.protect('notice.seen', 'select, insert, delete');
