package org.tongxin.learning;

/**
 * A text with the label it was rightly given.
 *
 * @param title its title; what stands there counts more
 * @param body the rest
 * @param label an identity or a code; learning does not look into it
 */
public record Lesson(String title, String body, String label) {}
