package org.tongxin.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.tongxin.common.Actor;

/** Names the matters of one kind for lists of facts; each module with matters supplies one. Asked for many at a time. */
public interface MatterTitles {

    /** The kind it knows, as in {@link org.tongxin.common.MatterRef#kind()}. */
    String kind();

    /** The titles of those of these matters that this person may see; the others are left out. */
    Map<UUID, Title> titles(Actor who, Collection<UUID> ids);

    /**
     * How a matter is shown.
     *
     * @param number its number in words; may be empty
     * @param href its page
     */
    record Title(String number, String title, String href) {}
}
