package org.tongxin.register.waiting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.page.Words;
import org.tongxin.ledger.Waiting;

/** What of records, activities and bookings waits for this person; one statement for all of it, each counted up to a hundred. */
@Component
class WaitingRecords implements Waiting {

    /** Letters of the mechanism table of learning and training. */
    private static final Set<String> LEARNING = Set.of("F", "G");

    private static final String COUNTS = """
        with mine as (select m.id, m.kind, m.held_on, y.presence from matter.part y
               join matter.matter m on m.committee_id = y.committee_id and m.id = y.matter_id
              where y.committee_id = platform.acting_committee() and y.party_id = :mine and m.state = 'PLANNED'
                and m.held_on >= :today and y.presence in ('INVITED', 'COMING') limit 200),
        asked as (select kind = any(:learning) as study, count(*) as n, min(held_on) as first,
                (array_agg(id order by held_on, id))[1] as id
               from mine where presence = 'INVITED' group by 1),
        ahead as (select kind = any(:learning) as study, count(*) as n, min(held_on) as first,
                (array_agg(id order by held_on, id))[1] as id
               from mine where presence = 'COMING' group by 1)
        select 'ASKED' as what, study, n, first, id from asked
        union all select 'AHEAD', study, n, first, id from ahead
        union all select 'MINE', false, count(*), null, null from (select 1 from matter.matter m
             where m.committee_id = platform.acting_committee() and m.entered_by = :me
               and m.state in ('DRAFT', 'RETURNED') limit 100) a
        union all select 'DECIDE', false, count(*), null, null from (select 1 from matter.matter m
             where :office and m.committee_id = platform.acting_committee() and m.state = 'SUBMITTED' limit 100) b
        union all select 'CLOSE', false, count(*), min(c.held_on), null from (select m.held_on from matter.matter m
             where :office and m.committee_id = platform.acting_committee() and m.state = 'PLANNED'
               and m.held_on < :today order by m.held_on limit 100) c
        union all select 'BOOKED', false, count(*), min(d.day), null from (select b.day from register.booking b
             where b.committee_id = platform.acting_committee() and b.state = 'ASKED' and b.day >= :today
               and (:office or exists (select 1 from matter.part y where y.committee_id = b.committee_id
                    and y.matter_id = b.matter_id and y.party_id = :mine)) order by b.day limit 100) d""";

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Clock clock;

    WaitingRecords(JdbcClient jdbc, Catalogue catalogue, Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    private record Found(
            String what,
            boolean study,
            int n,
            @Nullable LocalDate first,
            @Nullable UUID id) {}

    @Override
    @Transactional(readOnly = true)
    public List<Line> lines(Actor who, Words w) {
        if (!who.atAny(Desk.MEMBER, Desk.SECRETARIAT)) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        for (Found each : found(who)) {
            if (each.n() > 0) {
                lines.add(line(each, who.at(Desk.SECRETARIAT), w));
            }
        }
        return lines;
    }

    private static Line line(Found each, boolean office, Words w) {
        Block block = each.study() ? Block.STUDY : each.what().equals("BOOKED") ? Block.SERVICE : Block.DUTY;
        String href = switch (each.what()) {
            case "ASKED", "AHEAD" -> each.n() == 1 ? "/records/" + each.id() : "/calendar";
            case "BOOKED" -> "/bookings";
            case "DECIDE" -> "/records?state=SUBMITTED";
            case "CLOSE" -> "/records?state=PLANNED";
            default -> office ? "/records?state=RETURNED" : "/records?state=DRAFT";
        };
        String key = "register.waiting." + each.what();
        return new Line(block, each.n(), w.t(key, each.n()), w.t(key + ".do"), href, each.first());
    }

    private List<Found> found(Actor who) {
        String[] learning = catalogue
                .of(who.committee())
                .all()
                .filter(kind -> LEARNING.contains(kind.group()))
                .map(Kind::code)
                .toArray(String[]::new);
        return jdbc.sql(COUNTS)
                .param(
                        "mine",
                        who.member() == null ? new UUID(0, 0) : who.member().value())
                .param("me", who.account().value())
                .param("office", who.at(Desk.SECRETARIAT))
                .param("learning", learning)
                .param("today", LocalDate.now(clock))
                .query((row, _) -> new Found(
                        row.getString("what"),
                        row.getBoolean("study"),
                        row.getInt("n"),
                        row.getObject("first", LocalDate.class),
                        row.getObject("id", UUID.class)))
                .list();
    }
}
