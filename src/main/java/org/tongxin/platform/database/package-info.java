/**
 * The application's own PostgreSQL: unpacked, initialised, started and stopped by the application where no external
 * server is configured, and the check that the application's role has no more rights than it needs.
 */
@NullMarked
package org.tongxin.platform.database;

import org.jspecify.annotations.NullMarked;
