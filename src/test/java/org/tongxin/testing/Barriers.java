package org.tongxin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Barriers of a page that the rules of axe find, all of them.
 *
 * <p>The rules run in the page itself, where {@link AxeBuilder} opens a second page to gather the parts of all frames:
 * that takes three times as long, and a page with frames is refused here.
 */
public final class Barriers {

    /** Of every window. */
    public static final int HEIGHT = 900;

    private static final String RULES = rules();

    private static final String VIOLATIONS = """
            async () => (await axe.run(document, {resultTypes: ["violations"]})).violations
                .map(rule => rule.id + " " + rule.nodes[0].html)""";

    private static final String OVERFLOW =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private Barriers() {}

    /** The page that stands open has none and does not scroll sideways at any of these widths. */
    public static void none(Page page, String name, int... widths) {
        assertThat(page.frames()).as("%s has no frames", name).hasSize(1);
        page.evaluate(RULES);
        for (int width : widths) {
            page.setViewportSize(width, HEIGHT);
            assertThat((Iterable<?>) page.evaluate(VIOLATIONS))
                    .as("%s at %d", name, width)
                    .isEmpty();
            assertThat((int) page.evaluate("window.innerWidth"))
                    .as("%s looked at in the right size", name)
                    .isEqualTo(width);
            assertThat((int) page.evaluate(OVERFLOW))
                    .as("%s does not scroll sideways at %d", name, width)
                    .isZero();
        }
    }

    private static String rules() {
        try (InputStream source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
