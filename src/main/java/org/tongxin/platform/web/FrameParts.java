package org.tongxin.platform.web;

import org.jspecify.annotations.Nullable;
import org.tongxin.common.Actor;
import org.tongxin.common.page.Navigation;
import org.tongxin.common.page.Person;
import org.tongxin.common.page.Words;

/**
 * What modules contribute to the frame around every page. Each part has one provider at most; without it the frame does
 * without.
 */
public final class FrameParts {

    private FrameParts() {}

    /** The person in the bar. */
    @FunctionalInterface
    public interface OfPerson {

        /** How the bar shows who is signed in. */
        Person person(Actor who, Words w);
    }

    /** The pages of a desk. */
    @FunctionalInterface
    public interface OfNavigation {

        /** What the person may open; nobody (null) sees the public pages. */
        Navigation navigation(@Nullable Actor who, Words w);
    }

    /** The notices. */
    @FunctionalInterface
    public interface OfNotices {

        /** How many the person has not read, counted up to a hundred. */
        int unread(Actor who);
    }

    /** The committee. */
    @FunctionalInterface
    public interface OfCommittee {

        /**
         * The committee's short name; for nobody (null) the one whose public pages these are; empty where there is
         * none.
         */
        String name(@Nullable Actor who, Words w);
    }
}
