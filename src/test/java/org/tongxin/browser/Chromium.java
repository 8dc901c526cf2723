package org.tongxin.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;

/** The one browser of all tests of a Java process; what each test does stays in contexts of its own. It ends with the process. */
public final class Chromium {

    private static final Browser SHARED = ChromiumFinder.playwright()
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(ChromiumFinder.find())
                    .setArgs(ChromiumFinder.arguments()));

    private Chromium() {}

    /** Started when first asked for; to be used by one thread at a time. */
    public static Browser shared() {
        return SHARED;
    }
}
