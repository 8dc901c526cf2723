package org.tongxin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tongxin.browser.Chromium;
import org.tongxin.testing.TestCommittee.Someone;

/** People at a real browser: with or without JavaScript, at a desk or on a phone. */
public final class Browsing {

    /** A desk's screen and a phone's; every page has to be fit for both. */
    private static final int[] SIZES = {1440, 390};

    private static final String SESSION = "tongxin";

    private final int port;
    private final Map<String, String> sessions = new HashMap<>();

    public Browsing(int port) {
        this.port = port;
    }

    /** Somebody who has signed in works without JavaScript, on an empty page at first; null: nobody signed in. */
    public void at(@Nullable Someone who, int width, Consumer<Page> work) {
        with(who, width, false, work);
    }

    /** The same in a browser as most have it. */
    public void scripted(@Nullable Someone who, int width, Consumer<Page> work) {
        with(who, width, true, work);
    }

    private void with(@Nullable Someone who, int width, boolean javascript, Consumer<Page> work) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(width, Barriers.HEIGHT)
                .setLocale("zh-CN")
                .setJavaScriptEnabled(javascript);
        try (BrowserContext context = Chromium.shared().newContext(options)) {
            context.setDefaultTimeout(10_000);
            if (who != null) {
                context.addCookies(List.of(new Cookie(SESSION, session(who)).setUrl(url("/"))));
            }
            work.accept(context.newPage());
        }
    }

    /** These pages open, have no barrier that can be found by rule, and do not scroll sideways, at either size. */
    public void clean(@Nullable Someone who, String... paths) {
        look(who, SIZES, Set.of(200, 422), paths);
    }

    /** The same at one size. */
    public void clean(@Nullable Someone who, int width, String... paths) {
        look(who, new int[] {width}, Set.of(200, 422), paths);
    }

    /** The same at either size, of pages that answer with one of these codes. */
    public void clean(@Nullable Someone who, Set<Integer> answers, String... paths) {
        look(who, SIZES, answers, paths);
    }

    private void look(@Nullable Someone who, int[] sizes, Set<Integer> answers, String... paths) {
        with(who, sizes[0], true, page -> {
            for (String path : paths) {
                assertThat(page.navigate(url(path)).status()).as(path).isIn(answers);
                Barriers.none(page, path, sizes);
            }
        });
    }

    /** Signing in by the form is shown in IdentityInBrowserTest; here the session it gives is enough, once for each person. */
    private String session(Someone who) {
        return sessions.computeIfAbsent(who.login(), login -> {
            Visit visit = new Visit(port);
            visit.signIn(login, TestCommittee.PASSWORD);
            return visit.cookie(SESSION).orElseThrow();
        });
    }

    /** The whole address of a path. */
    public String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
