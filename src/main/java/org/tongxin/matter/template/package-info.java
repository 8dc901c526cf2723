/** Templates of slots (八个一、三联系、五个平台): shorthand whose parts a committee names, ticked by the records there are. */
@NamedInterface("template")
@NullMarked
package org.tongxin.matter.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
