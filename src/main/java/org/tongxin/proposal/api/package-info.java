/** The JSON interface under {@code /api/v1}: the same use cases, permissions and visibility as the pages. */
@NullMarked
package org.tongxin.proposal.api;

import org.jspecify.annotations.NullMarked;
