-- What whoever asked said of what was done for them; said once, never changed.
create table register.confirmation (
    committee_id    uuid        not null,
    id              uuid        not null,
    matter_id       uuid        not null,
    -- with a code, or told to staff, or to the one who did it
    via             text        not null check (via in ('CODE', 'STAFF', 'DOER')),
    how             text        not null check (how in ('ONLINE', 'WRITTEN', 'PHONE', 'MEETING', 'VILLAGE')),
    result          text        not null check (result in ('DONE', 'PARTLY', 'NOT')),
    by_name         text        not null check (length(by_name) <= 100),
    words           text        not null check (length(words) <= 1000),
    -- who wrote it down; of a code, who handed it on
    written_account uuid,
    written_name    text        not null,
    handed_by_doer  boolean     not null,
    on_day          date        not null,
    at              timestamptz not null,
    primary key (committee_id, id),
    foreign key (committee_id, matter_id) references matter.matter
);
create index confirmation_of on register.confirmation (committee_id, matter_id, id);
call platform.protect_append_only('register.confirmation');

-- The code that was handed on; one at a time, gone once it was used.
create table register.confirm_code (
    committee_id uuid        not null,
    matter_id    uuid        not null,
    hash         bytea       not null check (length(hash) = 32),
    by_name      text        not null,
    by_doer      boolean     not null,
    until_day    date        not null,
    at           timestamptz not null,
    primary key (committee_id, matter_id),
    unique (committee_id, hash),
    foreign key (committee_id, matter_id) references matter.matter
);
call platform.protect('register.confirm_code');
