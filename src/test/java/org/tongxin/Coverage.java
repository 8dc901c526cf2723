package org.tongxin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tongxin.catalogue.Kind;
import org.tongxin.catalogue.ShippedKinds;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Which mechanism codes the catalogue serves, and by what: kinds, programmes, templates; what is not built yet stands as that. */
final class Coverage {

    /** Mechanisms that nothing serves yet; the list may only shrink. */
    private static final Set<String> NOT_YET = Set.of(
            "H01", "H02", "H03", "H04", "H05", "H06", "H07", "H08", "H09", "H10", "H11", "H12", "H15", "P09", "QD2",
            "QD3");

    /** Functions of the catalogue that no use case serves yet; the list may only shrink. */
    private static final Set<String> FUNCTIONS_OPEN =
            Set.of("K07", "O10", "QD1", "QD4");

    private final Map<String, Line> lines = new TreeMap<>();

    /** What serves a code, and what shows that it does. */
    record Line(String by, String shownBy) {}

    /** The lines of everything that no use case of its own serves. */
    Map<String, Line> lines() {
        Set<String> known = names().keySet();
        for (Kind kind : ShippedKinds.ALL) {
            kind.serves().forEach(code -> add(known, code, "kind `" + kind.code() + "`", "`EveryKindTest`"));
        }
        for (String part : List.of("1", "2")) {
            Map<String, List<Map<String, Object>>> shipped = yaml("catalogue/programmes-" + part + ".yaml");
            claimed(known, shipped, "programmes", "programme", "`ProgrammesTest`");
            claimed(known, shipped, "templates", "template", "`TemplatesTest`");
            functions(known, yaml("catalogue/functions-" + part + ".yaml").getOrDefault("functions", List.of()));
        }
        NOT_YET.forEach(code -> add(known, code, "not yet", ""));
        return lines;
    }

    private void add(Set<String> known, String code, String by, String shownBy) {
        assertThat(known).as(by + " names an unknown code").contains(code);
        assertThat(lines.put(code, new Line(by, shownBy)))
                .as(code + " is served twice, or stands as not yet and is served: " + by)
                .isNull();
    }

    private void claimed(
            Set<String> known,
            Map<String, List<Map<String, Object>>> shipped,
            String under,
            String what,
            String shownBy) {
        for (Map<String, Object> each : shipped.getOrDefault(under, List.of())) {
            ((List<?>) Objects.requireNonNull(each.get("serves")))
                    .forEach(code -> add(known, String.valueOf(code), what + " " + each.get("zh"), shownBy));
        }
    }

    private void functions(Set<String> known, List<Map<String, Object>> functions) {
        for (Map<String, Object> each : functions) {
            String code = String.valueOf(each.get("code"));
            if (FUNCTIONS_OPEN.contains(code)) {
                add(known, code, "not yet: " + each.get("needs"), "");
            }
        }
    }

    /** The codes of the groups E to Q with their names. */
    static Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        for (String part : List.of("1", "2")) {
            try (Reader in = reader("catalogue/mechanisms-" + part + ".csv");
                    CSVParser rows = CSVFormat.DEFAULT
                            .builder()
                            .setHeader()
                            .setSkipHeaderRecord(true)
                            .get()
                            .parse(in)) {
                for (CSVRecord row : rows) {
                    assertThat(names.put(row.get("code"), row.get("zh")))
                            .as(row.get("code"))
                            .isNull();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names;
    }

    private static Map<String, List<Map<String, Object>>> yaml(String path) {
        try (Reader in = reader(path)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader reader(String path) {
        return new InputStreamReader(
                Objects.requireNonNull(Coverage.class.getClassLoader().getResourceAsStream(path), path),
                StandardCharsets.UTF_8);
    }
}
