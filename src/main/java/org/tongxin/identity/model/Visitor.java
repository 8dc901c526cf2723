package org.tongxin.identity.model;

import org.tongxin.common.Origin;

/**
 * Somebody at the door, before anybody knows who it is.
 *
 * @param origin from where
 * @param agent how the browser calls itself
 */
public record Visitor(Origin origin, String agent) {}
