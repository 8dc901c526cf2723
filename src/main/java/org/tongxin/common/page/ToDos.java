package org.tongxin.common.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Actor;

/** What of one module waits for a person, on the page where they begin their day (待办); each module with such things supplies one. */
public interface ToDos {

    /** What waits, nearest day first; a handful. */
    List<ToDo> of(Actor who, Words w);

    /**
     * One thing that waits.
     *
     * @param what what is asked of the person, in a few words
     * @param due until when; null: by no day
     * @param href where it is done
     * @param act what the way there is called
     */
    record ToDo(
            String what, String title, @Nullable LocalDate due, String href, String act) {}
}
