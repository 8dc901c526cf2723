/** Matters of the catalogue as JSON under {@code /api/v1/matters}, through the same use cases as the pages. */
@NullMarked
package org.tongxin.matter.api;

import org.jspecify.annotations.NullMarked;
