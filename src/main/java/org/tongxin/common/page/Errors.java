package org.tongxin.common.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Reason;

/**
 * What is wrong with a form, in words: said under the field and listed by the button.
 *
 * @param fields sentence by field name, in the order of the form
 * @param general sentences about the form as a whole
 */
public record Errors(Map<String, String> fields, List<String> general) {

    /** Nothing is wrong. */
    public static final Errors NONE = new Errors(Map.of(), List.of());

    public Errors {
        fields = new LinkedHashMap<>(fields);
        general = List.copyOf(general);
    }

    /** The reasons of a refusal, worded; the first reason of each field counts. */
    public static Errors of(List<Reason> reasons, Words words) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Reason reason : reasons) {
            if (reason.field() != null) {
                fields.putIfAbsent(Objects.requireNonNull(reason.field()), words.t(reason));
            }
        }
        List<String> general = reasons.stream()
                .filter(reason -> reason.field() == null)
                .map(words::t)
                .toList();
        return new Errors(fields, general);
    }

    /** What is wrong with that field, if anything. */
    public @Nullable String at(String field) {
        return fields.get(field);
    }

    /** Whether nothing is wrong. */
    public boolean none() {
        return fields.isEmpty() && general.isEmpty();
    }

    /** How many things are wrong. */
    public int count() {
        return fields.size() + general.size();
    }
}
