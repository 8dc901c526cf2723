package org.tongxin.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The reader's language: {@code ?lang=en} or {@code ?lang=zh} for one page, else the cookie {@code lang}, else
 * Simplified Chinese. For
 * the API the {@code Accept-Language} header counts, because programs keep no cookies.
 */
@Component("localeResolver")
class Languages implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String asked = request.getParameter("lang");
        if (asked == null) {
            Cookie kept = WebUtils.getCookie(request, ViewCookies.LANGUAGE);
            asked = kept == null ? accepted(request) : kept.getValue();
        }
        return ViewCookies.language(asked);
    }

    private static @Nullable String accepted(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/") ? request.getHeader("Accept-Language") : null;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is chosen with its cookie");
    }
}
