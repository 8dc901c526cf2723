/** Accounts, sessions and tokens as they are kept: their states, the lock after failures, codes and secrets. */
@NullMarked
package org.tongxin.identity.model;

import org.jspecify.annotations.NullMarked;
