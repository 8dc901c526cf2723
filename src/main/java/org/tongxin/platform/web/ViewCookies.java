package org.tongxin.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** What a browser remembers about the look: the language and large type (大字). Nothing else, and nothing personal. */
public final class ViewCookies {

    static final String LANGUAGE = "lang";

    private static final String TYPE = "type";
    private static final String BIG = "big";
    private static final Duration KEPT = Duration.ofDays(365);

    private ViewCookies() {}

    /** {@code en} and whatever begins with it is English; all else is Simplified Chinese. */
    public static Locale language(@Nullable String text) {
        return text != null && text.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /** Whether large type is on. */
    public static boolean bigType(HttpServletRequest request) {
        Cookie kept = WebUtils.getCookie(request, TYPE);
        return kept != null && BIG.equals(kept.getValue());
    }

    /** Keeps the language. */
    public static void keepLanguage(Locale locale, HttpServletRequest request, HttpServletResponse response) {
        keep(LANGUAGE, locale.toLanguageTag(), request, response);
    }

    /** Keeps the size of type. */
    public static void keepType(boolean big, HttpServletRequest request, HttpServletResponse response) {
        keep(TYPE, big ? BIG : "normal", request, response);
    }

    private static void keep(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(KEPT)
                .sameSite("Lax")
                .httpOnly(true)
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
