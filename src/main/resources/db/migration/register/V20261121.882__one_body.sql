-- Bodies that were entered under two names are one: the other name leads to the one that is kept. Each merging can be undone, so what moved is
-- kept with it.
alter table matter.body add column merged_into uuid;
alter table matter.body add constraint body_merged foreign key (committee_id, merged_into) references matter.body;
create index body_merged on matter.body (committee_id, merged_into) where merged_into is not null;

create table register.body_merge (
    committee_id uuid        not null,
    id           uuid        not null,
    kept_id      uuid        not null,
    other_id     uuid        not null,
    other_name   text        not null,
    -- [{matter, role, dropped}]: where the other one took part; dropped: the kept one stood beside it in the same role
    moved        jsonb       not null,
    by_name      text        not null,
    at           timestamptz not null,
    undone_by    text,
    undone_at    timestamptz,
    primary key (committee_id, id),
    foreign key (committee_id, kept_id) references matter.body,
    foreign key (committee_id, other_id) references matter.body
);
create index body_merge_kept on register.body_merge (committee_id, kept_id, id);
call platform.protect('register.body_merge', 'select, insert, update');
