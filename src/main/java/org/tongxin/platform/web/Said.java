package org.tongxin.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;
import org.tongxin.common.page.Flash;
import org.tongxin.common.page.Words;

/**
 * What was just done, kept in a cookie over the redirect and said once on the next page. A message key with plain words
 * as arguments.
 */
public final class Said {

    private static final String COOKIE = "said";
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int LONGEST = 1000;

    private Said() {}

    /** To be said on the next page. */
    public static void next(HttpServletResponse response, String key, String... args) {
        String value = Stream.concat(Stream.of(key), Arrays.stream(args))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace(".", "%2E"))
                .collect(Collectors.joining("."));
        write(response, value, KEPT);
    }

    /** What is to be said now, if anything; it is not said again. */
    static @Nullable Flash now(HttpServletRequest request, HttpServletResponse response, Words w) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null || cookie.getValue().isEmpty() || cookie.getValue().length() > LONGEST) {
            return null;
        }
        write(response, "", Duration.ZERO);
        try {
            Object[] parts = Arrays.stream(cookie.getValue().split("\\."))
                    .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                    .toArray();
            return Flash.done(w.t((String) parts[0], Arrays.copyOfRange(parts, 1, parts.length)));
        } catch (NoSuchMessageException | IllegalArgumentException _) {
            // a cookie that is not ours says nothing
            return null;
        }
    }

    private static void write(HttpServletResponse response, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path("/")
                        .maxAge(age)
                        .sameSite("Lax")
                        .httpOnly(true)
                        .build()
                        .toString());
    }
}
