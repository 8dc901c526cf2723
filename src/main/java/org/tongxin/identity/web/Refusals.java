package org.tongxin.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * How somebody is turned away: a problem document (RFC 9457) under {@code /api/}, the way to the sign-in page for a
 * page that was
 * asked for, an error page otherwise.
 */
@Component
class Refusals implements AccessDeniedHandler {

    private final JsonMapper json;
    private final MessageSource messages;

    Refusals(JsonMapper json, MessageSource messages) {
        this.json = json;
        this.messages = messages;
    }

    /** Nobody is signed in. */
    void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Doormen.isApi(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problem(request, response, HttpStatus.UNAUTHORIZED, "identity.problem.unknown");
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/signin");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod())) {
            go(request, response, "/signin?next=" + URLEncoder.encode(asked(request), StandardCharsets.UTF_8));
        } else {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        }
    }

    /** Signed in, but not at a desk that may enter. */
    void notTheirDesk(HttpServletRequest request, HttpServletResponse response) throws IOException {
        forbid(request, response, "identity.problem.desk");
    }

    /** The password given by somebody else has to be changed first. */
    void passwordFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Doormen.isApi(request)) {
            problem(request, response, HttpStatus.FORBIDDEN, "identity.problem.password");
        } else {
            go(request, response, "/password");
        }
    }

    /** The form was not ours, or too old. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        forbid(request, response, refused instanceof CsrfException ? "identity.problem.form" : "identity.problem.desk");
    }

    private void forbid(HttpServletRequest request, HttpServletResponse response, String key) throws IOException {
        if (Doormen.isApi(request)) {
            problem(request, response, HttpStatus.FORBIDDEN, key);
        } else {
            response.sendError(
                    HttpStatus.FORBIDDEN.value(),
                    messages.getMessage(key, null, RequestContextUtils.getLocale(request)));
        }
    }

    private void problem(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status, messages.getMessage(key, null, RequestContextUtils.getLocale(request)));
        problem.setTitle(status.getReasonPhrase());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private static void go(HttpServletRequest request, HttpServletResponse response, String path) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + path);
    }

    private static String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
