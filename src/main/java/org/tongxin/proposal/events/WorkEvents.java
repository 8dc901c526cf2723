package org.tongxin.proposal.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.Actor;
import org.tongxin.common.MemberId;
import org.tongxin.common.SessionId;
import org.tongxin.common.UnitId;
import org.tongxin.ledger.Fact;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Visibility;

/** The rows of work events; called within a transaction. */
@Component
class WorkEvents {

    private static final String EVENT = """
        select e.*, array(select u.unit_id from proposal.work_event_unit u
                   where u.committee_id = e.committee_id and u.event_id = e.id order by u.unit_id) as units,
               array(select m.member_id from proposal.work_event_member m
                   where m.committee_id = e.committee_id and m.event_id = e.id order by m.member_id) as members
          from proposal.work_event e where e.committee_id = platform.acting_committee() and e.id = ?""";

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of these proposals that this person sees and that were received, with what they are counted under. */
    List<WorkEventFacts.Counted> about(Actor who, Collection<ProposalId> ids) {
        Visibility viewer = Visibility.of(who);
        return viewer.bind(jdbc.sql(
                                "select p.id, p.session_id, p.sector, p.category, p.lead_unit from proposal.proposal p"
                                        + " where p.committee_id = platform.acting_committee() and p.id = any(:ids)"
                                        + " and p.filing_no is not null and (" + viewer.sql() + ")")
                        .param("ids", ids.stream().map(ProposalId::value).toArray(UUID[]::new)))
                .query((row, _) -> {
                    UUID session = row.getObject("session_id", UUID.class);
                    UUID lead = row.getObject("lead_unit", UUID.class);
                    return new WorkEventFacts.Counted(
                            new ProposalId(row.getObject("id", UUID.class)),
                            new Fact.Dimensions(
                                    session == null ? null : new SessionId(session),
                                    row.getString("sector"),
                                    row.getString("category")),
                            lead == null ? null : new UnitId(lead));
                })
                .list();
    }

    /** Enters it; false where the same one stands already. */
    boolean insert(UUID id, NewEvent event, EventKind kind, LocalDate on, String by) {
        return jdbc.sql("""
                insert into proposal.work_event (committee_id, id, kind, on_day, body, place, title, persons, words,
                    evidence, by_name, at)
                values (platform.acting_committee(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (committee_id, kind, on_day, title) where void_at is null do nothing""")
                        .param(id)
                        .param(kind.name())
                        .param(on)
                        .param(event.body() == null ? null : event.body().name())
                        .param(event.place())
                        .param(event.title())
                        .param(event.persons())
                        .param(event.words())
                        .param(event.evidence())
                        .param(by)
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Who took part and what it was about. */
    void insertParts(UUID id, List<UnitId> units, WorkEventFacts.Who who, Map<ProposalId, UUID> facts) {
        jdbc.sql("insert into proposal.work_event_unit select platform.acting_committee(), ?, unnest(?::uuid[])")
                .param(id)
                .param(units.stream().map(UnitId::value).toArray(UUID[]::new))
                .update();
        jdbc.sql("insert into proposal.work_event_member select platform.acting_committee(), ?, unnest(?::uuid[])")
                .param(id)
                .param(who.members().stream().map(MemberId::value).toArray(UUID[]::new))
                .update();
        List<UUID> written = new ArrayList<>();
        who.about().forEach(each -> written.add(Objects.requireNonNull(facts.get(each.id()))));
        jdbc.sql(
                        "insert into proposal.work_event_proposal"
                                + " select platform.acting_committee(), ?, t.p, t.f from unnest(?::uuid[], ?::uuid[]) as t(p, f)")
                .param(id)
                .param(who.about().stream().map(each -> each.id().value()).toArray(UUID[]::new))
                .param(written.toArray(UUID[]::new))
                .update();
    }

    /** Keeps it from being changed by anybody else in this transaction. */
    boolean hold(UUID id) {
        return jdbc.sql("select 1 from proposal.work_event where committee_id = platform.acting_committee() and id = ?"
                        + " for update")
                .param(id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void undo(UUID id, String by, String why) {
        jdbc.sql("update proposal.work_event set void_at = ?, void_by = ?, void_why = ?"
                        + " where committee_id = platform.acting_committee() and id = ? and void_at is null")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(by)
                .param(why)
                .param(id)
                .update();
    }

    /** The facts that count its proposals. */
    List<UUID> counted(UUID id) {
        return jdbc.sql("select fact_id from proposal.work_event_proposal"
                        + " where committee_id = platform.acting_committee() and event_id = ? order by fact_id")
                .param(id)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** One event with its proposals as far as this person sees them. */
    Optional<WorkEvent> find(Actor who, UUID id) {
        List<WorkEvent.Linked> linked = linked(who, id);
        return jdbc.sql(EVENT).param(id).query((row, _) -> event(row, linked)).optional();
    }

    private List<WorkEvent.Linked> linked(Actor who, UUID id) {
        Visibility viewer = Visibility.of(who);
        return viewer.bind(jdbc.sql("select p.id, p.title, p.session_id, p.serial, p.filing_no from proposal.proposal p"
                                + " join proposal.work_event_proposal x on x.committee_id = p.committee_id"
                                + " and x.proposal_id = p.id where p.committee_id = platform.acting_committee()"
                                + " and x.event_id = :event and (" + viewer.sql() + ") order by p.id")
                        .param("event", id))
                .query((row, _) -> linked(row))
                .list();
    }

    static WorkEvent.Linked linked(ResultSet row) throws SQLException {
        UUID session = row.getObject("session_id", UUID.class);
        return new WorkEvent.Linked(
                new ProposalId(row.getObject("id", UUID.class)),
                row.getString("title"),
                session == null ? null : new SessionId(session),
                row.getObject("serial", Integer.class),
                row.getObject("filing_no", Integer.class));
    }

    private static WorkEvent event(ResultSet row, List<WorkEvent.Linked> linked) throws SQLException {
        String body = row.getString("body");
        Instant undone = instant(row, "void_at");
        return new WorkEvent(
                row.getObject("id", UUID.class),
                EventKind.valueOf(row.getString("kind")),
                row.getObject("on_day", LocalDate.class),
                body == null ? null : LeadingBody.valueOf(body),
                row.getString("place"),
                row.getString("title"),
                row.getObject("persons", Integer.class),
                row.getString("words"),
                row.getString("evidence"),
                ids(row, "units").stream().map(UnitId::new).toList(),
                ids(row, "members").stream().map(MemberId::new).toList(),
                linked,
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                undone == null
                        ? null
                        : new WorkEvent.Undone(row.getString("void_by"), undone, row.getString("void_why")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }
}
