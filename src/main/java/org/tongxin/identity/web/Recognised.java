package org.tongxin.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.tongxin.common.Actor;
import org.tongxin.identity.model.Standing;

/**
 * Somebody whom a session or token stands for. Spring Security sees an authentication; our own code asks {@link #of}.
 *
 * <p>Two kinds are recognised but may do little: whoever still owes the second factor is nobody yet, and whoever must
 * change the
 * password may do only that.
 */
public final class Recognised extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = Recognised.class.getName();

    private final transient Standing standing;
    private final transient Actor actor;

    Recognised(Standing standing, Actor actor) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.standing = standing;
        this.actor = actor;
        setAuthenticated(!standing.half());
    }

    /** Who sent this request, if that is known; whoever still owes the second factor included. */
    public static Optional<Recognised> of(HttpServletRequest request) {
        return Optional.ofNullable((Recognised) request.getAttribute(ATTRIBUTE));
    }

    void attach(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Whom the session or token stands for. */
    public Standing standing() {
        return standing;
    }

    /** The person acting in this request. */
    public Actor actor() {
        return actor;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return actor;
    }

    @Override
    public String getName() {
        return standing.login();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
