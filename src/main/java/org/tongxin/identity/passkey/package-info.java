/** Passkeys (通行密钥): signing in with a device's own lock instead of a password. */
@NullMarked
package org.tongxin.identity.passkey;

import org.jspecify.annotations.NullMarked;
