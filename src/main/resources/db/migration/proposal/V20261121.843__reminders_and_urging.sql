-- Which reminders went out by themselves: each once, however often the walk is repeated or broken off.
create table proposal.reminded (
    committee_id uuid not null,
    proposal_id  uuid not null,
    -- what was reminded of: a clock by its number and extensions, a promise by its day, an invitation by its member and day
    about        text not null check (length(about) <= 100),
    level        text not null check (level in ('BLUE', 'YELLOW', 'RED', 'OVER', 'LAST_DAYS')),
    on_day       date not null,
    primary key (committee_id, proposal_id, about, level),
    foreign key (committee_id, proposal_id) references proposal.proposal
);
call platform.protect('proposal.reminded', 'select, insert');

-- the walk reads clocks that neither were met nor dropped, whatever else there is
create index clock_open on proposal.clock (committee_id, proposal_id, no)
    where coalesce(deadline -> 'steps' -> -1 ->> 'kind', '') not in ('MET', 'DROPPED');
create index cosigner_pending on proposal.cosigner (committee_id, due_on) where answer = 'PENDING';
-- how far each was escalated
create index step_escalated on proposal.step (committee_id, proposal_id) where step = 'ESCALATE';
-- the week's bulletin: what was urged and escalated
drop index proposal.step_urged;
create index step_urged on proposal.step (committee_id, on_day) where step in ('URGE', 'ESCALATE');

-- letters that urge are numbered by the year: one locked row each, so no number is given twice and none is left out
create table proposal.letter_book (
    committee_id uuid not null,
    year         int  not null check (year between 1949 and 9999),
    last         int  not null check (last > 0),
    primary key (committee_id, year)
);
call platform.protect('proposal.letter_book', 'select, insert, update');
