package org.tongxin.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.tongxin.identity.model.Secret;

/**
 * The cookie that holds a session's secret: unreadable to scripts, not sent from other sites' forms, gone with the
 * browser.
 */
@Component
public class SessionCookie {

    /** Its name. */
    public static final String NAME = "tongxin";

    private static final int LONGEST = 64;

    private final CsrfTokenRepository forms;

    SessionCookie(CsrfTokenRepository forms) {
        this.forms = forms;
    }

    static Optional<Secret> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (NAME.equals(cookie.getName())
                    && !cookie.getValue().isEmpty()
                    && cookie.getValue().length() <= LONGEST) {
                return Optional.of(new Secret(cookie.getValue()));
            }
        }
        return Optional.empty();
    }

    /** Hands the secret over; forms written for whoever was there before are no longer taken. */
    public void give(Secret secret, HttpServletRequest request, HttpServletResponse response) {
        write(secret.text(), Duration.ofSeconds(-1), request, response);
    }

    /** Takes it back. */
    public void take(HttpServletRequest request, HttpServletResponse response) {
        write("", Duration.ZERO, request, response);
    }

    private void write(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        forms.saveToken(null, request, response);
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
