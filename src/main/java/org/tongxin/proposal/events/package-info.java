/** What is done for proposals as a whole: inspections, visits on the spot, forums, items on leading bodies' agendas. */
@NamedInterface("events")
@NullMarked
package org.tongxin.proposal.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
