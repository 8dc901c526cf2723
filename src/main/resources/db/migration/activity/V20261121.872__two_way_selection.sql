-- Two-way selection (双向选择, C20): topics with places, members' wishes in order, whom the organisers chose. Both sides are kept.
create table activity.choice_round (
    committee_id uuid        not null,
    id           uuid        not null,
    title        text        not null,
    words        text        not null,
    apply_until  date        not null,
    state        text        not null default 'OPEN' check (state in ('OPEN', 'DECIDED')),
    by_name      text        not null,
    at           timestamptz not null,
    primary key (committee_id, id)
);
call platform.protect('activity.choice_round');

create table activity.choice_topic (
    committee_id uuid not null,
    round_id     uuid not null,
    no           int  not null,
    title        text not null,
    places       int  not null check (places between 1 and 1000),
    matter_id    uuid,
    primary key (committee_id, round_id, no),
    foreign key (committee_id, round_id) references activity.choice_round
);
call platform.protect('activity.choice_topic');

create table activity.wish (
    committee_id uuid        not null,
    round_id     uuid        not null,
    member_id    uuid        not null,
    rank         int         not null check (rank between 1 and 5),
    topic_no     int         not null,
    name         text        not null,
    at           timestamptz not null,
    primary key (committee_id, round_id, member_id, rank),
    unique (committee_id, round_id, member_id, topic_no),
    foreign key (committee_id, round_id, topic_no) references activity.choice_topic
);
call platform.protect('activity.wish');

create table activity.chosen (
    committee_id uuid        not null,
    round_id     uuid        not null,
    topic_no     int         not null,
    member_id    uuid        not null,
    name         text        not null,
    state        text        not null check (state in ('CHOSEN', 'RESERVE', 'WITHDRAWN')),
    place        int         not null,
    by_name      text        not null,
    at           timestamptz not null,
    primary key (committee_id, round_id, topic_no, member_id),
    foreign key (committee_id, round_id, topic_no) references activity.choice_topic
);
call platform.protect('activity.chosen');
