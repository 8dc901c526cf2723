package org.tongxin.figures.defined;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** The example definitions as a form would enter them. */
final class Examples {

    private Examples() {}

    static List<Map<String, Object>> bodies() {
        try (InputStream in = new ClassPathResource("figures/examples/counting.yaml").getInputStream()) {
            Map<String, List<Map<String, Object>>> file = new Yaml().load(in);
            return file.getOrDefault("figures", List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
