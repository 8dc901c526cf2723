package org.tongxin.common.page;

/**
 * Who is signed in, as the bar shows it.
 *
 * @param name 沈禾清
 * @param line desk and sector or unit: 委员 · 科学技术界
 * @param unread messages not yet read
 */
public record Person(String name, String line, int unread) {

    /** The same person with so many messages not yet read. */
    public Person withUnread(int count) {
        return new Person(name, line, count);
    }

    /** The one character in the round. */
    public String initial() {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
    }
}
