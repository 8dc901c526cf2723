package org.tongxin.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.json.JsonMapper;

/** The kinds that come with the product, from the files {@code catalogue/kinds-*.yaml}. */
public final class ShippedKinds {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TRUTH = Pattern.compile("^(?:true|false)$");

    private static final List<Map<String, Object>> BODIES = bodies("catalogue/kinds-*.yaml", "kinds");

    /** Every shipped kind, by group and in the order of its file. */
    public static final List<Kind> ALL =
            BODIES.stream().map(body -> text(body).kind(1, false)).toList();

    private ShippedKinds() {}

    /** A shipped kind as it is kept in the database: what was written, nothing more. */
    record Body(String code, KindText text, String json) {}

    /** All of them as they are kept. */
    static final List<Body> KEPT = BODIES.stream()
            .map(body -> new Body(String.valueOf(body.get("code")), text(body), JSON.writeValueAsString(body)))
            .toList();

    static KindText text(Object body) {
        return JSON.convertValue(body, KindText.class);
    }

    static KindText read(String json) {
        return JSON.readValue(json, KindText.class);
    }

    static String written(KindText text) {
        return JSON.writeValueAsString(text);
    }

    /** Whether the product comes with a kind of that code. */
    static boolean ships(String code) {
        return KEPT.stream().anyMatch(each -> each.code().equals(code));
    }

    /** The entries under a name in every file of that pattern. */
    static List<Map<String, Object>> bodies(String pattern, String name) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
            Arrays.sort(files, Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())));
            List<Map<String, Object>> all = new ArrayList<>();
            for (Resource file : files) {
                try (InputStream in = file.getInputStream()) {
                    Map<String, List<Map<String, Object>>> content = yaml().load(in);
                    all.addAll(content.getOrDefault(name, List.of()));
                }
            }
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads {@code on} and {@code no} as words: they are names here, not truth values. */
    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                addImplicitResolver(Tag.BOOL, TRUTH, "tf");
                addImplicitResolver(Tag.INT, INT, "-+0123456789");
                addImplicitResolver(Tag.NULL, NULL, "~n\0");
                addImplicitResolver(Tag.NULL, EMPTY, null);
            }
        });
    }
}
