package org.tongxin.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something a matter of a kind says of itself (字段).
 *
 * @param code its name in data, unique within the kind, never changed
 * @param unit what a number counts; empty where it counts nothing
 * @param required whether a matter counts only with it
 * @param after whether it is asked when the thing is over, not when it is planned
 * @param most the greatest number it takes, if there is one
 * @param hint what helps to fill it in
 * @param options what a choice offers
 * @param former what it offered once and offers no more; matters that chose it keep it
 */
public record Field(
        String code,
        FieldType type,
        String zh,
        String en,
        String unit,
        boolean required,
        boolean after,
        @Nullable BigDecimal most,
        @Nullable Wording hint,
        List<Choice> options,
        List<Choice> former) {

    /** One of the things a choice offers. */
    public record Choice(String code, String zh, String en) {

        /** Its name in that language. */
        public String name(boolean english) {
            return english ? en : zh;
        }
    }

    public Field {
        options = List.copyOf(options);
        former = List.copyOf(former);
    }

    /** Its name in that language. */
    public String name(boolean english) {
        return english ? en : zh;
    }

    /** The name of an option, of one that is offered no more too; what is no option stays as it is. */
    public String optionName(String chosen, boolean english) {
        return java.util.stream.Stream.concat(options.stream(), former.stream())
                .filter(each -> each.code().equals(chosen))
                .findFirst()
                .map(each -> each.name(english))
                .orElse(chosen);
    }

    /** The option of that code, or of that name as people write it. */
    public Optional<Choice> option(String written) {
        return options.stream()
                .filter(each -> each.code().equals(written)
                        || each.zh().equals(written)
                        || each.en().equalsIgnoreCase(written))
                .findFirst();
    }
}
