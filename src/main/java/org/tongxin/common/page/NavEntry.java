package org.tongxin.common.page;

/**
 * An entry of the desk's own pages.
 *
 * @param label a noun or a verb, in words
 * @param icon name in {@code icons.svg}
 * @param href its page; also the current entry's longest matching beginning of the path
 * @param count what waits there; 0: nothing is shown
 */
public record NavEntry(String label, String icon, String href, int count) {

    boolean covers(String path) {
        return path.equals(href) || path.startsWith(href.endsWith("/") ? href : href + "/");
    }
}
