package org.tongxin.yearbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tongxin.ledger.Chronicle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The sections a yearbook comes with (file {@code yearbook/sections.yaml}). */
public final class Sections {

    /** Events of all sections by date. */
    static final String CHRONICLE = "chronicle";

    /** In the order in which they come. */
    public static final List<Shipped> ALL = read();

    private Sections() {}

    /**
     * A section as it comes.
     *
     * @param groups letters of the mechanism table whose records stand in it
     * @param kinds kinds whose records stand in it whatever their group
     * @param figures what its opening paragraph says
     */
    public record Shipped(
            String code, String zh, String en, List<String> groups, List<String> kinds, List<String> figures) {

        /** Its name in that language. */
        public String name(boolean english) {
            return english ? en : zh;
        }
    }

    /** The section of that code. */
    public static Optional<Shipped> of(String code) {
        return ALL.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** In which section a record stands; none where no section takes it. */
    static Optional<Shipped> of(Chronicle.Entry entry) {
        return ALL.stream()
                .filter(each -> each.kinds().contains(entry.of()))
                .findFirst()
                .or(() -> ALL.stream()
                        .filter(each -> each.groups().contains(entry.group()))
                        .findFirst());
    }

    /** The sections of a new draft. */
    static List<Yearbook.Section> fresh() {
        return ALL.stream()
                .map(each -> new Yearbook.Section(each.code(), "", "", true))
                .toList();
    }

    private static List<Shipped> read() {
        try (InputStream in = Objects.requireNonNull(Sections.class.getResourceAsStream("/yearbook/sections.yaml"))) {
            Map<String, List<Map<String, Object>>> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return file.getOrDefault("sections", List.of()).stream()
                    .map(each -> new Shipped(
                            text(each, "code"),
                            text(each, "zh"),
                            text(each, "en"),
                            list(each, "groups"),
                            list(each, "kinds"),
                            list(each, "figures")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Map<String, Object> each, String name) {
        return String.valueOf(each.get(name));
    }

    private static List<String> list(Map<String, Object> each, String name) {
        return each.get(name) instanceof List<?> entries
                ? entries.stream().map(String::valueOf).toList()
                : List.of();
    }
}
