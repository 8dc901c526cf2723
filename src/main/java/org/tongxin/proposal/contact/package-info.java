/** The three sides of a proposal in touch (提、督、办): meetings on record, one thread with attachments and read receipts. */
@NamedInterface("contact")
@NullMarked
package org.tongxin.proposal.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
