-- What keeping a place needs beyond its matter: when it is open, how it shows itself to the public, and who books an hour there.
create schema if not exists register;

create table register.place (
    committee_id uuid        not null,
    matter_id    uuid        not null,
    shown        boolean     not null default false,
    bookable     boolean     not null default false,
    purpose      text        not null default '' check (length(purpose) <= 600),
    changed_name text        not null,
    changed_at   timestamptz not null,
    primary key (committee_id, matter_id),
    foreign key (committee_id, matter_id) references matter.matter
);
create index place_shown on register.place (committee_id, matter_id) where shown;
call platform.protect('register.place');

-- Either a weekday, every week or the so-manieth of the month (5: the last), or one day.
create table register.hours (
    committee_id uuid not null,
    matter_id    uuid not null,
    no           int  not null,
    weekday      int check (weekday between 1 and 7),
    week         int check (week between 1 and 5),
    day          date,
    from_time    time not null,
    until_time   time not null,
    primary key (committee_id, matter_id, no),
    foreign key (committee_id, matter_id) references register.place,
    check ((weekday is null) <> (day is null)),
    check (week is null or weekday is not null),
    check (from_time < until_time)
);
call platform.protect('register.hours');

create table register.booking (
    committee_id  uuid        not null,
    id            uuid        not null,
    matter_id     uuid        not null,
    day           date        not null,
    from_time     time        not null,
    until_time    time        not null,
    persons       int         not null check (persons between 1 and 200),
    wish          text        not null check (length(wish) between 1 and 1000),
    state         text        not null check (state in ('ASKED', 'CONFIRMED', 'DECLINED', 'CANCELLED', 'CAME', 'ABSENT')),
    answer        text        not null default '' check (length(answer) <= 1000),
    led_to        uuid,
    -- of the code with which its sender looks it up; the code itself is kept nowhere
    receipt       bytea       not null check (length(receipt) = 32),
    asked_at      timestamptz not null,
    answered_name text,
    answered_at   timestamptz,
    version       int         not null default 1,
    primary key (committee_id, id),
    unique (committee_id, receipt),
    foreign key (committee_id, matter_id) references register.place,
    foreign key (committee_id, led_to) references matter.matter
);
create index booking_slot on register.booking (committee_id, matter_id, day, from_time);
create index booking_days on register.booking (committee_id, day, id);
create index booking_led on register.booking (committee_id, led_to) where led_to is not null;
call platform.protect('register.booking', 'select, insert, update');

-- How who booked may be called and reached; erased some days after the day they booked.
create table register.booker (
    committee_id uuid not null,
    booking_id   uuid not null,
    name         text not null,
    phone        text not null,
    primary key (committee_id, booking_id),
    foreign key (committee_id, booking_id) references register.booking
);
call platform.protect('register.booker', 'select, insert, delete');

-- How much came from one place on one day. The place is a hash with a salt that is thrown away the next day, so that no address can be
-- worked out of it afterwards.
create table register.sender_day (
    committee_id uuid  not null,
    day          date  not null,
    salt         bytea not null check (length(salt) = 32),
    primary key (committee_id, day)
);
call platform.protect('register.sender_day', 'select, insert, delete');

create table register.sender (
    committee_id uuid  not null,
    day          date  not null,
    what         text  not null,
    mark         bytea not null check (length(mark) = 32),
    sent         int   not null check (sent > 0),
    primary key (committee_id, day, what, mark)
);
call platform.protect('register.sender');
