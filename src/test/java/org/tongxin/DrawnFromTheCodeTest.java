package org.tongxin;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;
import org.tongxin.common.Serves;
import org.tongxin.testing.Proves;

/** The module picture and the coverage page are made from the code; a page that no longer fits it is written anew and fails. */
class DrawnFromTheCodeTest {

    private static final JavaClasses ALL = new ClassFileImporter().importPackages("org.tongxin");

    @Test
    void the_module_picture_is_the_one_of_the_code() throws IOException {
        ApplicationModules modules = ApplicationModules.of(Tongxin.class);
        TreeSet<String> arrows = new TreeSet<>();
        modules.forEach(module -> module.getDirectDependencies(modules, DependencyType.values()).stream()
                .map(dependency -> dependency.getTargetModule().getIdentifier().toString())
                .filter(target -> !target.equals("common"))
                .forEach(target -> arrows.add("    " + module.getIdentifier() + " --> " + target)));
        same(
                Path.of("docs/modules.md"),
                "# Modules\n\nMade by a test from the code; everything also rests on `common`. An arrow points to what a module uses.\n\n"
                        + "```mermaid\nflowchart TD\n" + String.join("\n", arrows) + "\n```\n");
    }

    @Test
    void every_mechanism_that_is_claimed_is_named_once_and_shown_by_a_test() throws IOException {
        Map<String, String> served = new TreeMap<>();
        Map<String, TreeSet<String>> proved = new TreeMap<>();
        for (JavaClass each : ALL) {
            each.tryGetAnnotationOfType(Serves.class).ifPresent(serves -> {
                for (String code : serves.value()) {
                    assertThat(served.put(code, each.getSimpleName()))
                            .as(code + " is claimed twice")
                            .isNull();
                }
            });
            each.tryGetAnnotationOfType(Proves.class).ifPresent(proves -> add(proved, proves, each.getSimpleName()));
            for (JavaMethod method : each.getMethods()) {
                method.tryGetAnnotationOfType(Proves.class)
                        .ifPresent(proves -> add(proved, proves, each.getSimpleName() + "#" + method.getName()));
            }
        }
        assertThat(proved.keySet()).as("claimed and tested").isEqualTo(served.keySet());
        Map<String, Coverage.Line> lines = new Coverage().lines();
        served.forEach((code, useCase) -> assertThat(
                        lines.put(code, new Coverage.Line("`" + useCase + "`", String.join(", ", proved.get(code)))))
                .as(code + " is served by " + useCase + " and otherwise too, or stands as not yet")
                .isNull());
        assertThat(lines.keySet())
                .as("every code of the groups E to Q has a line")
                .containsAll(Coverage.names().keySet());
        same(
                Path.of("docs/coverage.md"),
                "# Mechanisms served\n\nMade by a test from `@Serves` and `@Proves`, the kinds, programmes, templates and functions of"
                        + " the catalogue.\n\n| code | served by | shown by |\n|---|---|---|\n"
                        + lines.entrySet().stream()
                                .map(entry -> "| " + entry.getKey() + " | "
                                        + entry.getValue().by() + " | "
                                        + entry.getValue().shownBy() + " |")
                                .collect(Collectors.joining("\n"))
                        + "\n");
    }

    private static void add(Map<String, TreeSet<String>> proved, Proves proves, String where) {
        for (String code : proves.value()) {
            proved.computeIfAbsent(code, _ -> new TreeSet<>()).add("`" + where + "`");
        }
    }

    private static void same(Path page, String content) throws IOException {
        String stored = Files.exists(page) ? Files.readString(page) : "";
        if (!stored.equals(content)) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, content);
        }
        assertThat(stored)
                .as(page + " was out of date and has been written anew; commit it")
                .isEqualTo(content);
    }
}
