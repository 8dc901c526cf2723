/** How pages are rendered, which door each handler stands behind, and what is said when something goes wrong. */
@NullMarked
package org.tongxin.platform.web;

import org.jspecify.annotations.NullMarked;
