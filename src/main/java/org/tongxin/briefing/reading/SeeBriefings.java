package org.tongxin.briefing.reading;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.briefing.Briefing;
import org.tongxin.briefing.Briefings;
import org.tongxin.briefing.sending.SendBriefing;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.Typed;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;

/** A person reads which briefings were sent to them, and those they answer for: the secretariat for all, others for what they sent. */
@UseCase
@Transactional(readOnly = true)
public class SeeBriefings {

    private static final int PAGE = 25;

    private static final String MINE = """
        select b.*, r.opened_at, r.confirmed_at, 0 as opened, 0 as confirmed
          from briefing.recipient r
          join briefing.briefing b on b.committee_id = r.committee_id and b.id = r.briefing_id
         where r.committee_id = platform.acting_committee() and r.person_id = :me and (r.sent_at, r.briefing_id) < (:at, :last)
         order by r.sent_at desc, r.briefing_id desc limit :most""";

    private static final String SENT = """
        select b.*, null::timestamptz as opened_at, null::timestamptz as confirmed_at, n.opened, n.confirmed
          from (select * from briefing.briefing b
                 where b.committee_id = platform.acting_committee() and (:all or b.sent_by = :me)
                   and (b.sent_at, b.id) < (:at, :last) order by b.sent_at desc, b.id desc limit :most) b
         cross join lateral (select count(*) filter (where r.opened_at is not null) as opened,
                count(*) filter (where r.confirmed_at is not null) as confirmed
               from briefing.recipient r where r.committee_id = b.committee_id and r.briefing_id = b.id) n
         order by b.sent_at desc, b.id desc""";

    private final JdbcClient jdbc;

    SeeBriefings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of them. */
    public enum Show {
        /** 收到的. */
        MINE,
        /** 发出的. */
        SENT
    }

    /**
     * A briefing in a list.
     *
     * @param openedAt when the reader opened it; null in a list of what was sent
     * @param opened how many opened it; 0 in a list of what was received
     */
    public record Row(
            Briefing briefing,
            @Nullable Instant openedAt,
            @Nullable Instant confirmedAt,
            int opened,
            int confirmed) {}

    /** A page of them. */
    public record Page(Show show, List<Row> rows, @Nullable String next) {}

    /** The page that is asked for, newest first; the secretariat begins with what was sent. */
    public Page list(Actor who, @Nullable Show asked, @Nullable String after) {
        boolean sends = Permissions.allows(who, SendBriefing.class);
        Show wanted = asked == null ? (who.at(Desk.SECRETARIAT) ? Show.SENT : Show.MINE) : asked;
        Show show = sends ? wanted : Show.MINE;
        boolean mine = show == Show.MINE;
        Place place = Place.of(after);
        JdbcClient.StatementSpec asking = jdbc.sql(mine ? MINE : SENT)
                .param("me", mine ? Briefing.Reader.of(who) : who.account().value())
                .param("at", place.at())
                .param("last", place.id())
                .param("most", PAGE + 1);
        List<Row> rows = (mine ? asking : asking.param("all", who.at(Desk.SECRETARIAT)))
                .query((row, _) -> new Row(
                        Briefings.briefing(row),
                        Briefings.moment(row, "opened_at"),
                        Briefings.moment(row, "confirmed_at"),
                        row.getInt("opened"),
                        row.getInt("confirmed")))
                .list();
        Briefing end = rows.size() > PAGE ? rows.get(PAGE - 1).briefing() : null;
        return new Page(
                show, rows.subList(0, Math.min(PAGE, rows.size())), end == null ? null : end.sentAt() + "~" + end.id());
    }

    /** A place in the list; what cannot be read is its beginning. */
    private record Place(OffsetDateTime at, UUID id) {

        private static final Place FIRST =
                new Place(OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC), new UUID(-1, -1));

        static Place of(@Nullable String text) {
            String[] parts = text == null ? new String[0] : text.split("~", -1);
            UUID id = parts.length == 2 ? Typed.id(parts[1], value -> value) : null;
            if (id == null) {
                return FIRST;
            }
            try {
                OffsetDateTime at = Instant.parse(parts[0]).atOffset(ZoneOffset.UTC);
                return at.getYear() < 1900 || at.getYear() > 9000 ? FIRST : new Place(at, id);
            } catch (DateTimeParseException _) {
                return FIRST;
            }
        }
    }
}
