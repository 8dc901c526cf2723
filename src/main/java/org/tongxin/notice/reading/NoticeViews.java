package org.tongxin.notice.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.Actor;
import org.tongxin.notice.Arg;
import org.tongxin.notice.Audience;
import org.tongxin.notice.Topic;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person was told, straight from SQL. Each of their parties is asked for its newest few, so that a page and the count in
 * the bar cost the same however much there is.
 */
@Component
class NoticeViews {

    /** More than that is told as "99 or more". */
    static final int COUNTED = 100;

    /** Who reads: until when all is read, and what is switched off. */
    private static final String ME = """
        with me as (select coalesce(max(r.read_until), '-infinity'::timestamptz) as until,
                           coalesce(max(r.off), '{}'::text[]) as off
                      from notice.reader r where r.committee_id = platform.acting_committee() and r.account_id = :account)
        """;

    private static final String UNREAD = """
         n.at > me.until and not exists (select 1 from notice.seen s where s.committee_id = n.committee_id
            and s.account_id = :account and s.notice_id = n.id)""";

    private static final String COUNT = ME + """
        select count(*) from (select distinct o.id from me cross join unnest(:mine::text[]) m cross join lateral (
            select n.id from notice.notice n where n.committee_id = platform.acting_committee() and n.audience = m
               and n.topic <> all(me.off) and %s order by n.at desc, n.id desc limit %d) o limit %d) c""".formatted(UNREAD, COUNTED, COUNTED);

    private static final String PAGE = ME + """
        select distinct on (o.at, o.id) o.* from me cross join unnest(:mine::text[]) m cross join lateral (
            select n.id, n.text, n.args, n.topic, n.href, n.due_on, n.at, %s as unread from notice.notice n
             where n.committee_id = platform.acting_committee() and n.audience = m and n.topic <> all(me.off)
               and (n.at, n.id) < (:at, :id) %s order by n.at desc, n.id desc limit :most) o
         order by o.at desc, o.id desc limit :most""";

    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final TypeReference<List<Arg>> ARGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    NoticeViews(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Something a person was told.
     *
     * @param text key of its sentence
     */
    record Told(
            UUID id,
            String text,
            List<Arg> args,
            Topic topic,
            String href,
            @Nullable LocalDate dueOn,
            Instant at,
            boolean unread) {}

    /** The parties a person belongs to, as SQL takes them. */
    static String[] mine(Actor who) {
        return Audience.all(who).stream().map(Audience::code).toArray(String[]::new);
    }

    int unread(Actor who) {
        return jdbc.sql(COUNT)
                .param("account", who.account().value())
                .param("mine", mine(who))
                .query(Integer.class)
                .single();
    }

    /** The newest after that place, one more than a page where there is more. */
    List<Told> page(Actor who, boolean unreadOnly, @Nullable String after, int most) {
        Place place = Place.of(after);
        return jdbc.sql(PAGE.formatted(UNREAD, unreadOnly ? "and " + UNREAD : ""))
                .param("account", who.account().value())
                .param("mine", mine(who))
                .param("at", place.at())
                .param("id", place.id())
                .param("most", most + 1)
                .query((row, _) -> told(row))
                .list();
    }

    /** Where the page after that one begins. */
    static String after(Told last) {
        return last.at() + "~" + last.id();
    }

    private Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getObject("id", UUID.class),
                row.getString("text"),
                json.readValue(row.getString("args"), ARGS),
                Topic.valueOf(row.getString("topic")),
                row.getString("href"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("unread"));
    }

    /** Which topics this account switched off. */
    Set<Topic> off(Actor who) {
        Set<Topic> off = EnumSet.noneOf(Topic.class);
        jdbc.sql("""
                select unnest(r.off) from notice.reader r
                 where r.committee_id = platform.acting_committee() and r.account_id = ?""")
                .param(who.account().value())
                .query(String.class)
                .list()
                .forEach(code -> Arrays.stream(Topic.values())
                        .filter(topic -> topic.name().equals(code))
                        .forEach(off::add));
        return off;
    }

    /** A place in the list; what cannot be read is its beginning. */
    private record Place(OffsetDateTime at, UUID id) {

        private static final Place FIRST = new Place(OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC), LAST);

        static Place of(@Nullable String text) {
            String[] parts = text == null ? new String[0] : text.split("~", 2);
            if (parts.length != 2) {
                return FIRST;
            }
            try {
                Instant at = Instant.parse(parts[0]);
                boolean known =
                        at.isAfter(Instant.EPOCH) && at.isBefore(FIRST.at().toInstant());
                return known ? new Place(at.atOffset(ZoneOffset.UTC), UUID.fromString(parts[1])) : FIRST;
            } catch (DateTimeParseException | IllegalArgumentException _) {
                return FIRST;
            }
        }
    }
}
