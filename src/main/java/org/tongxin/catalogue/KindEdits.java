package org.tongxin.catalogue;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Desk;

/** A kind as it is written, with one thing about it written anew. */
final class KindEdits {

    private KindEdits() {}

    /** What a kind says of itself as a whole. */
    record Basics(
            String zh,
            String en,
            Wording about,
            String unit,
            Set<Desk> enteredBy,
            Kind.Approval approval,
            Kind.ReadBy readBy,
            KindText.@Nullable EvidenceText evidence) {}

    /** What is written anew in a copy; everything else stays as it is. */
    private static final class Anew {
        private String code;
        private Kind.@Nullable Engine engine;
        private @Nullable String group;
        private @Nullable String zh;
        private @Nullable String en;
        private @Nullable Wording about;
        private @Nullable List<String> serves;
        private @Nullable String unit;
        private @Nullable Set<Desk> enteredBy;
        private Kind.@Nullable Approval approval;
        private Kind.@Nullable ReadBy readBy;
        private KindText.@Nullable EvidenceText evidence;
        private @Nullable List<KindText.FieldText> fields;
        private @Nullable List<KindText.RoleText> roles;
        private @Nullable List<KindText.StageText> stages;
        private @Nullable List<KindText.FactText> facts;
        private @Nullable Boolean retired;

        Anew(KindText k) {
            code = k.code();
            engine = k.engine();
            group = k.group();
            zh = k.zh();
            en = k.en();
            about = k.about();
            serves = k.serves();
            unit = k.unit();
            enteredBy = k.enteredBy();
            approval = k.approval();
            readBy = k.readBy();
            evidence = k.evidence();
            fields = k.fields();
            roles = k.roles();
            stages = k.stages();
            facts = k.facts();
            retired = k.retired();
        }
    }

    private static KindText copy(KindText k, Consumer<Anew> write) {
        Anew a = new Anew(k);
        write.accept(a);
        return new KindText(
                a.code,
                a.engine,
                a.group,
                a.zh,
                a.en,
                a.about,
                a.serves,
                a.unit,
                a.enteredBy,
                a.approval,
                a.readBy,
                k.upward(),
                a.evidence,
                a.fields,
                a.roles,
                a.stages,
                k.checklist(),
                k.links(),
                k.activity(),
                a.facts,
                a.retired);
    }

    static KindText with(KindText k, Basics b) {
        return copy(k, anew -> {
            anew.zh = b.zh();
            anew.en = b.en();
            anew.about = b.about();
            anew.unit = b.unit();
            anew.enteredBy = b.enteredBy();
            anew.approval = b.approval();
            anew.readBy = b.readBy();
            anew.evidence = b.evidence();
        });
    }

    static KindText withFields(KindText k, List<KindText.FieldText> fields) {
        return copy(k, anew -> anew.fields = fields);
    }

    static KindText with(
            KindText k, List<KindText.RoleText> roles, List<KindText.StageText> stages, List<KindText.FactText> facts) {
        return copy(k, anew -> {
            anew.roles = roles;
            anew.stages = stages;
            anew.facts = facts;
        });
    }

    /** The same offered no more, or again. */
    static KindText retired(KindText k, boolean now) {
        return copy(k, anew -> anew.retired = now);
    }

    /** The same as a kind of the committee's own: it serves no mechanism of the table by itself, and is not in use yet. */
    static KindText copied(KindText k, String code, Kind.Engine engine, String group) {
        return copy(k, anew -> {
            anew.code = code;
            anew.engine = engine;
            anew.group = group;
            anew.serves = List.of();
            anew.retired = true;
        });
    }

    /** Nothing but a code, an engine and a group; it is offered only once it is taken into use. */
    static KindText blank(String code, Kind.Engine by, String group) {
        return new KindText(
                code,
                by,
                group,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of("*"),
                null,
                by == Kind.Engine.ACTIVITY
                        ? List.of()
                        : List.of(new KindText.FactText("entered", null, null, null, null, null, null, null)),
                true);
    }

    /** Whether nothing is missing that has to be there for it to be read at all: no nulls in lists, no part without a code. */
    static boolean isWhole(KindText k) {
        return whole(
                        k.fields(),
                        each -> each.code() != null
                                && whole(each.options(), option -> option.code() != null)
                                && said(each.hint()))
                && whole(
                        k.roles(),
                        each -> each.code() != null && (each.of() == null || whole(List.copyOf(each.of()), _ -> true)))
                && whole(k.stages(), each -> each.code() != null && whole(each.needs(), _ -> true))
                && whole(k.checklist(), each -> each.code() != null && each.zh() != null && each.en() != null)
                && whole(k.links(), _ -> true)
                && whole(k.serves(), _ -> true)
                && said(k.about())
                && whole(
                        k.facts(),
                        each -> each.event() != null
                                && (each.when() == null
                                        || each.when().values().stream()
                                                .allMatch(values -> values != null && whole(values, _ -> true))));
    }

    private static boolean said(@Nullable Wording wording) {
        return wording == null || (wording.zh() != null && wording.en() != null);
    }

    private static <T> boolean whole(@Nullable List<T> given, Predicate<T> sound) {
        return given == null || (given.stream().allMatch(each -> each != null && sound.test(each)));
    }
}
