package org.tongxin.figures;

/**
 * What figures are asked of, as one piece of SQL: {@code s} are the standing facts of proposals, {@code m} is each matter with what its
 * facts say of it as a whole, {@code f} are the facts together with the standings that follow from them. A standing points to
 * the fact that put the matter there, so that it has the same parties.
 */
final class FactSource {

    private FactSource() {}

    /** The matters that figures tell of. */
    static final String[] ALL = {"proposal", "clue"};

    /** Those of them that have parts. */
    static final String[] PROPOSALS = {"proposal"};

    /** Every kind of fact that any figure needs; named so that a session's facts are found by the index. */
    static final String[] KINDS = {
        "proposal.received",
        "proposal.returned",
        "proposal.withdrawn",
        "proposal.not_filed",
        "proposal.filed",
        "proposal.merged",
        "proposal.converted",
        "proposal.transferred",
        "proposal.reassigned",
        "proposal.objected",
        "proposal.objection_refused",
        "proposal.extended",
        "proposal.replied",
        "proposal.answered",
        "proposal.rated",
        "proposal.rating_silent",
        "proposal.rehandled",
        "proposal.closed",
        "proposal.promised",
        "proposal.promise_kept",
        "proposal.promise_claimed",
        "proposal.promise_denied",
        "proposal.promise_moved",
        "proposal.looked_back",
        "proposal.raised_again",
        "proposal.published",
        "proposal.contacted",
        "proposal.appraised",
        "proposal.gained",
        "proposal.honoured",
        "proposal.key_chosen",
        "proposal.key_overseen",
        "clue.received",
        "clue.offered",
        "clue.taken"
    };

    /** To be completed by conditions on {@code s}; those hold for all facts of a matter alike, session and sector. */
    static final String FACTS = """
        with s as materialized (
            select s.id, s.kind, s.matter_id, s.occurred_on, s.quantity, s.session_id, s.sector, s.category, s.attributes,
                   (s.attributes ->> 'round')::int as round
              from ledger.standing s
             where s.committee_id = platform.acting_committee() and s.matter_kind = any(:matters) and s.kind = any(:kinds)%s),
        m as materialized (
            select s.matter_id, max(s.session_id::text) as session, max(s.sector) as sector,
                   substr(max(s.id::text || s.category), 37) as category,
                   max(s.attributes ->> 'proposer') as proposer, max(s.attributes ->> 'intake') as intake,
                   max(s.id::text) filter (where s.kind = 'proposal.received') as received,
                   min(s.occurred_on) filter (where s.kind = 'proposal.received') as received_on,
                   bool_or(s.kind in ('proposal.withdrawn', 'proposal.not_filed', 'proposal.filed', 'proposal.merged',
                       'proposal.converted')) as decided,
                   bool_or(s.kind = 'proposal.returned') as returned,
                   max(s.id::text) filter (where s.kind = 'proposal.filed') as filed,
                   max(s.id::text) filter (where s.kind in ('proposal.transferred', 'proposal.reassigned')) as handed,
                   nullif(substr(max(s.id::text || coalesce(s.attributes ->> 'due', '')) filter (where s.kind in (
                       'proposal.transferred', 'proposal.reassigned', 'proposal.objected', 'proposal.objection_refused',
                       'proposal.extended')), 37), '')::date as due,
                   max(s.id::text) filter (where s.kind = 'proposal.replied' and s.round = 1) as replied,
                   max(s.id::text) filter (where s.kind = 'proposal.closed') as closed,
                   coalesce(bool_or(s.kind = 'proposal.looked_back' and s.attributes ->> 'verdict' = 'DONE'), false) as done,
                   coalesce(sum(s.quantity) filter (where s.kind = 'proposal.promised'), 0) as promised,
                   coalesce(sum(s.quantity) filter (where s.kind = 'proposal.promise_kept'), 0) as kept
              from s group by s.matter_id),
        given as (
            select s.matter_id, s.round, d.no, s.id::text as source, nullif(d.day, '')::date as day from s
             cross join lateral jsonb_each_text(s.attributes -> 'dues') as d(no, day) where s.kind = 'proposal.promised'),
        moved as (
            select s.matter_id, s.round, s.attributes ->> 'promise' as no,
                   nullif(substr(max(s.id::text || coalesce(s.attributes ->> 'due', '')), 37), '')::date as day
              from s where s.kind = 'proposal.promise_moved' group by 1, 2, 3),
        told as (
            select s.matter_id, s.round, s.attributes ->> 'promise' as no, substr(max(s.id::text || s.kind), 37) as last
              from s where s.kind in ('proposal.promise_claimed', 'proposal.promise_denied', 'proposal.promise_kept')
             group by 1, 2, 3),
        promise as (
            select g.matter_id, g.source, coalesce(v.day, g.day) as day, coalesce(t.last, '') as last from given g
              left join moved v on v.matter_id = g.matter_id and v.round = g.round and v.no = g.no
              left join told t on t.matter_id = g.matter_id and t.round = g.round and t.no = g.no),
        f as (
            select s.id, s.kind, s.matter_id, s.occurred_on, s.quantity, s.attributes, s.round from s
            union all
            select d.source::uuid, d.kind, m.matter_id, d.day, 1, '{}'::jsonb, null from m cross join lateral (values
                ('now.open', m.received, m.received_on, not m.decided),
                ('now.straight', m.received, m.received_on, not m.returned),
                ('now.in_hand', coalesce(m.handed, m.filed), m.received_on, m.filed is not null and m.replied is null),
                ('now.overdue', m.handed, m.due, m.replied is null and m.due < :today),
                ('now.unrated', coalesce(m.handed, m.replied), m.received_on, m.replied is not null and m.closed is null),
                ('now.effective', m.closed, m.received_on, m.done or (m.promised > 0 and m.kept >= m.promised))
                ) as d(kind, source, day, holds)
             where d.holds and d.source is not null
            union all
            select p.source::uuid, p.kind, p.matter_id, p.day, 1, '{}'::jsonb, null
              from (select p.*, case when p.day < :today and p.last not in ('proposal.promise_claimed', 'proposal.promise_kept')
                            then 'now.promise_overdue' when p.last <> 'proposal.promise_kept' then 'now.promise_open' end as kind
                      from promise p) p where p.kind is not null)
        """;

    /** Which units have answered for themselves, where several answer separately; joined as {@code a} to the unit {@code y}. */
    static final String ANSWERED = """
         left join (select distinct s.matter_id, z.party_id from s
                      join ledger.fact_party z on z.committee_id = platform.acting_committee() and z.fact_id = s.id
                       and z.kind = 'UNIT'
                     where s.kind = 'proposal.answered' and s.round = 1) a
           on a.matter_id = f.matter_id and a.party_id = y.party_id""";
}
