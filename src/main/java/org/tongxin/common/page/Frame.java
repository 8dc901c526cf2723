package org.tongxin.common.page;

import org.jspecify.annotations.Nullable;

/**
 * Everything the layouts need around a page's own content. Made once per request; the controller adds title and way back.
 *
 * @param w speaks to the reader
 * @param title of the page, also shown in the phone's bar when there is a way back
 * @param person who is signed in; null: nobody
 * @param csrf null: the page has no forms that change anything
 * @param said what was just done
 * @param back the page above; null: a page of the navigation
 */
public record Frame(
        Words w,
        String title,
        Place place,
        @Nullable Person person,
        Navigation nav,
        @Nullable Csrf csrf,
        @Nullable Flash said,
        @Nullable Back back) {

    /** A frame before its title is known. */
    public static Frame of(
            Words w, Place place, @Nullable Person person, Navigation nav, @Nullable Csrf csrf, @Nullable Flash said) {
        return new Frame(w, "", place, person, nav, csrf, said, null);
    }

    /** The same frame for a page of that title. */
    public Frame titled(String pageTitle) {
        return new Frame(w, pageTitle, place, person, nav, csrf, said, back);
    }

    /** The same frame with the page above. */
    public Frame under(String label, String href) {
        return new Frame(w, title, place, person, nav, csrf, said, new Back(label, href));
    }

    /** Whether somebody is signed in. */
    public boolean signedIn() {
        return person != null;
    }

    /** Messages not yet read. */
    public int unread() {
        return person == null ? 0 : person.unread();
    }

    /** Whether the entry is where we are. */
    public boolean current(NavEntry entry) {
        return nav.current(entry, place.path());
    }
}
