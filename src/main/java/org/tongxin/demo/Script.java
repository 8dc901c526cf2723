package org.tongxin.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.tongxin.committee.keeping.KeepLists;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** What the demonstration tells: its city, people, units and proposals. Days are counted back from the day it is filled. */
record Script(
        Map<String, String> committee,
        List<String> specialCommittees,
        Map<KeepLists.Kind, List<String>> organisations,
        List<Unit> units,
        List<Somebody> members,
        List<Story> proposals) {

    record Unit(String name, String brief, String contact, String phone) {}

    record Somebody(
            String login,
            String name,
            String sector,
            @Nullable String special,
            String post,
            @Nullable Boolean standing) {}

    /**
     * Something promised.
     *
     * @param in due in so many days
     * @param far how far it is by now, in percent
     * @param says what the unit reports of it
     * @param seen what the committee saw when it looked; then it is kept
     */
    record Pledge(
            String text,
            int in,
            @Nullable Integer far,
            @Nullable String says,
            @Nullable String seen) {}

    record Story(
            String who,
            @Nullable List<String> with,
            @Nullable String category,
            int back,
            @Nullable String lead,
            @Nullable List<String> joint,
            @Nullable String grade,
            String title,
            String situation,
            String analysis,
            String suggestion,
            @Nullable String reply,
            @Nullable List<Pledge> promises,
            @Nullable List<String> rate,
            @Nullable String says,
            @Nullable List<String> rateCo,
            @Nullable String objected,
            @Nullable Boolean pending,
            @Nullable Boolean filed,
            @Nullable Boolean check,
            @Nullable Boolean key,
            @Nullable Boolean first,
            @Nullable String into,
            @Nullable String offered,
            @Nullable String looked,
            @Nullable List<String> separate,
            @Nullable String scene,
            @Nullable String refusal,
            @Nullable String comment) {

        List<String> others() {
            return with == null ? List.of() : with;
        }

        List<String> jointUnits() {
            return joint == null ? List.of() : joint;
        }

        boolean is(@Nullable Boolean flag) {
            return Boolean.TRUE.equals(flag);
        }
    }

    /** Reads the script. */
    @Component
    static class Reader {

        private final JsonMapper json;

        Reader(JsonMapper json) {
            this.json = json;
        }

        Script read() {
            try (InputStream in = new ClassPathResource("demo/yunling.yaml").getInputStream()) {
                Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
                return json.convertValue(tree, Script.class);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
