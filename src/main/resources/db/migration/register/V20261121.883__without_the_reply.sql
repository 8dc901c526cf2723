-- That a leader lets an arrangement go on although the Party committee has not replied yet, and why.
create table register.gate_override (
    committee_id uuid        not null,
    matter_id    uuid        not null,
    id           uuid        not null,
    why          text        not null check (length(why) between 1 and 1000),
    by_account   uuid        not null,
    by_name      text        not null,
    at           timestamptz not null,
    primary key (committee_id, matter_id, id),
    foreign key (committee_id, matter_id) references matter.matter
);
call platform.protect_append_only('register.gate_override');
