package org.tongxin.committee;

import org.jspecify.annotations.Nullable;
import org.tongxin.common.UnitId;

/**
 * An undertaking unit (承办单位) as other modules may know it.
 *
 * @param name full name
 * @param shortName name used in lists, for example 市城管局; the full name where there is none
 * @param parent the unit above it, if any
 * @param contact contact officer, name and office telephone; may be empty
 * @param active false: closed, takes on nothing new
 */
public record UnitCard(
        UnitId id, String name, String shortName, @Nullable UnitId parent, String contact, boolean active) {}
