package org.tongxin.common.page;

/**
 * A state, flag or judgement as icon, word and tint. The word alone must suffice in print.
 *
 * @param word in the reader's language
 * @param icon name in {@code icons.svg}; empty for none
 */
public record Chip(String word, String icon, Tone tone) {}
