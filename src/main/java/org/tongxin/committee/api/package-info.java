/** The register for machines: the same use cases and permissions as its pages. */
@NamedInterface("api")
@NullMarked
package org.tongxin.committee.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
