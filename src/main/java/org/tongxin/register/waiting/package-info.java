/** What of records, activities and bookings waits for a person, for the first page. */
@NullMarked
package org.tongxin.register.waiting;

import org.jspecify.annotations.NullMarked;
