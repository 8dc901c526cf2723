package org.tongxin.catalogue;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The form of a part of a kind as it is filled when it is opened. */
final class KindFilled {

    private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

    private KindFilled() {}

    static MultiValueMap<String, String> of(KindText text, String part, String of) {
        KindFilled filled = new KindFilled();
        Kind kind = text.kind(1, true);
        switch (part) {
            case "basics" -> filled.basics(kind);
            case "field" ->
                text.allFields().stream()
                        .filter(each -> each.code().equals(of))
                        .findFirst()
                        .ifPresent(filled::field);
            case "role" -> kind.role(of).ifPresent(filled::role);
            case "stage" -> kind.stage(of).ifPresent(filled::stage);
            default -> {}
        }
        return filled.form;
    }

    private void put(String name, @Nullable Object value) {
        form.add(name, Objects.toString(value, ""));
    }

    private void basics(Kind kind) {
        put("zh", kind.zh());
        put("en", kind.en());
        put("about_zh", kind.about().zh());
        put("about_en", kind.about().en());
        put("unit", kind.unit());
        put("approval", kind.approval());
        put("read_by", kind.readBy());
        kind.enteredBy().forEach(desk -> put("entered_by", desk));
        Kind.Evidence evidence = kind.evidence();
        put("least", evidence == null ? 0 : evidence.least());
        put("evidence_zh", evidence == null ? "" : evidence.zh());
        put("evidence_en", evidence == null ? "" : evidence.en());
    }

    private void field(KindText.FieldText text) {
        Field field = text.field();
        put("zh", field.zh());
        put("en", field.en());
        put("type", field.type());
        put("unit", field.unit());
        put("required", field.required());
        put("after", field.after());
        put("most", field.most() == null ? "" : field.most().toPlainString());
        Wording hint = field.hint();
        put("hint_zh", hint == null ? "" : hint.zh());
        put("hint_en", hint == null ? "" : hint.en());
        put("retired", !text.asked());
        field.options().forEach(option -> option(option, false));
        field.former().forEach(option -> option(option, true));
    }

    private void option(Field.Choice option, boolean gone) {
        put("o." + option.code() + ".zh", option.zh());
        put("o." + option.code() + ".en", option.en());
        put("o." + option.code() + ".gone", gone);
    }

    private void role(Role role) {
        put("zh", role.zh());
        put("en", role.en());
        role.of().forEach(of -> put("who", of));
        put("least", role.least());
        put("most", role.most() == Integer.MAX_VALUE ? "" : role.most());
    }

    private void stage(Stage stage) {
        put("zh", stage.zh());
        put("en", stage.en());
        stage.needs().forEach(need -> put("needs", need));
        put("may_skip", stage.maySkip());
    }
}
