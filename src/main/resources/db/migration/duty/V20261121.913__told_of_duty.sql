-- Who was told that they are beneath a threshold of duty, once per threshold and year.
create schema if not exists duty;

create table duty.told (
    committee_id uuid        not null,
    year         int         not null,
    member_id    uuid        not null,
    line         text        not null check (line in ('ATTENDANCE', 'DUTIES')),
    told_name    text        not null,
    told_at      timestamptz not null,
    primary key (committee_id, year, member_id, line),
    foreign key (committee_id, member_id) references committee.member
);
call platform.protect_append_only('duty.told');
