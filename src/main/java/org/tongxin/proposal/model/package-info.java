/** The proposal as the regulation knows it: its states, the steps it allows, what each step needs, and how it is kept. */
@NamedInterface("model")
@NullMarked
package org.tongxin.proposal.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
