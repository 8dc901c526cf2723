package org.tongxin.figures.defined;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.tongxin.common.Actor;
import org.tongxin.ledger.MatterTitles;

/** Titles of matters of a committee below, for kinds that let them be seen from above; supplied by the module that has the matters. */
public interface TitlesBelow {

    /** The newest matters of those kinds of facts in that span, as far as they may be seen from above. */
    List<MatterTitles.Title> newest(Actor who, UUID committee, Collection<String> kinds, Span span, int most);
}
