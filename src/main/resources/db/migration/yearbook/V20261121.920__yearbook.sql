-- Drafts of the yearbook: what the editor said of its sections and which records he left out. The records and figures themselves lie elsewhere
-- and are asked anew each time, until a draft is approved.
create schema if not exists yearbook;

create table yearbook.draft (
    committee_id uuid        not null,
    id           uuid        not null,
    title        text        not null check (length(title) between 1 and 200),
    token        text        not null,
    from_on      date        not null,
    until_on     date        not null check (until_on >= from_on),
    span_zh      text        not null,
    span_en      text        not null,
    session_id   uuid,
    sections     jsonb       not null,
    state        text        not null check (state in ('DRAFT', 'APPROVED')),
    version      int         not null,
    begun_at     timestamptz not null,
    begun_by     text        not null,
    changed_at   timestamptz not null,
    changed_by   text        not null,
    primary key (committee_id, id),
    foreign key (committee_id, session_id) references committee.session
);
create index draft_newest on yearbook.draft (committee_id, begun_at desc, id desc);
call platform.protect('yearbook.draft');

create table yearbook.left_out (
    committee_id uuid        not null,
    draft_id     uuid        not null,
    matter_kind  text        not null,
    matter_id    uuid        not null,
    reason       text        not null check (length(reason) between 1 and 200),
    by_name      text        not null,
    at           timestamptz not null,
    primary key (committee_id, draft_id, matter_kind, matter_id),
    foreign key (committee_id, draft_id) references yearbook.draft
);
call platform.protect('yearbook.left_out');

-- What was approved, word for word and number for number; never changed.
create table yearbook.snapshot (
    committee_id uuid        not null,
    draft_id     uuid        not null,
    at           timestamptz not null,
    by_name      text        not null,
    contents     jsonb       not null,
    primary key (committee_id, draft_id),
    foreign key (committee_id, draft_id) references yearbook.draft
);
call platform.protect_append_only('yearbook.snapshot');
