/** Places, bookings, confirmations, bodies and what waits for a reply, as JSON under {@code /api/v1}, through the same use cases as the pages. */
@NullMarked
package org.tongxin.register.api;

import org.jspecify.annotations.NullMarked;
