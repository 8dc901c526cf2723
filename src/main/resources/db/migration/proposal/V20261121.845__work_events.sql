-- What is done for proposals as a whole (提案工作活动, A21 A23 A24 A29): inspections, visits on the spot, forums, items on the agenda of
-- leading bodies and the like. Entered once; a wrong one is made void with its reason and stays to be read.
create table proposal.work_event (
    committee_id uuid        not null,
    id           uuid        not null,
    kind         text        not null check (kind in ('INSPECTION', 'ON_SITE', 'FORUM', 'AGENDA', 'PROMOTION',
                             'CONSULTATION', 'INSTRUCTION', 'TRAINING', 'REVIEW')),
    on_day       date        not null,
    body         text        check (body in ('PARTY_COMMITTEE', 'GOVERNMENT', 'PARTY_GROUP', 'CHAIRPERSONS', 'STANDING', 'COMMITTEE')),
    place        text        not null,
    title        text        not null,
    persons      int         check (persons between 1 and 9999),
    words        text        not null,
    evidence     text        not null,
    by_name      text        not null,
    at           timestamptz not null,
    void_at      timestamptz,
    void_by      text,
    void_why     text,
    primary key (committee_id, id),
    check (kind <> 'AGENDA' or body is not null)
);
create index work_event_day on proposal.work_event (committee_id, on_day desc, id desc);
-- the same thing sent twice is one thing
create unique index work_event_once on proposal.work_event (committee_id, kind, on_day, title) where void_at is null;
call platform.protect('proposal.work_event');

create table proposal.work_event_unit (
    committee_id uuid not null,
    event_id     uuid not null,
    unit_id      uuid not null,
    primary key (committee_id, event_id, unit_id),
    foreign key (committee_id, event_id) references proposal.work_event
);
call platform.protect_append_only('proposal.work_event_unit');

create table proposal.work_event_member (
    committee_id uuid not null,
    event_id     uuid not null,
    member_id    uuid not null,
    primary key (committee_id, event_id, member_id),
    foreign key (committee_id, event_id) references proposal.work_event
);
call platform.protect_append_only('proposal.work_event_member');

-- fact_id: the fact that this proposal was supervised on the spot or taken up then, so that exactly this one can be taken back
create table proposal.work_event_proposal (
    committee_id uuid not null,
    event_id     uuid not null,
    proposal_id  uuid not null,
    fact_id      uuid not null,
    primary key (committee_id, event_id, proposal_id),
    foreign key (committee_id, event_id) references proposal.work_event,
    foreign key (committee_id, proposal_id) references proposal.proposal
);
create index work_event_of on proposal.work_event_proposal (committee_id, proposal_id, event_id);
call platform.protect_append_only('proposal.work_event_proposal');
