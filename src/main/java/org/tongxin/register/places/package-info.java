/** Places of the committee and its members (会客室、工作室、联系点、委员之家、读书基地): their hours, what went on there, and whether the public sees them. */
@NamedInterface("places")
@NullMarked
package org.tongxin.register.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
