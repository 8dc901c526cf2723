package org.tongxin.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.tongxin.common.Desk;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;

/**
 * Whether a kind holds together: every name in both languages, every code once, nothing pointed to that is not there. The shipped kinds are
 * held to it by a test, those a committee writes whenever one is saved.
 */
final class KindCheck {

    /** Longest name, in characters. */
    static final int NAME_MAX = 80;

    /** Most fields, roles, options or facts. */
    static final int MANY = 60;

    static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern PART = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");
    private static final Set<String> BUILT_IN = Set.of("place", "words", "committee", "sector");
    private static final Set<String> RESERVED = Set.of(
            "place", "words", "committee", "sector", "ordinal", "enlarged", "stage", "proof", "as", "date", "standing");
    private static final Set<Desk> ENTER =
            Set.of(Desk.SECRETARIAT, Desk.MEMBER, Desk.COMMITTEE_LEADER, Desk.SUPERVISOR);
    private static final List<String> HEADS = List.of(
            "标题",
            "日期",
            "结束日期",
            "地点",
            "专门委员会",
            "界别",
            "阶段",
            "已具备",
            "第几次",
            "证明材料存放处",
            "活动标签",
            "说明",
            "title",
            "date",
            "until",
            "place",
            "special committee",
            "sector",
            "stage",
            "ready",
            "ordinal",
            "where the proof lies",
            "programmes",
            "account");

    private final Kind kind;
    private final Predicate<String> known;
    private final List<Reason> wrong = new ArrayList<>();

    private KindCheck(Kind kind, Predicate<String> known) {
        this.kind = kind;
        this.known = known;
    }

    /**
     * Everything that does not hold; none where the kind is sound.
     *
     * @param known whether there is a kind of that code
     */
    static List<Reason> wrong(Kind kind, Predicate<String> known) {
        KindCheck check = new KindCheck(kind, known);
        check.itself();
        check.fields();
        check.roles();
        check.stages();
        check.names();
        kind.facts().forEach(check::fact);
        return check.wrong.stream().distinct().toList();
    }

    private void say(String key, Object... args) {
        wrong.add(Reason.of("catalogue.refused." + key, args));
    }

    private void say(boolean broken, String key, Object... args) {
        if (broken) {
            say(key, args);
        }
    }

    private void itself() {
        say(!CODE.matcher(kind.code()).matches(), "code", kind.code());
        named(kind.code(), kind.zh(), kind.en());
        say(kind.about().zh().isBlank() || kind.about().en().isBlank(), "about");
        say(Prose.length(kind.about().zh()) > 500 || Prose.length(kind.about().en()) > 500, "aboutLong", 500);
        say(kind.group().isBlank() || kind.group().length() > 1, "group");
        say(kind.unit().isBlank() || Prose.length(kind.unit()) > 6, "unit", kind.code());
        say(kind.enteredBy().isEmpty() || !ENTER.containsAll(kind.enteredBy()), "enteredBy");
        say(!kind.attended() && !kind.activity().equals(ActivityRule.PLAIN), "activity");
        Kind.Evidence evidence = kind.evidence();
        if (evidence != null) {
            named("evidence", evidence.zh(), evidence.en());
            say(evidence.least() < 1 || evidence.least() > 20, "evidence");
        }
        kind.links().stream()
                .filter(link -> !link.equals("*") && !link.equals("proposal") && !known.test(link))
                .forEach(link -> say("link", link));
        say(kind.facts().isEmpty(), "noFacts");
    }

    /** A name that nobody wrote is the code itself. */
    private void named(String code, String zh, String en) {
        say(zh.isBlank() || zh.equals(code), "zh", code);
        say(en.isBlank() || en.equals(code), "en", code);
        say(Prose.length(zh) > NAME_MAX || Prose.length(en) > NAME_MAX, "long", code, NAME_MAX);
    }

    private void once(String what, List<String> codes) {
        Set<String> seen = new HashSet<>();
        codes.stream().filter(code -> !seen.add(code)).forEach(code -> say("twice", code));
        say(codes.size() > MANY, "many", what, MANY);
    }

    private void fields() {
        once("fields", kind.everAsked().stream().map(Field::code).toList());
        for (Field field : kind.fields()) {
            say(!PART.matcher(field.code()).matches() || RESERVED.contains(field.code()), "fieldCode", field.code());
            named(field.code(), field.zh(), field.en());
            boolean choice = field.type() == FieldType.CHOICE;
            say(choice && field.options().size() < 2, "options", field.zh(), field.en());
            say(!choice && !field.options().isEmpty(), "noOptions", field.zh(), field.en());
            say(!field.type().counts() && field.most() != null, "most", field.zh(), field.en());
            say(!field.type().counts() && !field.unit().isEmpty(), "unitOf", field.zh(), field.en());
            say(Prose.length(field.unit()) > 6, "unit", field.code());
            say(field.type() == FieldType.MONEY && field.unit().isEmpty(), "unit", field.code());
            Wording hint = field.hint();
            say(hint != null && (hint.zh().isBlank() || hint.en().isBlank()), "hint", field.zh(), field.en());
            options(field.options(), field.former());
        }
    }

