-- What became of promises (承诺台账, A12 A22). The promise's row says where it stands, for the lists; the entries say why.
alter table proposal.promise
    add column unit_id uuid,
    -- DRAFT: the reply is not issued yet
    add column stands  text not null default 'DRAFT' check (stands in ('DRAFT', 'OPEN', 'CLAIMED', 'KEPT')),
    add column due_now date,
    add column percent int check (percent between 0 and 100);
update proposal.promise m set unit_id = a.unit_id, stands = 'OPEN', due_now = m.due_on
  from proposal.reply a
 where a.committee_id = m.committee_id and a.proposal_id = m.proposal_id and a.round = m.round and a.state = 'ISSUED';
-- the list of promises, nearest day first: all of them, and each unit's
create index promise_stands on proposal.promise (committee_id, stands, due_now, proposal_id, round, no);
create index promise_unit on proposal.promise (committee_id, unit_id, stands, due_now, proposal_id, round, no);

create table proposal.progress (
    committee_id uuid        not null,
    proposal_id  uuid        not null,
    no           int         not null,
    round        int         not null,
    promise      int         not null,
    kind         text        not null check (kind in ('REPORT', 'CLAIM', 'KEPT', 'NOT_KEPT', 'MOVED')),
    percent      int         check (percent between 0 and 100),
    new_day      date,
    words        text        not null,
    by_name      text        not null,
    on_day       date        not null,
    at           timestamptz not null,
    primary key (committee_id, proposal_id, no),
    foreign key (committee_id, proposal_id, round, promise) references proposal.promise
);
call platform.protect_append_only('proposal.progress');

-- Looking again at what is closed (回头看): a verdict beside the proposers' judgement.
create table proposal.look_back (
    committee_id uuid        not null,
    proposal_id  uuid        not null,
    no           int         not null,
    verdict      text        not null check (verdict in ('DONE', 'PARTLY', 'NOT_DONE')),
    on_day       date        not null,
    words        text        not null,
    by_name      text        not null,
    at           timestamptz not null,
    primary key (committee_id, proposal_id, no),
    foreign key (committee_id, proposal_id) references proposal.proposal
);
call platform.protect_append_only('proposal.look_back');

-- An unkept promise of an earlier proposal that is raised again.
create table proposal.tie (
    committee_id uuid        not null,
    proposal_id  uuid        not null,
    to_id        uuid        not null,
    round        int         not null,
    promise      int         not null,
    words        text        not null,
    by_name      text        not null,
    at           timestamptz not null,
    primary key (committee_id, proposal_id, to_id, round, promise),
    foreign key (committee_id, proposal_id) references proposal.proposal,
    foreign key (committee_id, to_id, round, promise) references proposal.promise
);
-- who raised this promise again
create index tie_to on proposal.tie (committee_id, to_id, round, promise);
call platform.protect_append_only('proposal.tie');
