package org.tongxin.committee;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.tongxin.common.MemberId;
import org.tongxin.common.Typed;

/**
 * A form that names people, on its way through the search by skill and back (按专长组队): nothing typed in it is lost. Its fields
 * travel under names of their own, apart from those of the search. Files cannot travel, they are chosen again.
 *
 * @param back where the form stands
 * @param into the field of the form that takes the names
 * @param fields what was typed, by the form's own names
 */
public record CarriedForm(String back, String into, Map<String, List<String>> fields) {

    /** Before the name of a field while it travels. */
    public static final String KEPT = "keep.";

    private static final Pattern BACK =
            Pattern.compile("/records/of/[a-z][a-z0-9-]{1,39}/new|/records/[0-9a-f-]{36}/edit|/activities/new");
    private static final Pattern INTO = Pattern.compile("names|r\\.[a-z][a-z0-9-]{0,39}");
    private static final Set<String> STAYING = Set.of("_csrf", "back", "into", "files", "step");
    private static final String BETWEEN = "、";
    private static final Pattern SPLIT = Pattern.compile("[、，,;；\\r\\n]+");

    public CarriedForm {
        fields = Map.copyOf(fields);
    }

    /** A form that leaves for the search; nothing where it is none that comes back. */
    public static Optional<CarriedForm> leaving(MultiValueMap<String, String> sent) {
        return of(sent, name -> STAYING.contains(name) ? null : name);
    }

    /** A form that is on its way. */
    public static Optional<CarriedForm> travelling(MultiValueMap<String, String> sent) {
        return of(sent, name -> name.startsWith(KEPT) ? name.substring(KEPT.length()) : null);
    }

    private static Optional<CarriedForm> of(
            MultiValueMap<String, String> sent, Function<String, @Nullable String> named) {
        String back = Objects.requireNonNullElse(sent.getFirst("back"), "");
        String into = Objects.requireNonNullElse(sent.getFirst("into"), "");
        if (!BACK.matcher(back).matches() || !INTO.matcher(into).matches()) {
            return Optional.empty();
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            String own = named.apply(name);
            if (own != null) {
                fields.put(own, values.stream().filter(Objects::nonNull).toList());
            }
        });
        return Optional.of(new CarriedForm(back, into, fields));
    }

    /** Those who were ticked, each once. */
    public static List<MemberCard> picked(MultiValueMap<String, String> sent, Directory directory) {
        return sent.getOrDefault("pick", List.of()).stream()
                .filter(Objects::nonNull)
                .flatMap(id -> directory.member(Typed.id(id, MemberId::new)).stream())
                .distinct()
                .toList();
    }

    /**
     * The form come back: as it was typed, with those who were ticked behind whoever was named before. Somebody whose name is not
     * theirs alone goes by number.
     */
    public static MultiValueMap<String, String> returned(MultiValueMap<String, String> sent, Directory directory) {
        LinkedMultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        travelling(sent).ifPresent(form -> {
            form.fields().forEach((name, values) -> typed.addAll(name, values));
            List<MemberCard> picked = picked(sent, directory);
            if (picked.isEmpty()) {
                return;
            }
            String before = Objects.requireNonNullElse(typed.getFirst(form.into()), "");
            Set<String> names = new LinkedHashSet<>();
            Arrays.stream(SPLIT.split(before)).map(String::strip).forEach(names::add);
            names.remove("");
            picked.stream()
                    .map(card -> directory.named(card.name()).size() == 1 ? card.name() : card.number())
                    .forEach(names::add);
            typed.set(form.into(), String.join(BETWEEN, names));
        });
        return typed;
    }
}
