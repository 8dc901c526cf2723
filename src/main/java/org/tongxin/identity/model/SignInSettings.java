package org.tongxin.identity.model;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How strict sign-in is.
 *
 * @param failures failures in a row after which an account is locked
 * @param lock how long it stays locked
 * @param idle a session without requests for this long has ended
 * @param absolute no session is older than this
 * @param memory how long a node may remember whom a session or token stands for; other nodes learn of a revocation
 *     within it
 */
@ConfigurationProperties("tongxin.sign-in")
public record SignInSettings(
        @DefaultValue("5") int failures,
        @DefaultValue("15m") Duration lock,
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration absolute,
        @DefaultValue("10s") Duration memory) {}
