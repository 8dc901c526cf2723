package org.tongxin.register.places;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tongxin.catalogue.Kind;
import org.tongxin.matter.Matter;

/** The address of a form in which the place is filled in already (记一次活动、记一件实事). */
public final class PlaceEntry {

    private PlaceEntry() {}

    /** The form of that kind for something at that place. */
    public static String href(Kind what, Kind place, Matter at) {
        StringBuilder href = new StringBuilder("/records/of/")
                .append(what.code())
                .append("/new?link=matter:")
                .append(at.id());
        add(
                href,
                "place",
                at.content().place().isEmpty()
                        ? at.content().title()
                        : at.content().place());
        if (at.content().sector() != null) {
            add(href, "sector", at.content().sector());
        }
        what.field("venue")
                .flatMap(field -> field.option(place.code()))
                .ifPresent(option -> add(href, "f.venue", option.code()));
        return href.toString();
    }

    private static void add(StringBuilder href, String name, String value) {
        href.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
