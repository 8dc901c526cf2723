package org.tongxin.matter;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.Actor;
import org.tongxin.common.page.ActView;
import org.tongxin.common.page.Words;

/** What modules above add to the page of a matter: ways to pages of their own. */
@ControllerAdvice(assignableTypes = {MatterPages.class, RecordPages.class, EntryPages.class, ChangePages.class})
public class Besides {

    private final ObjectProvider<Beside> all;

    Besides(ObjectProvider<Beside> all) {
        this.all = all;
    }

    /** One module's ways. */
    public interface Beside {

        /** What this person is shown beside that matter. */
        List<ActView> of(Actor who, Kind kind, Matter matter, Words w);

        /** What they are shown at the list and the form of a kind. */
        default List<ActView> at(Actor who, Kind kind, Words w) {
            return List.of();
        }

        /** What they are shown where all records are. */
        default List<ActView> among(Actor who, Words w) {
            return List.of();
        }
    }

    /** Everything beside a matter. */
    public List<ActView> of(Actor who, Kind kind, Matter matter, Words w) {
        return all.orderedStream()
                .flatMap(each -> each.of(who, kind, matter, w).stream())
                .toList();
    }

    /** Everything at the list and the form of a kind. */
    public List<ActView> at(Actor who, Kind kind, Words w) {
        return all.orderedStream()
                .flatMap(each -> each.at(who, kind, w).stream())
                .toList();
    }

    /** Everything where all records are. */
    public List<ActView> among(Actor who, Words w) {
        return all.orderedStream().flatMap(each -> each.among(who, w).stream()).toList();
    }

    @ModelAttribute("beside")
    Besides beside() {
        return this;
    }
}
