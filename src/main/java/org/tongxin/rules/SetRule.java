package org.tongxin.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.platform.Audit;

/** The system administrator gives a parameter a new value from a day on, with its source; earlier values stay. */
@UseCase
public class SetRule {

    private static final int FIELDS_MOST = 40;

    private static final int SOURCE_MAX = 200;
    private static final int VALUE_MAX = 500;

    private final JdbcClient jdbc;
    private final Rules rules;
    private final Audit audit;
    private final Clock clock;

    SetRule(JdbcClient jdbc, Rules rules, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives it the value. */
    @Transactional
    public Outcome<String> set(Actor who, String key, String value, String source, @Nullable LocalDate from) {
        ShippedRules.Definition definition = ShippedRules.SHEET.get(key);
        if (definition == null) {
            return Outcome.missing();
        }
        String clean = value.strip();
        List<Reason> wrong = wrong(definition, clean, source.strip(), from);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        jdbc.sql("""
                insert into rules.parameter
                select platform.acting_committee(), :key, coalesce(max(version), 0) + 1, :value, :source, :from, :by, :at
                  from rules.parameter where committee_id = platform.acting_committee() and key = :key""")
                .param("key", key)
                .param("value", clean)
                .param("source", source.strip())
                .param("from", from)
                .param("by", who.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        String before =
                rules.on(who.committee(), LocalDate.now(clock)).parameter(key).value();
        audit.record(
                who, "SetRule", new Audit.Subject("rule", null, key), Map.of("value", before), Map.of("value", clean));
        rules.forgetAfterwards(who.committee());
        return Outcome.done(key);
    }

    private List<Reason> wrong(
            ShippedRules.Definition definition, String value, String source, @Nullable LocalDate from) {
        List<Reason> wrong = new ArrayList<>();
        if (value.length() > VALUE_MAX || !fits(definition, value)) {
            wrong.add(Reason.at("value", "rules.refused.value"));
        }
        if (source.isEmpty() || source.length() > SOURCE_MAX) {
            wrong.add(Reason.at("source", "rules.refused.source"));
        }
        if (from == null || from.isBefore(LocalDate.now(clock))) {
            wrong.add(Reason.at("from", "rules.refused.past"));
        }
        return wrong;
    }

    private static boolean fits(ShippedRules.Definition definition, String value) {
        return switch (definition.type()) {
            case NUMBER -> value.matches("\\d{1,6}") && inRange(Integer.parseInt(value), definition.range());
            case FLAG -> value.equals("true") || value.equals("false");
            case TERM -> value.matches("[1-9]\\d{0,2}(wd|d|m)");
            case LIST -> fitsList(definition, value);
        };
    }

    /** Lists of codes may only leave out what is shipped, but for a few; lists of numbers keep their length; criteria keep their names. */
    private static boolean fitsList(ShippedRules.Definition definition, String value) {
        List<String> codes = List.of(value.split(",", -1));
        List<String> shipped = List.of(definition.value().split(","));
        boolean numbers = shipped.stream().allMatch(code -> code.matches("\\d+"));
        if (numbers) {
            return codes.size() == shipped.size() && codes.stream().allMatch(code -> code.matches("\\d{1,3}"));
        }
        if (definition.key().startsWith("appraisal.")) {
            List<String> criteria = shipped.stream().map(SetRule::criterion).toList();
            return codes.stream().allMatch(code -> code.matches("[A-Z]+:\\d{1,3}"))
                    && criteria.containsAll(
                            codes.stream().map(SetRule::criterion).toList())
                    && codes.stream().map(SetRule::criterion).distinct().count() == codes.size();
        }
        if (definition.key().equals("party.gate.kinds")) {
            // any kinds of the catalogue, the committee's own too
            return codes.stream().allMatch(code -> code.matches("[a-z][a-z0-9-]{1,39}|"))
                    && codes.stream().distinct().count() == codes.size();
        }
        if (definition.key().equals("member.skill.fields")) {
            return codes.size() <= FIELDS_MOST
                    && codes.stream().allMatch(code -> code.equals(code.strip()) && code.matches(".{1,20}"))
                    && codes.stream().distinct().count() == codes.size();
        }
        List<String> allowed = switch (definition.key()) {
            case "reply.grades" -> List.of("A", "B", "C", "D");
            case "contact.required", "contact.required.key" -> List.of("NONE", "BEFORE", "DURING");
            default -> shipped;
        };
        return allowed.containsAll(codes) && codes.stream().distinct().count() == codes.size();
    }

    private static boolean inRange(int number, @Nullable String range) {
        if (range == null) {
            return true;
        }
        String[] ends = range.split("\\.\\.");
        return number >= Integer.parseInt(ends[0]) && number <= Integer.parseInt(ends[1]);
    }

    /** The code of a criterion with its weight: {@code TOPIC:30}. */
    private static String criterion(String line) {
        int colon = line.indexOf(':');
        return colon < 0 ? line : line.substring(0, colon);
    }
}
