package org.tongxin.notice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes notices. One statement, however many there are; told again with the same {@link Notice#once}, they are told once.
 */
@Service
public class Notices {

    private static final String INSERT = """
        insert into notice.notice (committee_id, id, audience, text, args, topic, subject_kind, subject_id, href, due_on, at)
        select platform.acting_committee(), r.id, r.audience, r.text, r.args, r.topic, r.kind, r.subject, r.href, r."dueOn",
               r.at
          from jsonb_to_recordset(?::jsonb) as r(id uuid, audience text, text text, args jsonb, topic text, kind text,
               subject uuid, href text, "dueOn" date, at timestamptz)
            on conflict (committee_id, id, audience) do nothing""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Notices(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Row(
            UUID id,
            String audience,
            String text,
            List<Arg> args,
            Topic topic,
            String kind,
            UUID subject,
            String href,
            @Nullable LocalDate dueOn,
            Instant at) {}

    /** Tells them, each party once; what is told to nobody is left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Collection<Notice> notices) {
        List<Row> rows = notices.stream().flatMap(Notices::rows).toList();
        if (!rows.isEmpty()) {
            jdbc.sql(INSERT).param(json.writeValueAsString(rows)).update();
        }
    }

    private static Stream<Row> rows(Notice notice) {
        UUID id = id(notice);
        return notice.to().stream()
                .map(audience -> new Row(
                        id,
                        audience.code(),
                        notice.text(),
                        notice.args(),
                        notice.topic(),
                        notice.about().kind(),
                        notice.about().id(),
                        notice.href(),
                        notice.dueOn(),
                        notice.at()));
    }

    /** The same thing told again has the same identity, and the key of the table then keeps it from being told twice. */
    private static UUID id(Notice notice) {
        String what = String.join("|", notice.once(), notice.about().id().toString(), notice.text());
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }
}
