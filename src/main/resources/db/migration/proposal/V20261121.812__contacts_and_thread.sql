-- Meetings, visits and calls about a proposal (联系记录), and a leader's word that lets one be filed without.
alter table proposal.proposal add column waiver text;
create table proposal.contact (
    committee_id uuid        not null,
    proposal_id  uuid        not null,
    no           int         not null,
    stage        text        not null check (stage in ('BEFORE_FILING', 'BEFORE', 'DURING', 'AFTER')),
    kind         text        not null check (kind in ('VISIT', 'FORUM', 'ON_SITE', 'PHONE', 'OTHER')),
    on_day       date        not null,
    parties      text        not null,
    words        text        not null,
    by_name      text        not null,
    at           timestamptz not null,
    primary key (committee_id, proposal_id, no),
    foreign key (committee_id, proposal_id) references proposal.proposal
);
call platform.protect_append_only('proposal.contact');

-- One thread per proposal for proposer, supervisor and handler (提、督、办): what was said stays said.
create table proposal.message (
    committee_id uuid        not null,
    proposal_id  uuid        not null,
    id           uuid        not null,
    account_id   uuid        not null,
    name         text        not null,
    side         text        not null check (side in ('PROPOSER', 'COMMITTEE', 'UNIT')),
    unit_id      uuid,
    words        text        not null,
    at           timestamptz not null,
    primary key (committee_id, proposal_id, id),
    foreign key (committee_id, proposal_id) references proposal.proposal
);
call platform.protect_append_only('proposal.message');

-- How far somebody has read a thread; one row each, so that it costs the same however long the thread is.
create table proposal.message_read (
    committee_id uuid        not null,
    proposal_id  uuid        not null,
    account_id   uuid        not null,
    name         text        not null,
    until        uuid        not null,
    at           timestamptz not null,
    primary key (committee_id, proposal_id, account_id),
    foreign key (committee_id, proposal_id) references proposal.proposal
);
call platform.protect('proposal.message_read');

-- Attachments of a thread's messages. The bytes lie in the data folder under their hash; here is what they are.
create table proposal.attachment (
    committee_id uuid        not null,
    proposal_id  uuid        not null,
    id           uuid        not null,
    message_id   uuid        not null,
    name         text        not null,
    type         text        not null,
    bytes        bigint      not null check (bytes > 0),
    sha256       bytea       not null check (length(sha256) = 32),
    by_name      text        not null,
    at           timestamptz not null,
    primary key (committee_id, proposal_id, id),
    foreign key (committee_id, proposal_id, message_id) references proposal.message
);
call platform.protect_append_only('proposal.attachment');
