/**
 * Who somebody is and what they may do: accounts (账号), sign-in with password and second factor, sessions, tokens, and
 * the
 * one table of permissions.
 */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"common", "platform"})
@NullMarked
package org.tongxin.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
