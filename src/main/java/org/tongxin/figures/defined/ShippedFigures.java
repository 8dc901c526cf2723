package org.tongxin.figures.defined;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The figures every committee has, from {@code figures/*.yaml}; a file with a mistake stops the start and says which. */
@Component
final class ShippedFigures {

    private final FigureBook book;

    ShippedFigures() {
        this.book = load("classpath*:figures/*.yaml");
    }

    FigureBook book() {
        return book;
    }

    /** The definitions in the files of that pattern, in the order of the files' names. */
    static FigureBook load(String pattern) {
        List<FigureDefinition> all = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        for (Resource file : files(pattern)) {
            for (Map<String, ?> raw : entries(file)) {
                switch (DefinitionReader.read(raw)) {
                    case Outcome.Done<FigureDefinition>(FigureDefinition read)
                    when codes.add(read.code()) -> all.add(read);
                    case Outcome.Done<FigureDefinition>(FigureDefinition twice) ->
                        wrong.add(file.getFilename() + ": " + twice.code() + " stands twice");
                    case Outcome.Refused<FigureDefinition>(List<Reason> reasons) ->
                        wrong.add(file.getFilename() + ": " + raw.get("code") + ": " + reasons);
                    case Outcome<FigureDefinition> other -> wrong.add(other.toString());
                }
            }
        }
        FigureBook book = new FigureBook(all);
        all.forEach(each -> book.wrong(each).forEach(reason -> wrong.add(each.code() + ": " + reason)));
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("Figures do not read:\n" + String.join("\n", wrong));
        }
        return book;
    }

    private static List<Resource> files(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, ?>> entries(Resource file) {
        try (InputStream in = file.getInputStream()) {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            Object figures = read instanceof Map<?, ?> map ? map.get("figures") : null;
            if (!(figures instanceof List<?> list)) {
                throw new IllegalStateException(file.getFilename() + " has no list of figures");
            }
            return list.stream().<Map<String, ?>>map(ShippedFigures::entry).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, ?> entry(Object raw) {
        Map<String, Object> entry = new LinkedHashMap<>();
        if (raw instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value != null) {
                    entry.put(String.valueOf(key), value);
                }
            });
        }
        return entry;
    }
}
