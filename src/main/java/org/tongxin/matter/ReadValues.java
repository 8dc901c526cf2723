package org.tongxin.matter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tongxin.catalogue.Field;
import org.tongxin.catalogue.Kind;
import org.tongxin.catalogue.Role;
import org.tongxin.committee.Directory;
import org.tongxin.common.Reason;

/** Reads some of what a matter says, where only that is typed: the fields asked when an activity is over, or the people of one role. */
public final class ReadValues {

    private ReadValues() {}

    /** The fields' values, each in the one form of its type, over those there were; an empty one is taken away. */
    public static Map<String, String> over(
            Map<String, String> before, Kind kind, Predicate<Field> which, TypedMatter typed, List<Reason> wrong) {
        Map<String, String> values = new HashMap<>(before);
        for (Field field : kind.fields()) {
            String name = "f." + field.code();
            if (which.test(field) && typed.cells().containsKey(name)) {
                values.remove(field.code());
                String text = typed.text(name);
                if (!text.isEmpty()) {
                    FieldForm.read(field, text, wrong).ifPresent(value -> values.put(field.code(), value));
                }
            }
        }
        return values;
    }

    /** Those typed as having that role. */
    public static List<Part> people(Role role, TypedMatter typed, Directory directory, List<Reason> wrong) {
        return new ArrayList<>(new ReadParts(directory, wrong, () -> new Resembling(directory)).read(role, typed));
    }
}
