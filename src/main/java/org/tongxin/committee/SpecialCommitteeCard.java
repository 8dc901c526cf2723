package org.tongxin.committee;

import java.util.UUID;

/** A special committee (专门委员会) of the committee. */
public record SpecialCommitteeCard(UUID id, String name) {}
