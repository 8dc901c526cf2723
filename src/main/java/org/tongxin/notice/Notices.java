package org.tongxin.notice;

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
import org.tongxin.common.Ids;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes notices. They are written in the transaction of what they tell of: told and done, or neither. One statement, however
 * many there are.
 */
@Service
public class Notices {

    private static final String INSERT = """
        insert into notice.notice (committee_id, id, audience, text, args, topic, subject_kind, subject_id, href, due_on, at)
        select platform.acting_committee(), r.id, r.audience, r.text, r.args, r.topic, r.kind, r.subject, r.href, r."dueOn",
               r.at
          from jsonb_to_recordset(?::jsonb) as r(id uuid, audience text, text text, args jsonb, topic text, kind text,
               subject uuid, href text, "dueOn" date, at timestamptz)""";

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

    /** Tells them; what is told to nobody is left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Collection<Notice> notices) {
        List<Row> rows = notices.stream().flatMap(Notices::rows).toList();
        if (!rows.isEmpty()) {
            jdbc.sql(INSERT).param(json.writeValueAsString(rows)).update();
        }
    }

    private static Stream<Row> rows(Notice notice) {
        UUID id = Ids.next();
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
}
