package org.tongxin.figures.defined;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tongxin.catalogue.Field;
import org.tongxin.catalogue.FieldType;
import org.tongxin.catalogue.Kind;
import org.tongxin.catalogue.Role;
import org.tongxin.matter.TypedMatter;

/** Matters as chance types them. */
final class RandomMatter {

    private RandomMatter() {}

    /** Anything that satisfies the kind. */
    static TypedMatter of(Kind kind, Random random, List<String> names) {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        cells.put("title", List.of(kind.zh() + random.nextInt(1_000_000)));
        cells.put(
                "on",
                List.of(LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1_000)).toString()));
        cells.put("place", List.of("第" + random.nextInt(5) + "社区"));
        cells.put("f.proof", List.of("档 " + random.nextInt(100)));
        for (Field field : kind.fields()) {
            if ((field.required() || random.nextInt(3) > 0) && field.type() != FieldType.FILE) {
                cells.put("f." + field.code(), List.of(value(field, random)));
            }
        }
        for (Role role : kind.roles()) {
            boolean members = role.of().contains(Role.Of.MEMBER);
            int most = Math.min(role.most(), Math.max(role.least(), 1 + random.nextInt(4)));
            if (members && (role.least() > 0 || random.nextInt(4) > 0)) {
                List<String> some = new ArrayList<>(names);
                Collections.shuffle(some, random);
                cells.put("r." + role.code(), List.of(String.join("、", some.subList(0, Math.min(most, some.size())))));
            } else if (role.least() > 0 || random.nextBoolean()) {
                boolean body = role.of().contains(Role.Of.BODY);
                boolean unit = role.of().contains(Role.Of.UNIT) && random.nextBoolean();
                cells.put(
                        "r." + role.code(),
                        List.of(
                                unit
                                        ? "甲局"
                                        : body
                                                ? "企业" + random.nextInt(40)
                                                : role.of().contains(Role.Of.NUMBER) ? "12 人" : ""));
            }
        }
        if (!kind.checklist().isEmpty() && random.nextInt(3) > 0) {
            cells.put("tick", kind.checklist().stream().map(Field.Choice::code).toList());
        }
        return new TypedMatter(cells);
    }

    private static String value(Field field, Random random) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> "字" + random.nextInt(10);
            case NUMBER -> String.valueOf(1 + random.nextInt(50));
            case DECIMAL, MONEY -> random.nextInt(100_000) + "." + (10 + random.nextInt(90));
            case DATE -> LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700)).toString();
            case YES_NO -> random.nextBoolean() ? "是" : "否";
            case CHOICE ->
                field.options().get(random.nextInt(field.options().size())).code();
            case LINK -> "https://example.org/" + random.nextInt(10);
            case FILE -> "";
        };
    }
}
