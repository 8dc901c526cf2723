package org.tongxin;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sources are as the formatter leaves them; {@code -Dtongxin.format=write} writes them so. */
class FormattedTest {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @Test
    void every_source_is_formatted_and_imports_nothing_in_vain() throws IOException {
        try (Stream<Path> main = Files.walk(Path.of("src/main/java"));
                Stream<Path> tests = Files.walk(Path.of("src/test/java"))) {
            List<Path> wrong =
                    Stream.concat(main, tests)
                            .filter(path -> path.toString().endsWith(".java"))
                            .toList()
                            .parallelStream()
                            .filter(FormattedTest::differs)
                            .toList();
            assertThat(wrong).isEmpty();
        }
    }

    private static boolean differs(Path path) {
        try {
            String source = Files.readString(path);
            String formatted = FORMATTER.formatSource(ImportOrderer.reorderImports(
                    RemoveUnusedImports.removeUnusedImports(source), JavaFormatterOptions.Style.PALANTIR));
            if (!formatted.equals(source) && "write".equals(System.getProperty("tongxin.format"))) {
                Files.writeString(path, formatted);
                return false;
            }
            return !formatted.equals(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FormatterException e) {
            throw new IllegalStateException(path.toString(), e);
        }
    }
}
