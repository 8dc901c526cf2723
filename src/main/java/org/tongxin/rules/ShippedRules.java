package org.tongxin.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The parameter sheet and the public holidays that come with the product. */
public final class ShippedRules {

    /** Every key of the sheet, in its order. */
    public static final Map<String, Definition> SHEET = sheet();

    /** Days that do not follow their weekday. */
    static final Map<LocalDate, Holiday> HOLIDAYS = holidays();

    private ShippedRules() {}

    /**
     * One line of the sheet.
     *
     * @param type how the value is written
     * @param range smallest and largest number, {@code 1..3}; null where any will do
     * @param source legal source or practice, in Chinese
     * @param sourceEn the same in English
     */
    public record Definition(
            String key, Type type, String value, @Nullable String range, String source, String sourceEn) {

        Parameter parameter() {
            return new Parameter(key, value, source, 0, LocalDate.MIN);
        }
    }

    /** How a value is written. */
    public enum Type {
        NUMBER,
        FLAG,
        TERM,
        LIST
    }

    /** A day that does not follow its weekday. */
    public record Holiday(LocalDate day, boolean off, String name) {}

    private static Map<String, Definition> sheet() {
        List<Map<String, String>> rows;
        try (InputStream in = new ClassPathResource("rules/defaults.yaml").getInputStream()) {
            rows = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Definition> sheet = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            sheet.put(text(row, "key"), definition(row));
        }
        return sheet;
    }

    private static Definition definition(Map<String, String> row) {
        return new Definition(
                text(row, "key"),
                Type.valueOf(text(row, "type").toUpperCase(java.util.Locale.ROOT)),
                text(row, "value"),
                row.get("range"),
                text(row, "source"),
                text(row, "sourceEn"));
    }

    private static String text(Map<String, String> row, String name) {
        return java.util.Objects.requireNonNull(row.get(name), name);
    }

    private static Map<LocalDate, Holiday> holidays() {
        try {
            String csv = new ClassPathResource("rules/holidays.csv").getContentAsString(StandardCharsets.UTF_8);
            Map<LocalDate, Holiday> days = new TreeMap<>();
            csv.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                List<String> cells = List.of(line.split(",", -1));
                LocalDate day = LocalDate.parse(cells.get(0));
                days.put(day, new Holiday(day, "OFF".equals(cells.get(1)), cells.get(2)));
            });
            return days;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
