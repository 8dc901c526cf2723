package org.tongxin.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.tongxin.common.Reason;

/** What one version of a kind changed of the one before it, in sentences. */
final class KindChanges {

    private final List<Reason> changes = new ArrayList<>();

    private KindChanges() {}

    static List<Reason> between(Kind before, Kind now) {
        KindChanges said = new KindChanges();
        said.whole(before, now);
        said.fields(before, now);
        said.lists(before.roles(), now.roles(), Role::code, Role::zh, Role::en, "role");
        said.lists(before.stages(), now.stages(), Stage::code, Stage::zh, Stage::en, "stage");
        said.lists(before.facts(), now.facts(), FactRule::event, FactRule::event, FactRule::event, "fact");
        if (said.changes.isEmpty()) {
            said.say("other");
        }
        return said.changes;
    }

    private void say(String key, Object... args) {
        changes.add(Reason.of("catalogue.change." + key, args));
    }

    private void whole(Kind before, Kind now) {
        if (!before.zh().equals(now.zh()) || !before.en().equals(now.en())) {
            say("name", before.zh(), before.en());
        }
        if (before.retired() != now.retired()) {
            say(now.retired() ? "retired" : "restored");
        }
        if (!before.about().equals(now.about())) {
            say("about");
        }
        if (!before.unit().equals(now.unit())) {
            say("unit", before.unit(), now.unit());
        }
        boolean desks = before.approval() != now.approval()
                || before.readBy() != now.readBy()
                || !before.enteredBy().equals(now.enteredBy());
        if (desks) {
            say("desks");
        }
        if (!Objects.equals(before.evidence(), now.evidence())) {
            say("evidence");
        }
    }

    private void fields(Kind before, Kind now) {
        for (Field field : now.fields()) {
            Optional<Field> old = before.field(field.code());
            if (old.isEmpty()) {
                boolean again =
                        before.former().stream().anyMatch(each -> each.code().equals(field.code()));
                say(again ? "fieldAgain" : "fieldAdded", field.zh(), field.en());
            } else if (!old.get().equals(field)) {
                field(old.get(), field);
            }
        }
        before.fields().stream()
                .filter(field -> now.field(field.code()).isEmpty())
                .forEach(field -> say("fieldRetired", field.zh(), field.en()));
    }

    private void field(Field before, Field now) {
        boolean more = false;
        for (Field.Choice option : now.options()) {
            if (before.options().stream().noneMatch(each -> each.code().equals(option.code()))) {
                say("optionAdded", now.zh(), now.en(), option.zh(), option.en());
                more = true;
            }
        }
        for (Field.Choice option : before.options()) {
            if (now.options().stream().noneMatch(each -> each.code().equals(option.code()))) {
                say("optionRetired", now.zh(), now.en(), option.zh(), option.en());
                more = true;
            }
        }
        if (before.required() != now.required()) {
            say(now.required() ? "required" : "optional", now.zh(), now.en());
            more = true;
        }
        if (!more) {
            say("field", now.zh(), now.en(), before.zh(), before.en());
        }
    }

    private <T> void lists(
            List<T> before,
            List<T> now,
            Function<T, String> code,
            Function<T, String> zh,
            Function<T, String> en,
            String what) {
        for (T each : now) {
            Optional<T> old = before.stream()
                    .filter(other -> code.apply(other).equals(code.apply(each)))
                    .findFirst();
            if (old.isEmpty()) {
                say(what + "Added", zh.apply(each), en.apply(each));
            } else if (!before.contains(each)) {
                say(what, zh.apply(each), en.apply(each));
            }
        }
        before.stream()
                .filter(each ->
                        now.stream().noneMatch(other -> code.apply(other).equals(code.apply(each))))
                .forEach(each -> say(what + "Gone", zh.apply(each), en.apply(each)));
    }
}
