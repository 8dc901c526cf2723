package org.tongxin.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.Kind;
import org.tongxin.catalogue.Role;
import org.tongxin.common.Actor;
import org.tongxin.common.MatterRef;
import org.tongxin.ledger.Chronicle;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What of the catalogue may be told in print: what counts, of the kinds open to all; one statement for all of it. */
@Component
class ChronicleOfMatters implements Chronicle {

    private static final String TOLD = """
        select m.id, m.kind, m.number_year, m.number, m.title, m.held_on, m.place, r.roles::text as roles
          from matter.matter m
         cross join lateral (select jsonb_agg(jsonb_build_object('role', q.role, 'names', q.names, 'persons', q.persons)
                order by q.first) as roles
               from (select y.role, min(y.no) as first, sum(y.persons) as persons,
                        array_to_string((array_agg(y.name order by y.no) filter (where y.name <> ''))[1\\:5], '、') as names
                       from matter.part y where y.committee_id = m.committee_id and y.matter_id = m.id
                        and y.presence = 'PRESENT' group by y.role) q) r
         where m.committee_id = platform.acting_committee() and m.state = 'STANDING' and m.kind = any(:told)
           and m.held_on between :from and :until and %s order by m.held_on, m.id limit :most""";

    private static final TypeReference<List<InRoleRow>> ROLES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final MatterSight sight;
    private final Catalogue catalogue;
    private final JsonMapper json;

    ChronicleOfMatters(JdbcClient jdbc, MatterSight sight, Catalogue catalogue, JsonMapper json) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.catalogue = catalogue;
        this.json = json;
    }

    private record InRoleRow(String role, @Nullable String names, int persons) {}

    @Override
    @Transactional(readOnly = true)
    public List<Entry> entries(Actor who, LocalDate from, LocalDate until, int most) {
        Map<String, Kind> told = catalogue
                .of(who.committee())
                .all()
                .filter(kind -> kind.readBy() == Kind.ReadBy.ALL)
                .collect(Collectors.toMap(Kind::code, kind -> kind));
        MatterSight.Condition seen = sight.of(who);
        return seen.bind(jdbc.sql(TOLD.formatted(seen.sql()))
                        .param("told", told.keySet().toArray(String[]::new))
                        .param("from", from)
                        .param("until", until)
                        .param("most", most))
                .query((row, _) -> {
                    Kind kind = Objects.requireNonNull(told.get(row.getString("kind")));
                    UUID id = row.getObject("id", UUID.class);
                    return new Entry(
                            new MatterRef(MatterId.KIND, id),
                            kind.code(),
                            kind.group(),
                            kind.zh(),
                            kind.en(),
                            kind.attended(),
                            row.getObject("held_on", LocalDate.class),
                            row.getObject("number") == null
                                    ? ""
                                    : row.getInt("number_year") + "-" + row.getInt("number"),
                            row.getString("title"),
                            row.getString("place"),
                            people(kind, row.getString("roles")),
                            "/records/" + id);
                })
                .list();
    }

    private List<InRole> people(Kind kind, @Nullable String roles) {
        List<InRole> people = new ArrayList<>();
        for (InRoleRow each : roles == null ? List.<InRoleRow>of() : json.readValue(roles, ROLES)) {
            String zh = kind.role(each.role()).map(Role::zh).orElse(each.role());
            String en = kind.role(each.role()).map(Role::en).orElse(each.role());
            boolean attending = each.role().equals(Role.ATTENDEE);
            people.add(new InRole(
                    attending ? "出席" : zh,
                    attending ? "Attended" : en,
                    Objects.requireNonNullElse(each.names(), ""),
                    each.persons()));
        }
        return people;
    }
}
