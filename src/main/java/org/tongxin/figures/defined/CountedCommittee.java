package org.tongxin.figures.defined;

import java.util.UUID;

/**
 * A committee that a question counts.
 *
 * @param level NATIONAL, PROVINCIAL, MUNICIPAL or COUNTY
 * @param own whether it is the one that asks
 */
public record CountedCommittee(UUID id, String level, String shortName, boolean own) {}
