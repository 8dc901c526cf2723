package org.tongxin.figures.defined;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What the catalogue of kinds knows about kinds of facts; supplied by whoever keeps the catalogue. */
public interface KindsOfFacts {

    /** What a committee above may see of a kind. */
    enum Upward {
        NOTHING,
        NUMBERS,
        TITLES
    }

    /**
     * A kind of fact.
     *
     * @param name {@code donation.amount}
     * @param group letter of the section its kind belongs to
     * @param upward what committees above may see
     * @param perPerson told once per person or body present, so that what was held jointly is nobody's double
     * @param facets what its facts may be told apart by
     */
    record Kind(String name, String group, Upward upward, boolean perPerson, Set<String> facets) {

        public Kind {
            facets = Set.copyOf(facets);
        }

        String event() {
            return name.substring(name.lastIndexOf('.') + 1);
        }
    }

    /** Every kind of fact that the acting committee's kinds write. */
    Collection<Kind> all();

    /** No catalogue: kinds of facts are taken as they are named, and attendance is told per person. */
    static KindsOfFacts none() {
        return List::of;
    }
}
