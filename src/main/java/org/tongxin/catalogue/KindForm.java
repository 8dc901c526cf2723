package org.tongxin.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.tongxin.common.Desk;
import org.tongxin.common.Prose;
import org.tongxin.common.Typed;

/** What an administrator's form makes of a kind, one part at a time; what makes no sense is left for the check to refuse. */
final class KindForm {

    private static final Set<String> TAKEN = Set.of(
            "place", "words", "committee", "sector", "ordinal", "enlarged", "stage", "proof", "as", "date", "standing");

    private final MultiValueMap<String, String> sent;

    KindForm(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    String text(String name) {
        return Prose.clean(Objects.requireNonNullElse(sent.getFirst(name), ""));
    }

    private List<String> all(String name) {
        return sent.getOrDefault(name, List.of()).stream()
                .filter(Objects::nonNull)
                .map(Prose::clean)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private boolean yes(String name) {
        return text(name).equals("true");
    }

    private @Nullable Wording wording(String name) {
        String zh = text(name + "_zh");
        String en = text(name + "_en");
        return zh.isEmpty() && en.isEmpty() ? null : new Wording(zh, en);
    }

    private <E extends Enum<E>> Set<E> codes(Class<E> type, String name) {
        return all(name).stream()
                .map(each -> Typed.code(type, each))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private <E extends Enum<E>> E code(Class<E> type, String name, E usual) {
        return Objects.requireNonNullElse(Typed.code(type, text(name)), usual);
    }

    /** The kind with that part changed as the form says. */
    KindText change(KindText kind, String part, String of) {
        return switch (part) {
            case "basics" -> basics(kind);
            case "field" -> field(kind, of);
            case "role" -> KindEdits.with(kind, role(kind, of), kind.allStages(), kind.allFacts());
            case "stage" -> KindEdits.with(kind, kind.allRoles(), stage(kind, of), kind.allFacts());
            case "fact" -> KindEdits.with(kind, kind.allRoles(), kind.allStages(), fact(kind));
            case "state" -> KindEdits.retired(kind, yes("retired"));
            default -> kind;
        };
    }

    private KindText basics(KindText kind) {
        Integer least = Typed.number(text("least"));
        KindText.EvidenceText evidence = least == null || least == 0
                ? null
                : new KindText.EvidenceText(least, or("evidence_zh", "证明材料"), or("evidence_en", "Evidence"));
        boolean shipped = ShippedKinds.ships(kind.code());
        return KindEdits.with(
                kind,
                new KindEdits.Basics(
                        text("zh"),
                        text("en"),
                        Objects.requireNonNullElse(wording("about"), new Wording("", "")),
                        shipped || text("unit").isEmpty() ? Objects.requireNonNullElse(kind.unit(), "件") : text("unit"),
                        codes(Desk.class, "entered_by"),
                        code(Kind.Approval.class, "approval", Kind.Approval.NONE),
                        code(Kind.ReadBy.class, "read_by", Kind.ReadBy.ALL),
                        evidence));
    }

    private String or(String name, String usual) {
        return text(name).isEmpty() ? usual : text(name);
    }

    private KindText field(KindText kind, String of) {
        List<KindText.FieldText> fields = new ArrayList<>();
        boolean known = false;
        for (KindText.FieldText each : kind.allFields()) {
            boolean it = each.code().equals(of);
            known |= it;
            fields.add(it ? field(each.code(), each.type(), each) : each);
        }
        if (!known) {
            FieldType type = code(FieldType.class, "type", FieldType.TEXT);
            fields.add(field(fresh(kind, text("en")), type, null));
        }
        return KindEdits.withFields(kind, fields);
    }

    private KindText.FieldText field(String code, @Nullable FieldType type, KindText.@Nullable FieldText before) {
        boolean counts = type != null && type.counts();
        Integer most = Typed.number(text("most"));
        return new KindText.FieldText(
                code,
                type,
                text("zh"),
                text("en"),
                counts ? text("unit") : null,
                yes("required") ? Boolean.TRUE : null,
                yes("after") ? Boolean.TRUE : null,
                counts && most != null ? BigDecimal.valueOf(most) : null,
                wording("hint"),
                type == FieldType.CHOICE ? options(before) : null,
                yes("retired") ? Boolean.TRUE : null);
    }

    /** Those it has, renamed or retired as the form says, and one more for each new line {@code 中文 | English}. */
    private List<KindText.ChoiceText> options(KindText.@Nullable FieldText before) {
        List<KindText.ChoiceText> options = new ArrayList<>();
        if (before != null && before.options() != null) {
            for (KindText.ChoiceText each : before.options()) {
                String at = "o." + each.code();
                options.add(new KindText.ChoiceText(
                        each.code(),
                        or(at + ".zh", Objects.requireNonNullElse(each.zh(), "")),
                        or(at + ".en", Objects.requireNonNullElse(each.en(), "")),
                        yes(at + ".gone") ? Boolean.TRUE : null));
            }
        }
        Set<String> taken =
                options.stream().map(KindText.ChoiceText::code).collect(Collectors.toCollection(HashSet::new));
        text("more")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(KindCheck.MANY)
                .forEach(line -> {
                    String[] names = line.split("[|｜]", 2);
                    String en = names.length == 2 ? names[1].strip() : "";
                    String code = free(slug(en.isEmpty() ? "option" : en), taken);
                    taken.add(code);
                    options.add(new KindText.ChoiceText(code, names[0].strip(), en, null));
                });
        return options;
    }

    private List<KindText.RoleText> role(KindText kind, String of) {
        List<KindText.RoleText> roles = new ArrayList<>(kind.allRoles());
        boolean known = roles.stream().anyMatch(each -> each.code().equals(of));
        KindText.RoleText said = new KindText.RoleText(
                known ? of : fresh(kind, text("en")),
                text("zh"),
                text("en"),
                codes(Role.Of.class, "who"),
                Typed.number(text("least")),
                Typed.number(text("most")));
        if (known) {
            roles.replaceAll(each -> each.code().equals(of) ? said : each);
        } else {
            roles.add(said);
        }
        return roles;
    }

    private List<KindText.StageText> stage(KindText kind, String of) {
        List<KindText.StageText> stages = new ArrayList<>(kind.allStages());
        boolean known = stages.stream().anyMatch(each -> each.code().equals(of));
        KindText.StageText said = new KindText.StageText(
                known ? of : fresh(kind, text("en")),
                text("zh"),
                text("en"),
                all("needs"),
                yes("may_skip") ? Boolean.TRUE : null);
        if (known) {
            stages.replaceAll(each -> each.code().equals(of) ? said : each);
        } else {
            stages.add(said);
        }
        return stages;
    }

    /** One more fact; it is called after what it counts. */
    private List<KindText.FactText> fact(KindText kind) {
        List<KindText.FactText> facts = new ArrayList<>(kind.allFacts());
        Set<String> taken = facts.stream().map(KindText.FactText::event).collect(Collectors.toCollection(HashSet::new));
        taken.addAll(List.of("held", "attended", "numbered"));
        String quantity = or("quantity", "1");
        String each = text("each");
        String at = or("at", FactRule.STANDING);
        boolean stage = !at.equals(FactRule.STANDING);
        String called = !quantity.equals("1") ? quantity : !each.isEmpty() ? each : stage ? at : "counted";
        String unit = text("unit");
        facts.add(new KindText.FactText(
                free(called, taken),
                at,
                null,
                stage ? FactRule.STAGE : null,
                quantity,
                unit.isEmpty() ? null : unit,
                each.isEmpty() ? null : each,
                null));
        return facts;
    }

    /** A code nobody in the kind has, made of its English name. */
    private static String fresh(KindText kind, String english) {
        Set<String> taken = new HashSet<>(TAKEN);
        kind.allFields().forEach(each -> taken.add(each.code()));
        kind.allRoles().forEach(each -> taken.add(each.code()));
        kind.allStages().forEach(each -> taken.add(each.code()));
        taken.add(Role.ATTENDEE);
        return free(slug(english), taken);
    }

    static String free(String wanted, Set<String> taken) {
        String code = wanted;
        for (int n = 2; taken.contains(code); n++) {
            code = wanted + "-" + n;
        }
        return code;
    }

    /** A code made of an English name. */
    static String slug(String english) {
        String plain =
                english.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+", "");
        String cut = plain.substring(0, Math.min(28, plain.length())).replaceAll("-+$", "");
        return cut.length() < 2 ? "own-" + (cut.isEmpty() ? "x" : cut) : cut;
    }
}
