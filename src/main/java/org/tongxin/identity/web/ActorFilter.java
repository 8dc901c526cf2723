package org.tongxin.identity.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongxin.platform.Acting;

/** Lets the rest of the request run in the name of whoever sent it, so that every transaction says for whom it acts. */
class ActorFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Recognised who) {
            actAs(who, request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void actAs(Recognised who, ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            Acting.<Boolean, Exception>as(who.actor(), () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
