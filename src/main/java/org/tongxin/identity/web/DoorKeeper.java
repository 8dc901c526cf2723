package org.tongxin.identity.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.tongxin.common.For;
import org.tongxin.common.Open;
import org.tongxin.identity.Permissions;
import org.tongxin.identity.own.ChangeOwnPassword;
import org.tongxin.identity.signin.SignOut;

/**
 * Stands at the door of every request handler. One that names its use case lets in whoever sits at a desk of the
 * permission table; one
 * that says why it is open lets in everybody; one that says nothing lets in nobody, and that is written to the log as
 * our mistake.
 */
@Component
class DoorKeeper implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(DoorKeeper.class);

    /** What may be done while a password has to be changed first. */
    private static final Set<Class<?>> BEFORE_PASSWORD = Set.of(ChangeOwnPassword.class, SignOut.class);

    /** Handlers we did not write: the description of the API, which is public. */
    private static final String DESCRIPTION_OF_THE_API = "org.springdoc.";

    private final Refusals refusals;

    DoorKeeper(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (exempt(request, handler)) {
            return true;
        }
        if (handler instanceof HandlerMethod method) {
            For wanted = method.getMethodAnnotation(For.class);
            if (wanted != null) {
                return admit(wanted.value(), request, response);
            }
            if (method.hasMethodAnnotation(Open.class)) {
                return true;
            }
        }
        LOG.error("Closed because it names neither a use case nor why it is open: {}", handler);
        refusals.notTheirDesk(request, response);
        return false;
    }

    private boolean admit(Class<?> useCase, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Recognised> who = Recognised.of(request).filter(Recognised::isAuthenticated);
        if (who.isEmpty()) {
            refusals.unknown(request, response);
            return false;
        }
        if (!Permissions.allows(who.get().actor(), useCase)) {
            refusals.notTheirDesk(request, response);
            return false;
        }
        if (who.get().standing().mustChangePassword() && !BEFORE_PASSWORD.contains(useCase)) {
            refusals.passwordFirst(request, response);
            return false;
        }
        return true;
    }

    private static boolean exempt(HttpServletRequest request, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        return handler instanceof HandlerMethod method
                && (method.getBeanType().getName().startsWith(DESCRIPTION_OF_THE_API)
                        || (request.getDispatcherType() == DispatcherType.ERROR
                                && ErrorController.class.isAssignableFrom(method.getBeanType())));
    }
}
