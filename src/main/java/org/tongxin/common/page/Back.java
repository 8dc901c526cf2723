package org.tongxin.common.page;

/** The page above this one: shown as breadcrumb, and as the back arrow on a phone. */
public record Back(String label, String href) {}
