package org.tongxin.committee.skills;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.MemberId;
import org.tongxin.common.Prose;
import org.tongxin.common.Serves;
import org.tongxin.common.Typed;
import org.tongxin.common.UseCase;

/** Members are found by what they know, their sector and where they are (按专长组队), when a team is formed. */
@UseCase
@Serves("H30")
public class FindBySkill {

    private static final int PAGE = 25;
    private static final String PLACE_MARK = "~";

    private final JdbcClient jdbc;

    FindBySkill(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is looked for; what is empty does not narrow.
     *
     * @param skill how a skill begins
     * @param field a whole skill, as of the committee's list
     * @param place how the place begins
     * @param after where the page begins
     */
    public record Wanted(String skill, String field, String sector, String special, String place, String after) {

        public Wanted {
            skill = Prose.clean(skill);
            field = Prose.clean(field);
            sector = Prose.clean(sector);
            special = Prose.clean(special);
            place = Prose.clean(place);
        }

        /** Whether anything narrows. */
        public boolean narrows() {
            return !(skill + field + sector + special + place).isEmpty();
        }
    }

    /** A member in the list. */
    public record Row(
            MemberId id, String number, String name, String sector, String place, String post, List<String> skills) {}

    /** A page of members in office, by name. */
    public record Page(List<Row> rows, @Nullable String next) {}

    /** The page that is asked for; without a wish, those who said what they know. */
    @Transactional(readOnly = true)
    public Page find(Actor who, Wanted wanted) {
        Map<String, Object> values = new HashMap<>();
        String sql = """
                select m.id, m.number, m.name, m.sector, m.based_in, m.post, m.skills from committee.member m
                 where m.committee_id = platform.acting_committee() and coalesce((select s.status from committee.member_status s
                       where s.committee_id = m.committee_id and s.member_id = m.id order by s.since desc, s.no desc limit 1),
                       'ACTIVE') = 'ACTIVE' and %s order by m.name, m.id limit :most""".formatted(where(wanted, values));
        List<Row> rows = jdbc.sql(sql)
                .params(values)
                .param("most", PAGE + 1)
                .query((row, _) -> new Row(
                        new MemberId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("sector"),
                        row.getString("based_in"),
                        row.getString("post"),
                        List.of((String[]) row.getArray("skills").getArray())))
                .list();
        Row end = rows.size() > PAGE ? rows.get(PAGE - 1) : null;
        return new Page(
                rows.subList(0, Math.min(PAGE, rows.size())), end == null ? null : end.name() + PLACE_MARK + end.id());
    }

    private static String where(Wanted wanted, Map<String, Object> values) {
        List<String> all = new ArrayList<>();
        add(
                all,
                values,
                "exists (select 1 from unnest(m.skills) k where lower(k) like :skill)",
                "skill",
                prefix(wanted.skill()));
        add(all, values, "m.skills @> array[:field]::text[]", "field", wanted.field());
        add(all, values, "m.sector = :sector", "sector", wanted.sector());
        add(all, values, "m.special_committee = :special::uuid", "special", id(wanted.special()));
        add(all, values, "lower(m.based_in) like :place", "place", prefix(wanted.place()));
        String[] place = wanted.after().split(PLACE_MARK, 2);
        UUID last = place.length == 2 ? Typed.id(place[1], value -> value) : null;
        if (last != null) {
            all.add("(m.name, m.id) > (:name, :last)");
            values.put("name", Prose.storable(place[0]));
            values.put("last", last);
        }
        if (!wanted.narrows()) {
            all.add("cardinality(m.skills) > 0");
        }
        return String.join(" and ", all);
    }

    /** Something that is no identity is nobody's. */
    private static String id(String text) {
        if (text.isEmpty()) {
            return "";
        }
        UUID id = Typed.id(text, value -> value);
        return (id == null ? new UUID(0, 0) : id).toString();
    }

    private static String prefix(String words) {
        return words.isEmpty()
                ? ""
                : words.toLowerCase(Locale.ROOT)
                                .replace("\\", "\\\\")
                                .replace("%", "\\%")
                                .replace("_", "\\_")
                        + "%";
    }

    private static void add(List<String> all, Map<String, Object> values, String sql, String name, String value) {
        if (!value.isEmpty()) {
            all.add(sql);
            values.put(name, value);
        }
    }
}
