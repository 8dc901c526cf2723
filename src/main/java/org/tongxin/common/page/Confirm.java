package org.tongxin.common.page;

import java.util.List;

/**
 * The question before an act that cannot be undone: names the thing, what follows, who is told. The safe answer has the
 * focus.
 *
 * @param id unique on the page, for the dialog
 * @param title the question, naming the thing
 * @param follows what follows and who is told, one sentence each
 * @param yes the act in words
 * @param no the safe answer in words
 * @param risk whether the act destroys something, so that it is filled in 朱
 */
public record Confirm(String id, String title, List<String> follows, String yes, String no, boolean risk) {

    public Confirm {
        follows = List.copyOf(follows);
    }
}
