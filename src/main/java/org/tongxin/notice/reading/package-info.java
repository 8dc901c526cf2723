/** The reader's side of notices: the page, the bell, what is read and what is switched off. */
@NullMarked
package org.tongxin.notice.reading;

import org.jspecify.annotations.NullMarked;
