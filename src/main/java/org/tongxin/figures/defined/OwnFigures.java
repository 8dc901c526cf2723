package org.tongxin.figures.defined;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.Outcome;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The acting committee's own definitions, every version of them. */
@Component
class OwnFigures {

    private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};
    private static final String LATEST = """
        select distinct on (d.code) d.code, d.version, d.retired, d.body::text as body, d.changed_at, d.changed_by
          from figures.definition d where d.committee_id = platform.acting_committee() order by d.code, d.version desc""";
    private static final String VERSIONS = """
        select d.code, d.version, d.retired, d.body::text as body, d.changed_at, d.changed_by
          from figures.definition d where d.committee_id = platform.acting_committee() and d.code = ?
         order by d.version desc limit 200""";
    private static final String WRITE = """
        insert into figures.definition (committee_id, code, version, retired, body, changed_at, changed_by)
        values (platform.acting_committee(), ?, ?, ?, ?::jsonb, ?, ?)""";
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended('figures ' || platform.acting_committee()::text, 0))";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OwnFigures(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The latest version of each. */
    List<OwnFigure> latest() {
        return jdbc.sql(LATEST).query((row, _) -> own(row)).list();
    }

    /** All versions of one, latest first. */
    List<OwnFigure> versions(String code) {
        return jdbc.sql(VERSIONS).param(code).query((row, _) -> own(row)).list();
    }

    Optional<OwnFigure> latest(String code) {
        return versions(code).stream().findFirst();
    }

    /** One change at a time, so that two cannot make a circle together. */
    void lock() {
        jdbc.sql(LOCK).query().listOfRows();
    }

    void write(String code, int version, boolean retired, Map<String, ?> body, Instant at, String by) {
        jdbc.sql(WRITE)
                .param(code)
                .param(version)
                .param(retired)
                .param(json.writeValueAsString(body))
                .param(at.atOffset(ZoneOffset.UTC))
                .param(by)
                .update();
    }

    private OwnFigure own(ResultSet row) throws SQLException {
        Map<String, Object> body = json.readValue(row.getString("body"), BODY);
        return new OwnFigure(
                row.getString("code"),
                row.getInt("version"),
                row.getBoolean("retired"),
                body,
                definition(body),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable FigureDefinition definition(Map<String, Object> body) {
        return DefinitionReader.read(body) instanceof Outcome.Done<FigureDefinition>(FigureDefinition read)
                ? read
                : null;
    }
}
