/** Figures as definitions (指标): read from files or made by a committee, and asked of the cells and facts of the ledger. */
@NamedInterface("defined")
@NullMarked
package org.tongxin.figures.defined;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
