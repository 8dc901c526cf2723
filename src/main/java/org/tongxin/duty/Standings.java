package org.tongxin.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Directory;
import org.tongxin.committee.MemberCard;
import org.tongxin.common.MemberId;

/** Counts what members did in a year: duties from the facts of the ledger, shares from what is on record of each activity that is over. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Standings {

    /** What others do for, to or about a member, and what is only asked of them, is no duty of theirs done. */
    private static final String DONE_TO_THEM = """
        split_part(f.kind, '.', 1) = any (array['heart-talk', 'member-call', 'member-request', 'care-visit', 'conduct-record',
                    'outstanding-member', 'model-deed', 'branch-membership', 'party-contact-link', 'party-contact', 'situation-package'])
                or f.kind = any (array['pre-study.given', 'required-course.assigned', 'duty-assignment.issued', 'community-duty.assigned',
                    'appeal-letter.received', 'topic-selection.applied'])""";

    /** Which duty a fact tells of; a matter somebody has several parts in counts once for each duty. */
    static final String SORT = """
        case when f.kind = 'proposal.received' and y.role = 'proposer' then 'PROPOSAL'
             when f.kind = 'proposal.received' then 'COSIGNED'
             when f.kind = 'proposal.converted' and f.attributes ->> 'kind' = 'OPINION' then 'INFORMATION'
             when f.kind like '%%.attended' then 'ATTENDED'
             when f.matter_kind = 'matter' and not (%s)
              and not exists (select 1 from ledger.standing a join ledger.fact_party z on z.committee_id = a.committee_id
                   and z.fact_id = a.id and z.party_id = y.party_id where a.committee_id = f.committee_id
                   and a.matter_kind = 'matter' and a.matter_id = f.matter_id and a.kind like '%%.attended') then 'OTHER' end""".formatted(DONE_TO_THEM);

    private static final String DUTIES = """
        select x.party_id, x.sort, count(distinct x.matter_id) as n from (
            select y.party_id, f.matter_id, %s as sort from ledger.standing f
              join ledger.fact_party y on y.committee_id = f.committee_id and y.fact_id = f.id and y.kind = 'MEMBER'
             where f.committee_id = platform.acting_committee() and f.occurred_on between :from and :until
               and (cast(:member as uuid) is null or y.party_id = :member)) x
         where x.sort is not null group by x.party_id, x.sort""".formatted(SORT);

    private static final String SHARES = """
        select y.party_id, count(distinct m.id) as invited, count(distinct m.id) filter (where y.presence = 'PRESENT') as present
          from matter.part y join matter.matter m on m.committee_id = y.committee_id and m.id = y.matter_id
         where y.committee_id = platform.acting_committee() and y.role = 'attendee' and y.of = 'MEMBER'
           and y.presence in ('PRESENT', 'ABSENT') and m.state = 'STANDING' and m.held_on between :from and :until
           and (cast(:member as uuid) is null or y.party_id = :member) group by y.party_id""";

    private static final Comparator<Standing> ORDER = Comparator.comparing(Standing::sector)
            .thenComparing(Standing::name)
            .thenComparing(standing -> standing.member().value());

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Share(int invited, int present) {}

    /** How members in office stand on that day, by sector and name; one of them, or all where none is named. */
    List<Standing> of(Directory directory, LocalDate today, @Nullable MemberId one) {
        Map<UUID, Map<Standing.Sort, Integer>> duties = new HashMap<>();
        asked(DUTIES, today, one).query((row, _) -> duty(row, duties)).list();
        Map<UUID, Share> shares = new HashMap<>();
        asked(SHARES, today, one)
                .query((row, _) -> shares.put(
                        row.getObject("party_id", UUID.class), new Share(row.getInt("invited"), row.getInt("present"))))
                .list();
        return directory.members().stream()
                .filter(card -> card.active() && (one == null || one.equals(card.id())))
                .map(card -> standing(card, duties, shares))
                .sorted(ORDER)
                .toList();
    }

    private static int duty(ResultSet row, Map<UUID, Map<Standing.Sort, Integer>> duties) throws SQLException {
        duties.computeIfAbsent(row.getObject("party_id", UUID.class), _ -> new EnumMap<>(Standing.Sort.class))
                .put(Standing.Sort.valueOf(row.getString("sort")), row.getInt("n"));
        return 0;
    }

    private static Standing standing(
            MemberCard card, Map<UUID, Map<Standing.Sort, Integer>> duties, Map<UUID, Share> shares) {
        Share share = shares.getOrDefault(card.id().value(), new Share(0, 0));
        return new Standing(
                card.id(),
                card.name(),
                card.sector(),
                share.invited(),
                share.present(),
                duties.getOrDefault(card.id().value(), Map.of()));
    }

    private JdbcClient.StatementSpec asked(String sql, LocalDate today, @Nullable MemberId one) {
        return jdbc.sql(sql)
                .param("from", today.withDayOfYear(1))
                .param("until", today)
                .param("member", one == null ? null : one.value());
    }
}
