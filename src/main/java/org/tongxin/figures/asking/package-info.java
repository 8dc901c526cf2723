/** Figures by their definitions as people ask them (指标): pages, files and the interface over {@code figures.defined}. */
@NamedInterface("asking")
@NullMarked
package org.tongxin.figures.asking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