    private void options(List<Field.Choice> options, List<Field.Choice> former) {
        List<Field.Choice> all = new ArrayList<>(options);
        all.addAll(former);
        once("options", all.stream().map(Field.Choice::code).toList());
        Set<String> names = new HashSet<>();
        for (Field.Choice option : options) {
            say(!PART.matcher(option.code()).matches(), "optionCode", option.code());
            named("", option.zh(), option.en());
            say(!names.add(option.zh()) | !names.add("en " + option.en()), "sameName", option.zh(), option.en());
        }
    }

    private void roles() {
        once("roles", kind.roles().stream().map(Role::code).toList());
        for (Role role : kind.roles()) {
            say(!PART.matcher(role.code()).matches() || RESERVED.contains(role.code()), "fieldCode", role.code());
            say(kind.field(role.code()).isPresent(), "twice", role.code());
            named(role.code(), role.zh(), role.en());
            say(role.of().isEmpty(), "roleOf", role.zh(), role.en());
            say(role.least() < 0 || role.most() < 1 || role.least() > role.most(), "roleLeast", role.zh(), role.en());
        }
    }

    private void stages() {
        once("stages", kind.stages().stream().map(Stage::code).toList());
        once("checklist", kind.checklist().stream().map(Field.Choice::code).toList());
        options(kind.checklist(), List.of());
        for (Stage stage : kind.stages()) {
            say(!PART.matcher(stage.code()).matches() || RESERVED.contains(stage.code()), "fieldCode", stage.code());
            named(stage.code(), stage.zh(), stage.en());
            stage.needs().stream()
                    .filter(need -> !there(need))
                    .forEach(need -> say("need", stage.zh(), stage.en(), need));
        }
    }

    private boolean there(String need) {
        return switch (need) {
            case Stage.CHECKLIST -> !kind.checklist().isEmpty();
            case Stage.EVIDENCE -> true;
            default -> kind.field(need).isPresent() || kind.role(need).isPresent() || BUILT_IN.contains(need);
        };
    }

    /** The heads of its table: what is typed under a name must have one place only. */
    private void names() {
        Set<String> zh = new HashSet<>(HEADS);
        Set<String> en = new HashSet<>(HEADS);
        kind.fields().forEach(field -> head(field.zh(), field.en(), zh, en));
        kind.roles().forEach(role -> head(role.zh(), role.en(), zh, en));
        Set<String> stages = new HashSet<>();
        kind.stages()
                .forEach(stage -> say(
                        !stages.add(stage.zh()) | !stages.add("en " + stage.en()), "sameName", stage.zh(), stage.en()));
    }

    private void head(String zh, String en, Set<String> zhs, Set<String> ens) {
        say(!zhs.add(zh) | !ens.add(en.toLowerCase(java.util.Locale.ROOT)), "sameName", zh, en);
    }

    private void fact(FactRule rule) {
        String event = rule.event();
        say(!PART.matcher(event).matches(), "fieldCode", event);
        say(rule.unit().isBlank(), "unit", event);
        boolean stage = kind.order(rule.at()) >= 0;
        say(!rule.at().equals(FactRule.STANDING) && !stage, "at", event, rule.at());
        say(
                rule.until() != null && kind.order(rule.until()) <= kind.order(rule.at()),
                "until",
                event,
                String.valueOf(rule.until()));
        say(!day(rule, stage), "factOn", event, rule.on());
        say(!quantity(rule.quantity()), "quantity", event, rule.quantity());
        say(rule.each() != null && kind.role(rule.each()).isEmpty(), "each", event, String.valueOf(rule.each()));
        rule.when().forEach((field, values) -> when(event, field, values));
    }

    private boolean day(FactRule rule, boolean stage) {
        return switch (rule.on()) {
            case FactRule.DATE -> true;
            case FactRule.STAGE -> stage;
            default ->
                kind.field(rule.on())
                        .filter(field -> field.type() == FieldType.DATE)
                        .isPresent();
        };
    }

    private boolean quantity(String written) {
        return written.equals("1")
                || (written.equals("ordinal") && kind.activity().ordinal() != ActivityRule.Ordinal.NONE)
                || kind.field(written).filter(field -> field.type().counts()).isPresent();
    }

    private void when(String event, String named, List<String> values) {
        Field field = kind.field(named).orElse(null);
        boolean sound = field != null
                && !values.isEmpty()
                && values.stream()
                        .allMatch(value -> field.type() == FieldType.YES_NO
                                ? value.equals("true") || value.equals("false")
                                : java.util.stream.Stream.concat(field.options().stream(), field.former().stream())
                                        .anyMatch(option -> option.code().equals(value)));
        say(!sound, "when", event, named, Map.of(named, values).toString());
    }
}
