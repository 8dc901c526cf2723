package org.tongxin.catalogue;

import java.util.List;
import java.util.Set;
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

    static KindText with(KindText k, Basics b) {
        return new KindText(
                k.code(),
                k.engine(),
                k.group(),
                b.zh(),
                b.en(),
                b.about(),
                k.serves(),
                b.unit(),
                b.enteredBy(),
                b.approval(),
                b.readBy(),
                k.upward(),
                b.evidence(),
                k.fields(),
                k.roles(),
                k.stages(),
                k.checklist(),
                k.links(),
                k.activity(),
                k.facts(),
                k.retired());
    }

    static KindText withFields(KindText k, List<KindText.FieldText> fields) {
        return new KindText(
                k.code(),
                k.engine(),
                k.group(),
                k.zh(),
                k.en(),
                k.about(),
                k.serves(),
                k.unit(),
                k.enteredBy(),
                k.approval(),
                k.readBy(),
                k.upward(),
                k.evidence(),
                fields,
                k.roles(),
                k.stages(),
                k.checklist(),
                k.links(),
                k.activity(),
                k.facts(),
                k.retired());
    }

    static KindText with(
            KindText k, List<KindText.RoleText> roles, List<KindText.StageText> stages, List<KindText.FactText> facts) {
        return new KindText(
                k.code(),
                k.engine(),
                k.group(),
                k.zh(),
                k.en(),
                k.about(),
                k.serves(),
                k.unit(),
                k.enteredBy(),
                k.approval(),
                k.readBy(),
                k.upward(),
                k.evidence(),
                k.fields(),
                roles,
                stages,
                k.checklist(),
                k.links(),
                k.activity(),
                facts,
                k.retired());
    }

    /** The same offered no more, or again. */
    static KindText retired(KindText k, boolean now) {
        return new KindText(
                k.code(),
                k.engine(),
                k.group(),
                k.zh(),
                k.en(),
                k.about(),
                k.serves(),
                k.unit(),
                k.enteredBy(),
                k.approval(),
                k.readBy(),
                k.upward(),
                k.evidence(),
                k.fields(),
                k.roles(),
                k.stages(),
                k.checklist(),
                k.links(),
                k.activity(),
                k.facts(),
                now);
    }

    /** The same as a kind of the committee's own: it serves no mechanism of the table by itself, and is not in use yet. */
    static KindText copied(KindText k, String code, Kind.Engine engine, String group) {
        return new KindText(
                code,
                engine,
                group,
                k.zh(),
                k.en(),
                k.about(),
                List.of(),
                k.unit(),
                k.enteredBy(),
                k.approval(),
                k.readBy(),
                k.upward(),
                k.evidence(),
                k.fields(),
                k.roles(),
                k.stages(),
                k.checklist(),
                k.links(),
                k.activity(),
                k.facts(),
                true);
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
