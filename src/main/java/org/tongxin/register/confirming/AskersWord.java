package org.tongxin.register.confirming;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.Reason;
import org.tongxin.common.page.ActView;
import org.tongxin.common.page.Words;
import org.tongxin.matter.Besides;
import org.tongxin.matter.Gate;
import org.tongxin.matter.Matter;
import org.tongxin.register.Confirmable;

/**
 * No matter done for others counts as confirmed on the word of the one who did it: it takes the asker's, or that of the secretariat, which says
 * how it came by it.
 */
@Component
class AskersWord implements Gate, Besides.Beside {

    private final Confirmations confirmations;

    AskersWord(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public List<Reason> against(Actor who, Kind kind, @Nullable Matter before, Matter after) {
        Optional<Confirmable> how = Confirmable.of(kind.code());
        boolean reached = how.isPresent()
                && after.at(how.get().stage()).isPresent()
                && (before == null || before.at(how.get().stage()).isEmpty());
        if (!reached || (who.at(Desk.SECRETARIAT) && !Confirming.did(who, after))) {
            return List.of();
        }
        return before != null && confirmations.done(after.id())
                ? List.of()
                : List.of(Reason.at("stage", "register.refused.askersWord"));
    }

    @Override
    public List<ActView> of(Actor who, Kind kind, Matter matter, Words w) {
        boolean confirmed = Confirmable.confirmed(kind.code(), matter.stage());
        if (!confirmed && !Confirming.ready(kind, matter)) {
            return List.of();
        }
        return List.of(ActView.link(
                w.t(confirmed ? "register.confirm.how" : "register.confirm.ask"),
                "user-check",
                ActView.Weight.PLAIN,
                "/confirmations/" + matter.id()));
    }
}
