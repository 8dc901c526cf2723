-- What the public may read (公开, A14): every decision is kept; the page the public reads is a row of its own, so that no public
-- request ever touches the original text.
create table proposal.publication (
    committee_id uuid        not null,
    proposal_id  uuid        not null,
    no           int         not null,
    extent       text        not null check (extent in ('ALL', 'PART', 'NONE')),
    ground       text        not null,
    title        text        not null,
    situation    text        not null,
    analysis     text        not null,
    suggestion   text        not null,
    reply        text        not null,
    by_name      text        not null,
    on_day       date        not null,
    at           timestamptz not null,
    primary key (committee_id, proposal_id, no),
    foreign key (committee_id, proposal_id) references proposal.proposal
);
call platform.protect_append_only('proposal.publication');

create table proposal.open_page (
    committee_id uuid        not null,
    proposal_id  uuid        not null,
    title        text        not null,
    situation    text        not null,
    analysis     text        not null,
    suggestion   text        not null,
    reply        text        not null,
    extent       text        not null check (extent in ('ALL', 'PART')),
    opened_at    timestamptz not null,
    words        tsvector    not null,
    primary key (committee_id, proposal_id),
    foreign key (committee_id, proposal_id) references proposal.proposal
);
create index open_page_latest on proposal.open_page (committee_id, opened_at desc, proposal_id);
create index open_page_words on proposal.open_page using gin (words);
call platform.protect('proposal.open_page');

-- as proposal.found, over what is open only: a search never tells what is covered
create function proposal.found_open(wanted tsquery, most int) returns setof uuid
    language sql stable security definer
    set search_path = pg_catalog set gin_fuzzy_search_limit = 2000
    as $$ select o.proposal_id from proposal.open_page o
           where o.committee_id = platform.acting_committee() and o.words @@ wanted
           order by o.proposal_id desc limit most $$;
revoke all on function proposal.found_open(tsquery, int) from public;
grant execute on function proposal.found_open(tsquery, int) to ${app_role};

-- replied to and not yet decided about: the queue of publication
create index proposal_replied on proposal.proposal (committee_id, replied_at, id) where replied_at is not null;
