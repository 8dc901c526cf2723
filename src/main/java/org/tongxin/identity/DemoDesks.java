package org.tongxin.identity;

import java.util.List;
import java.util.Locale;

/**
 * The desks of the demonstration, offered on the sign-in page. There is such a bean in the demonstration only, never in
 * production.
 */
public interface DemoDesks {

    /** The desks in their order, worded in that language. */
    List<DemoDesk> desks(Locale locale);

    /** The password of all demonstration accounts. */
    String password();

    /**
     * One row.
     *
     * @param login account to sign in with; empty where no sign-in is needed
     * @param href where the row leads instead, for a desk that needs no sign-in; empty otherwise
     * @param desk 提案者
     * @param person 沈禾清 委员
     * @param waits what one does there: 写提案、评价答复、看自己的履职档案
     * @param icon name in {@code icons.svg}
     */
    record DemoDesk(String login, String href, String desk, String person, String waits, String icon) {}
}
