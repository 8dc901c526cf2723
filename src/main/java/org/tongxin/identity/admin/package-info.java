/** The security administrator's desk (安全管理员): accounts, desks, locks. */
@NullMarked
package org.tongxin.identity.admin;

import org.jspecify.annotations.NullMarked;
