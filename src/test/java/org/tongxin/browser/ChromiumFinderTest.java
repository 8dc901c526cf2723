package org.tongxin.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumFinderTest {

    @Test
    void the_browser_that_was_found_or_installed_shows_a_page() {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setExecutablePath(ChromiumFinder.find())
                .setArgs(ChromiumFinder.arguments());
        try (Playwright playwright = ChromiumFinder.playwright();
                Browser browser = playwright.chromium().launch(options)) {
            Page page = browser.newPage();
            page.setContent("<title>同心</title>");
            assertThat(page.title()).isEqualTo("同心");
        }
    }

    @Test
    void a_named_browser_that_does_not_start_is_told_in_a_sentence(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("chrome"));
        assertThatIllegalStateException()
                .isThrownBy(() -> ChromiumFinder.named(file))
                .withMessageContaining("不是可启动的浏览器")
                .withMessageContaining("not a browser that starts");
    }
}
