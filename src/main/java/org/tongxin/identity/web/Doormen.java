package org.tongxin.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.tongxin.common.Origin;
import org.tongxin.identity.model.Recognition;
import org.tongxin.identity.model.Secret;
import org.tongxin.identity.model.TokenRows;

/**
 * Finds out who sent a request: by bearer token under {@code /api/}, by session cookie everywhere. The container's own
 * sessions are
 * not used at all, so nothing is written for visitors and any node can answer any request.
 */
@Component
class Doormen implements SecurityContextRepository {

    static final String API = "/api/";

    private static final String BEARER = "Bearer ";
    private static final int LONGEST = 64;

    private final Recognition recognition;

    Doormen(Recognition recognition) {
        this.recognition = recognition;
    }

    /**
     * Whether the request comes with a token, good or not: then cookies do not count and forms' tokens are not asked
     * for.
     */
    static boolean bearer(HttpServletRequest request) {
        return isApi(request) && request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + API);
    }

    Optional<Recognised> recognise(HttpServletRequest request) {
        return bearer(request)
                ? byToken(request)
                : SessionCookie.read(request)
                        .flatMap(recognition::session)
                        .map(standing -> new Recognised(standing, standing.actor(origin(request, "web"))));
    }

    private Optional<Recognised> byToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length()) || header.length() > BEARER.length() + LONGEST) {
            return Optional.empty();
        }
        String token = header.substring(BEARER.length()).strip();
        return Optional.of(new Secret(token))
                .filter(secret -> token.startsWith(TokenRows.BEGINNING))
                .flatMap(recognition::token)
                .map(standing -> new Recognised(standing, standing.actor(origin(request, "api"))));
    }

    static Origin origin(HttpServletRequest request, String channel) {
        return new Origin(request.getRemoteAddr(), channel);
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Once(() -> context(request));
    }

    @Override
    @SuppressWarnings({"deprecation", "removal"}) // because the interface still asks for it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    private SecurityContext context(HttpServletRequest request) {
        SecurityContext context = new SecurityContextImpl();
        recognise(request).ifPresent(who -> {
            who.attach(request);
            if (who.isAuthenticated()) {
                context.setAuthentication(who);
            }
        });
        return context;
    }

    /** Nothing to keep: sessions begin and end in the use cases. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return recognise(request).isPresent();
    }

    private static final class Once implements DeferredSecurityContext {

        private final Supplier<SecurityContext> read;

        Once(Supplier<SecurityContext> read) {
            this.read = SingletonSupplier.of(read);
        }

        @Override
        public SecurityContext get() {
            return read.get();
        }

        @Override
        public boolean isGenerated() {
            return false;
        }
    }
}
