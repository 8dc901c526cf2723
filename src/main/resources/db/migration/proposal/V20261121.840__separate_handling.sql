-- Several units may answer separately (分办, A08): a reply and a judgement belong to a unit, not to a round alone.
alter table proposal.promise drop constraint promise_committee_id_proposal_id_round_fkey;
-- a draft's promises had no unit of their own yet
update proposal.promise m set unit_id = a.unit_id
  from proposal.reply a
 where m.unit_id is null and a.committee_id = m.committee_id and a.proposal_id = m.proposal_id and a.round = m.round;
alter table proposal.reply drop constraint reply_pkey;
alter table proposal.reply add primary key (committee_id, proposal_id, round, unit_id);
alter table proposal.promise add foreign key (committee_id, proposal_id, round, unit_id)
    references proposal.reply (committee_id, proposal_id, round, unit_id);

-- null: the lead unit's reply; who judges twice is refused here too
alter table proposal.rating add column unit_id uuid;
alter table proposal.rating drop constraint rating_pkey;
create unique index rating_once on proposal.rating (committee_id, proposal_id, round, member_id, unit_id)
    nulls not distinct;

-- replies that supervision has to read (督查审核), few at any time
create index reply_supervising on proposal.reply (committee_id, proposal_id) where state = 'SUPERVISING';

-- Whom a unit gave a proposal to within (单位内部分办, A08).
create table proposal.sub_assignment (
    committee_id uuid        not null,
    proposal_id  uuid        not null,
    no           int         not null,
    unit_id      uuid        not null,
    department   text        not null,
    person       text        not null,
    due_on       date,
    words        text        not null,
    by_name      text        not null,
    at           timestamptz not null,
    primary key (committee_id, proposal_id, no),
    foreign key (committee_id, proposal_id) references proposal.proposal
);
call platform.protect_append_only('proposal.sub_assignment');

-- Striking off the clear list (清名单销号, A13): asked by one, decided by another.
create table proposal.strike_off (
    committee_id uuid        not null,
    proposal_id  uuid        not null,
    no           int         not null,
    words        text        not null,
    asked_by     text        not null,
    asker        uuid        not null,
    asked_at     timestamptz not null,
    granted      boolean,
    answer       text,
    decided_by   text,
    decided_at   timestamptz,
    primary key (committee_id, proposal_id, no),
    foreign key (committee_id, proposal_id) references proposal.proposal
);
call platform.protect('proposal.strike_off');
create index strike_off_waiting on proposal.strike_off (committee_id, asked_at) where granted is null;

-- What is still on the clear list: filed, not struck off; the oldest first.
alter table proposal.proposal add column struck_at timestamptz;
create index proposal_listed on proposal.proposal (committee_id, session_id, filed_at, id)
    where filed_at is not null and struck_at is null;
create index proposal_listed_ever on proposal.proposal (committee_id, filed_at, id)
    where filed_at is not null and struck_at is null;

-- The meeting under a leader (面商协调) is a contact of its own kind.
alter table proposal.contact drop constraint contact_kind_check;
alter table proposal.contact add constraint contact_kind_check
    check (kind in ('VISIT', 'FORUM', 'ON_SITE', 'COORDINATION', 'PHONE', 'OTHER')) not valid;
alter table proposal.contact validate constraint contact_kind_check;
