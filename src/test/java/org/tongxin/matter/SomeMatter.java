package org.tongxin.matter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tongxin.catalogue.FactRule;
import org.tongxin.catalogue.Field;
import org.tongxin.catalogue.Kind;
import org.tongxin.catalogue.Role;

/** A matter made up so that its kind is satisfied, and what the ledger should say of it. */
final class SomeMatter {

    static final LocalDate ON = LocalDate.of(2026, 5, 4);
    static final List<String> MEMBERS = List.of("周明远", "何秀英", "唐映雪", "沈若谷", "陆怀山");
    static final List<String> UNITS = List.of("县水务局", "县交通局", "县教育局");

    private final Kind kind;

    SomeMatter(Kind kind) {
        this.kind = kind;
    }

    TypedMatter typed(String title, Map<String, String> other) {
        Map<String, List<String>> cells = new HashMap<>();
        cells.put("title", List.of(title));
        cells.put("on", List.of(ON.toString()));
        cells.put("place", List.of("清溪镇"));
        cells.put("words", List.of("按计划进行。"));
        cells.put("sector", List.of("S27"));
        cells.put("committee", List.of("提案委员会"));
        cells.put("f.proof", List.of("档案室 3 柜"));
        cells.put("tick", kind.checklist().stream().map(Field.Choice::code).toList());
        kind.fields()
                .forEach(field ->
                        cells.put("f." + field.code(), List.of(other.getOrDefault(field.code(), value(field)))));
        kind.roles().forEach(role -> people(role, cells));
        return new TypedMatter(cells);
    }

    /** A value of that field, in the form in which it is kept. */
    String value(Field field) {
        BigDecimal most = field.most();
        return switch (field.type()) {
            case TEXT, LONG_TEXT, FILE -> "说明文字";
            case NUMBER -> most != null && most.intValue() < 3 ? "1" : "3";
            case DECIMAL -> "2.5";
            case MONEY -> "1200.5";
            case DATE -> ON.plusDays(1).toString();
            case YES_NO -> "true";
            case CHOICE -> field.options().getFirst().code();
            case LINK -> "https://example.org/a";
        };
    }

    private static void people(Role role, Map<String, List<String>> cells) {
        int left = Math.min(role.most(), Math.max(role.least(), role.of().size() + 1));
        boolean one = role.of().size() == 1;
        for (Role.Of of : role.of().stream().sorted().toList()) {
            int many = of == Role.Of.MEMBER ? Math.max(1, left - role.of().size() + 1) : one ? left : 1;
            if (left <= 0) {
                break;
            }
            List<String> names = new ArrayList<>();
            for (int i = 0; i < Math.min(many, left); i++) {
                names.add(name(of, i));
            }
            left -= names.size();
            cells.put("r." + role.code() + "." + of, List.of(String.join("、", names)));
        }
    }

    private static String name(Role.Of of, int i) {
        return switch (of) {
            case MEMBER -> MEMBERS.get(i);
            case UNIT -> UNITS.get(i);
            case BODY -> "清溪企业 " + (char) ('甲' + i);
            case PERSON -> "村民代表" + (char) ('A' + i);
            case STAFF -> "办公室干事" + (char) ('A' + i);
            case UNNAMED -> "匿名";
            case NUMBER -> "来宾 " + (12 + i) + " 人";
        };
    }

    /** Nothing changed, and for every condition of a rule that would not hold a value that makes it hold. */
    List<Map<String, String>> variants() {
        List<Map<String, String>> variants = new ArrayList<>();
        variants.add(Map.of());
        for (FactRule rule : kind.facts()) {
            Map<String, String> other = new LinkedHashMap<>();
            rule.when().forEach((code, values) -> {
                if (!values.contains(value(kind.field(code).orElseThrow()))) {
                    other.put(code, values.getFirst());
                }
            });
            if (!other.isEmpty() && !variants.contains(other)) {
                variants.add(other);
            }
        }
        return variants;
    }

    /** What should stand: quantities by event, day and unit. */
    static Map<String, BigDecimal> reckoned(Kind kind, Matter matter) {
        Map<String, BigDecimal> facts = new TreeMap<>();
        if (!matter.standing()) {
            return facts;
        }
        int reached = kind.order(matter.stage());
        for (FactRule rule : kind.facts()) {
            boolean begun = rule.at().equals(FactRule.STANDING) || wasAt(kind, matter, rule.at(), reached);
            boolean over = rule.until() != null && wasAt(kind, matter, rule.until(), reached);
            boolean fits = rule.when().entrySet().stream()
                    .allMatch(each -> each.getValue().contains(matter.content().value(each.getKey())));
            BigDecimal quantity = quantity(rule, matter);
            LocalDate day = day(rule, matter);
            if (begun && !over && fits && quantity != null && day != null) {
                int persons = rule.each() == null
                        ? 1
                        : matter.content().in(rule.each()).stream()
                                .mapToInt(Part::persons)
                                .sum();
                if (persons > 0) {
                    facts.merge(
                            kind.code() + "." + rule.event() + " " + day + " " + rule.unit(),
                            quantity.multiply(BigDecimal.valueOf(persons)),
                            BigDecimal::add);
                }
            }
        }
        facts.replaceAll((_, sum) -> sum.stripTrailingZeros());
        return facts;
    }

    private static boolean wasAt(Kind kind, Matter matter, String stage, int reached) {
        return matter.passed().stream().anyMatch(each -> each.stage().equals(stage))
                || (reached >= kind.order(stage)
                        && !kind.stage(stage).orElseThrow().maySkip());
    }

    private static @Nullable BigDecimal quantity(FactRule rule, Matter matter) {
        if (rule.quantity().equals("ordinal")) {
            Integer ordinal = matter.content().ordinal();
            return ordinal == null ? null : BigDecimal.valueOf(ordinal);
        }
        String written = rule.quantity().equals("1") ? "1" : matter.content().value(rule.quantity());
        return written.isEmpty() ? null : new BigDecimal(written);
    }

    private static @Nullable LocalDate day(FactRule rule, Matter matter) {
        return switch (rule.on()) {
            case FactRule.DATE -> matter.content().on();
            case FactRule.STAGE ->
                matter.at(rule.at())
                        .map(Matter.Passed::on)
                        .orElse(matter.content().on());
            default ->
                matter.content().value(rule.on()).isEmpty()
                        ? null
                        : LocalDate.parse(matter.content().value(rule.on()));
        };
    }
}
