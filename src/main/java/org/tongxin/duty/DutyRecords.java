package org.tongxin.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.MemberId;
import org.tongxin.ledger.MatterTitles;

/** The records behind a member's duties, by duty; what the reader may not see is counted and not named. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DutyRecords {

    private static final int MOST = 200;

    private static final String MATTERS = """
        select x.sort, x.matter_kind, x.matter_id, min(x.occurred_on) as day from (
            select f.matter_kind, f.matter_id, f.occurred_on, %s as sort from ledger.standing f
              join ledger.fact_party y on y.committee_id = f.committee_id and y.fact_id = f.id and y.kind = 'MEMBER'
             where f.committee_id = platform.acting_committee() and f.occurred_on between ? and ? and y.party_id = ?) x
         where x.sort is not null group by x.sort, x.matter_kind, x.matter_id order by day desc, x.matter_id limit ?""".formatted(Standings.SORT);

    private static final String MISSED = """
        select 'MISSED' as sort, 'matter' as matter_kind, m.id as matter_id, m.held_on as day
          from matter.part y join matter.matter m on m.committee_id = y.committee_id and m.id = y.matter_id
         where y.committee_id = platform.acting_committee() and y.role = 'attendee' and y.presence = 'ABSENT'
           and m.state = 'STANDING' and m.held_on between ? and ? and y.party_id = ? order by m.held_on desc, m.id limit ?""";

    private final JdbcClient jdbc;
    private final List<MatterTitles> titles;

    DutyRecords(JdbcClient jdbc, List<MatterTitles> titles) {
        this.jdbc = jdbc;
        this.titles = titles;
    }

    /** A record. */
    public record Line(LocalDate day, String title, String href) {}

    /**
     * The records of a member.
     *
     * @param done by duty
     * @param missed activities the member was invited to and did not come to
     * @param hidden how many the reader may not see
     */
    public record Records(Map<Standing.Sort, List<Line>> done, List<Line> missed, int hidden) {}

    private record Found(String sort, String kind, UUID id, LocalDate day) {}

    Records of(Actor who, MemberId member, LocalDate today) {
        List<Found> found = new ArrayList<>(found(MATTERS, member, today));
        found.addAll(found(MISSED, member, today));
        Map<UUID, MatterTitles.Title> known = titles(who, found);
        Map<Standing.Sort, List<Line>> done = new EnumMap<>(Standing.Sort.class);
        List<Line> missed = new ArrayList<>();
        int hidden = 0;
        for (Found each : found) {
            MatterTitles.Title title = known.get(each.id());
            if (title == null) {
                hidden++;
            } else {
                Line line = new Line(each.day(), title.title(), title.href());
                (each.sort().equals("MISSED")
                                ? missed
                                : done.computeIfAbsent(Standing.Sort.valueOf(each.sort()), _ -> new ArrayList<>()))
                        .add(line);
            }
        }
        return new Records(done, missed, hidden);
    }

    private List<Found> found(String sql, MemberId member, LocalDate today) {
        return jdbc.sql(sql)
                .param(today.withDayOfYear(1))
                .param(today)
                .param(member.value())
                .param(MOST)
                .query((row, _) -> new Found(
                        row.getString("sort"),
                        row.getString("matter_kind"),
                        row.getObject("matter_id", UUID.class),
                        row.getObject("day", LocalDate.class)))
                .list();
    }

    private Map<UUID, MatterTitles.Title> titles(Actor who, Collection<Found> found) {
        Map<String, List<UUID>> byKind = found.stream()
                .collect(Collectors.groupingBy(Found::kind, Collectors.mapping(Found::id, Collectors.toList())));
        Map<UUID, MatterTitles.Title> known = new HashMap<>();
        for (MatterTitles each : titles) {
            List<UUID> ids = byKind.get(each.kind());
            if (ids != null) {
                known.putAll(each.titles(who, ids));
            }
        }
        return known;
    }
}
