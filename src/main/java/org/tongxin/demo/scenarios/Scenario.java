package org.tongxin.demo.scenarios;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * An invented committee and the records of its years: how many of what, never a total.
 *
 * @param code short name for addresses and sign-ins
 */
public record Scenario(String code, Said said) {

    /** All of them, by the letter under which the proof names them. */
    public static final List<String> CODES = List.of("qinglan", "yanhu", "jichuan", "wangyue");

    static Scenario read(String code) {
        try (InputStream in = new ClassPathResource("demo/scenarios/" + code + ".yaml").getInputStream()) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new Scenario(code, Said.of(tree));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of records, in the order in which they are entered. */
    List<Said> lines() {
        return said.list("records");
    }
}
