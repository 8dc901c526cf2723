-- The figures a committee has chosen for its board, in their order. No row: the board that comes with the product.
create table figures.board (
    committee_id uuid        not null,
    version      int         not null check (version > 0),
    codes        text[]      not null check (cardinality(codes) <= 30),
    changed_at   timestamptz not null,
    changed_by   text        not null,
    primary key (committee_id)
);
call platform.protect('figures.board');
