/** Campaigns and drives (活动品牌): a tag on matters of other kinds, with days and targets, and how far they are. */
@NamedInterface("programme")
@NullMarked
package org.tongxin.matter.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
