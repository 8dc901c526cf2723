package org.tongxin.common;

import java.util.UUID;

/**
 * Points to a matter (a proposal, an opinion item, a topic …) without knowing its module.
 *
 * @param kind the matter's kind, for example {@code proposal}
 * @param id its identity within the committee
 */
public record MatterRef(String kind, UUID id) {}
