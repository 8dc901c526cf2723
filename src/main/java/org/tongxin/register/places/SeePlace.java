package org.tongxin.register.places;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.Actor;
import org.tongxin.common.UseCase;
import org.tongxin.matter.EnterMatter;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.MatterSight;
import org.tongxin.matter.MatterState;
import org.tongxin.matter.Matters;
import org.tongxin.register.Confirmable;

/** A person reads one place (一处场所): who keeps it, when it is open, what went on there this year, and whom it served. */
@UseCase
public class SeePlace {

    private static final int LINKED = 30;

    private static final String LINKS = """
         from matter.link l join matter.matter m on m.committee_id = l.committee_id and m.id = l.matter_id
        where l.committee_id = platform.acting_committee() and l.other_id = :place and l.other_kind = 'matter'
          and m.held_on between :from and :until""";

    private final Places places;
    private final Matters matters;
    private final MatterSight sight;
    private final Catalogue catalogue;
    private final EnterMatter entering;
    private final JdbcClient jdbc;
    private final Clock clock;

    SeePlace(
            Places places,
            Matters matters,
            MatterSight sight,
            Catalogue catalogue,
            EnterMatter entering,
            JdbcClient jdbc,
            Clock clock) {
        this.places = places;
        this.matters = matters;
        this.sight = sight;
        this.catalogue = catalogue;
        this.entering = entering;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Something recorded there. */
    public record Line(MatterId id, String kind, String title, LocalDate on, MatterState state, boolean confirmed) {}

    /**
     * What the year came to; all that counts, whether or not this reader may open it.
     *
     * @param records how many records
     * @param served how many people came to activities who are neither members nor staff
     * @param visitors how many people came by appointment
     * @param confirmed how many matters were done and confirmed by who asked
     */
    public record Year(int records, int served, int visitors, int confirmed) {}

    /**
     * A place.
     *
     * @param keeps whether this reader keeps it
     * @param waiting how many bookings wait for an answer
     * @param entries kinds of what this reader may record there
     */
    public record Seen(
            Matter matter,
            Kind kind,
            Places.Setting setting,
            List<Line> lines,
            Year year,
            boolean keeps,
            int waiting,
            List<Kind> entries,
            LocalDate today) {}

    /** The place of that identity, if this person may see it. */
    @Transactional(readOnly = true)
    public Optional<Seen> see(Actor who, MatterId id) {
        return matters.find(id)
                .filter(matter -> sight.sees(who, matter))
                .flatMap(matter -> catalogue
                        .at(who.committee(), matter.kind(), matter.kindVersion())
                        .filter(kind -> PlaceKinds.isPlace(kind) || PlaceKinds.isOccasion(kind))
                        .map(kind -> seen(who, matter, kind)));
    }

    private Seen seen(Actor who, Matter matter, Kind kind) {
        LocalDate today = LocalDate.now(clock);
        return new Seen(
                matter,
                kind,
                places.of(matter.id()),
                lines(who, matter.id(), today.getYear()),
                year(matter.id(), today.getYear()),
                PlaceKinds.keeps(who, matter),
                waiting(matter.id()),
                entries(who, kind),
                today);
    }

    private List<Line> lines(Actor who, MatterId place, int year) {
        MatterSight.Condition seen = sight.of(who);
        return seen.bind(jdbc.sql("select m.id, m.kind, m.title, m.held_on, m.state, m.stage" + LINKS
                                + " and m.state <> 'VOID' and " + seen.sql()
                                + " order by m.held_on desc, m.id desc limit :most")
                        .param("place", place.value())
                        .param("from", LocalDate.of(year, 1, 1))
                        .param("until", LocalDate.of(year, 12, 31))
                        .param("most", LINKED))
                .query((row, _) -> new Line(
                        Places.id(row),
                        row.getString("kind"),
                        row.getString("title"),
                        row.getObject("held_on", LocalDate.class),
                        MatterState.valueOf(row.getString("state")),
                        Confirmable.confirmed(row.getString("kind"), row.getString("stage"))))
                .list();
    }

    private Year year(MatterId place, int year) {
        return jdbc.sql("""
                select count(*) as records, coalesce(sum(n.served), 0) as served,
                       coalesce(sum((m."values" ->> 'people')::int) filter (where m.kind = 'place-booking'), 0) as visitors,
                       count(*) filter (where m.stage = 'confirmed' and m.kind in ('deed', 'enterprise-problem')
                           or m.stage = 'checked' and m.kind = 'difficulty') as confirmed
                  from matter.link l join matter.matter m on m.committee_id = l.committee_id and m.id = l.matter_id
                 cross join lateral (select sum(y.persons) as served from matter.part y
                        where y.committee_id = m.committee_id and y.matter_id = m.id and y.role = 'attendee'
                          and y.presence = 'PRESENT' and y.of in ('PERSON', 'NUMBER', 'UNNAMED')) n
                 where l.committee_id = platform.acting_committee() and l.other_id = :place and l.other_kind = 'matter'
                   and m.held_on between :from and :until and m.state = 'STANDING'""")
                .param("place", place.value())
                .param("from", LocalDate.of(year, 1, 1))
                .param("until", LocalDate.of(year, 12, 31))
                .query((row, _) -> new Year(
                        row.getInt("records"), row.getInt("served"), row.getInt("visitors"), row.getInt("confirmed")))
                .single();
    }

    private int waiting(MatterId place) {
        return jdbc.sql("select count(*) from register.booking b where b.committee_id = platform.acting_committee()"
                        + " and b.matter_id = ? and b.state = 'ASKED'")
                .param(place.value())
                .query(Integer.class)
                .single();
    }

    /** Activities first, then what was done for people. */
    private List<Kind> entries(Actor who, Kind kind) {
        return entering.kinds(who).stream()
                .filter(each -> !PlaceKinds.isPlace(each) && !each.code().equals("place-booking"))
                .filter(each -> each.links().contains(kind.code()))
                .sorted(java.util.Comparator.comparing((Kind each) -> !each.attended()))
                .toList();
    }
}
