/** What people read: lists, the proposal's page, the bundle, the desks' first pages. Whatever is shown passes {@code Visibility} and {@code Sight}. */
@NamedInterface("viewing")
@NullMarked
package org.tongxin.proposal.viewing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
