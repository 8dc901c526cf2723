/** What pages are made of: the words, the frame, and the small view models that the tags of {@code jte/tag} take. */
@NullMarked
package org.tongxin.common.page;

import org.jspecify.annotations.NullMarked;
