/** The audit administrator's desk (审计管理员): who did what, and who tried to come in. */
@NullMarked
package org.tongxin.identity.audit;

import org.jspecify.annotations.NullMarked;
