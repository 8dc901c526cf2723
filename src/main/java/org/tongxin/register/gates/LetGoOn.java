package org.tongxin.register.gates;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Actor;
import org.tongxin.common.Ids;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.MatterState;
import org.tongxin.matter.Matters;
import org.tongxin.platform.Audit;
import org.tongxin.rules.Rules;

/**
 * A leader of the committee lets an arrangement go on although the Party committee has not replied (领导同意先办), and says why. Of drafts that
 * wait for it no more is shown than what they are called, and whose they are.
 */
@UseCase
public class LetGoOn {

    /** Longest reason, in characters. */
    public static final int WHY_MAX = 300;

    private static final int MOST = 50;

    private final Matters matters;
    private final PartyReply replies;
    private final Rules rules;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    LetGoOn(
            Matters matters,
            PartyReply replies,
            Rules rules,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Audit audit,
            Clock clock) {
        this.matters = matters;
        this.replies = replies;
        this.rules = rules;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An arrangement that waits.
     *
     * @param letBy who let it go on; empty: nobody yet
     */
    public record Waiting(MatterId id, String kind, String title, LocalDate on, String by, String letBy, String why) {}

    /** The arrangements of the named kinds that are not announced or handed in yet; the nearest first. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Actor who) {
        String[] kinds = rules.on(who.committee(), LocalDate.now(clock))
                .list(PartyReply.KINDS)
                .toArray(String[]::new);
        return jdbc.sql("""
                select m.id, m.kind, m.title, m.held_on, m.entered_name, coalesce(o.by_name, '') as let_by, coalesce(o.why, '') as why
                  from matter.matter m
                  left join lateral (select g.by_name, g.why from register.gate_override g
                        where g.committee_id = m.committee_id and g.matter_id = m.id order by g.id desc limit 1) o on true
                 where m.committee_id = platform.acting_committee() and m.kind = any(?) and m.state in ('DRAFT', 'RETURNED', 'SUBMITTED')
                 order by m.held_on, m.id limit ?""")
                .param(kinds)
                .param(MOST)
                .query((row, _) -> new Waiting(
                        new MatterId(row.getObject("id", UUID.class)),
                        row.getString("kind"),
                        row.getString("title"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("entered_name"),
                        row.getString("let_by"),
                        row.getString("why")))
                .list();
    }

    /** Lets it go on. */
    public Outcome<MatterId> let(Actor who, MatterId id, String typed) {
        String why = Prose.clean(typed);
        if (!Permissions.allows(who, LetGoOn.class) || !who.at(org.tongxin.common.Desk.COMMITTEE_LEADER)) {
            return Outcome.missing();
        }
        return Objects.requireNonNull(transaction.execute(_ -> {
            Optional<Matter> held = matters.hold(id).filter(matter -> waits(who, matter));
            if (held.isEmpty()) {
                return Outcome.<MatterId>missing();
            }
            if (why.isEmpty() || Prose.length(why) > WHY_MAX) {
                return Outcome.<MatterId>refused(Reason.at("why", "register.refused.letWhy", WHY_MAX));
            }
            jdbc.sql("insert into register.gate_override values (platform.acting_committee(), ?, ?, ?, ?, ?, ?)")
                    .param(id.value())
                    .param(Ids.next())
                    .param(why)
                    .param(who.account().value())
                    .param(who.name())
                    .param(clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            audit.record(
                    who,
                    LetGoOn.class.getSimpleName(),
                    new Audit.Subject(
                            MatterId.KIND, id.value(), held.get().content().title()),
                    null,
                    why);
            return Outcome.done(id);
        }));
    }

    private boolean waits(Actor who, Matter matter) {
        return replies.gated(who, matter.kind())
                && List.of(MatterState.DRAFT, MatterState.RETURNED, MatterState.SUBMITTED)
                        .contains(matter.state());
    }
}
