package org.tongxin.briefing.sending;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.Actor;
import org.tongxin.common.page.ActView;
import org.tongxin.common.page.Words;
import org.tongxin.identity.Permissions;
import org.tongxin.matter.Besides;
import org.tongxin.matter.Matter;

/** The way from a record that counts to sending it. */
@Component
class SendRecord implements Besides.Beside {

    @Override
    public List<ActView> of(Actor who, Kind kind, Matter matter, Words w) {
        return matter.standing() && Permissions.allows(who, SendBriefing.class)
                ? List.of(ActView.link(
                        w.t("briefing.do.record"),
                        "send",
                        ActView.Weight.PLAIN,
                        "/briefings/new?matter=" + matter.id()))
                : List.of();
    }
}
