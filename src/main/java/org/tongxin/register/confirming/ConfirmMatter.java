package org.tongxin.register.confirming;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.Ids;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.matter.Keeping;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.register.AtHand;
import org.tongxin.register.Confirmable;
import org.tongxin.rules.Rules;

/**
 * Staff, or the one who did it, puts on record what the asker said (回访登记), naming how and by whom; or hands on a code, so that the asker says
 * it themselves. What the doer wrote down is shown as that.
 */
@UseCase
public class ConfirmMatter {

    private final Confirmations confirmations;
    private final AtHand seeing;
    private final Keeping keeping;
    private final Rules rules;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ConfirmMatter(
            Confirmations confirmations,
            AtHand seeing,
            Keeping keeping,
            Rules rules,
            TransactionTemplate transaction,
            Clock clock) {
        this.confirmations = confirmations;
        this.seeing = seeing;
        this.keeping = keeping;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What is to be known before.
     *
     * @param did whether this person did it themselves
     * @param may whether this person may put a word on record, or hand on a code
     * @param out until when a code is out; null: none is
     */
    public record Seen(
            Matter matter,
            Kind kind,
            List<Confirmation> said,
            boolean did,
            boolean may,
            @Nullable LocalDate out) {}

    /** A matter that is, or may be, confirmed; if this person may see it. */
    @Transactional(readOnly = true)
    public Optional<Seen> see(Actor who, MatterId id) {
        return seeing.find(who, id)
                .filter(seen -> Confirmable.of(seen.kind().code()).isPresent())
                .map(seen -> new Seen(
                        seen.matter(),
                        seen.kind(),
                        confirmations.of(id),
                        Confirming.did(who, seen.matter()),
                        may(who, seen.kind(), seen.matter()),
                        confirmations
                                .outFor(id, LocalDate.now(clock))
                                .map(Confirmations.Out::until)
                                .orElse(null)));
    }

    private static boolean may(Actor who, Kind kind, Matter matter) {
        return Confirming.ready(kind, matter)
                && (who.atAny(Desk.SECRETARIAT, Desk.COMMITTEE_LEADER)
                        || Confirming.did(who, matter)
                        || matter.entered().by().equals(who.account()));
    }

    /** Puts on record what they said; said to be done, the matter is confirmed. */
    public Outcome<Matter> confirm(
            Actor who,
            MatterId id,
            int version,
            Confirmation.@Nullable How how,
            Confirmation.@Nullable Result result,
            String by,
            String words,
            @Nullable LocalDate on) {
        return keeping.change(who, ConfirmMatter.class, id, version, held -> {
            if (!may(who, held.kind(), held.matter())) {
                return Outcome.refused(Reason.of("register.refused.notToConfirm"));
            }
            List<Reason> wrong = wrong(how, result, by, words);
            if (on == null || on.isAfter(held.today())) {
                wrong.add(Reason.at("on", "matter.refused.stageOn"));
            }
            if (how == null || result == null || on == null || !wrong.isEmpty()) {
                return Outcome.refused(wrong);
            }
            Confirmation said = new Confirmation(
                    Ids.next(),
                    Confirming.did(who, held.matter()) ? Confirmation.Via.DOER : Confirmation.Via.STAFF,
                    new Confirmation.Word(how, result, by, words),
                    who.account().value(),
                    who.name(),
                    false,
                    on,
                    clock.instant());
            confirmations.add(id, said);
            return result == Confirmation.Result.DONE
                    ? Confirming.made(held, said)
                    : Outcome.done(new Keeping.Made(
                            held.matter(), "AskerNotSatisfied", said.word().words()));
        });
    }

    private static List<Reason> wrong(
            Confirmation.@Nullable How how, Confirmation.@Nullable Result result, String by, String words) {
        List<Reason> wrong = new ArrayList<>();
        if (how == null || how == Confirmation.How.ONLINE) {
            wrong.add(Reason.at("how", "register.refused.how"));
        }
        if (result == null) {
            wrong.add(Reason.at("result", "register.refused.result"));
        }
        if (by.isBlank() || Prose.length(by) > Confirmation.Word.BY_MAX) {
            wrong.add(Reason.at("by", "register.refused.by", Confirmation.Word.BY_MAX));
        }
        if (Prose.length(words) > Confirmation.Word.WORDS_MAX) {
            wrong.add(Reason.at("words", "register.refused.words", Confirmation.Word.WORDS_MAX));
        }
        return wrong;
    }

    /** Gives a code to hand on; the one before holds no more. */
    public Outcome<ConfirmCode> code(Actor who, MatterId id) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            Optional<Seen> seen = see(who, id);
            if (seen.isEmpty()) {
                return Outcome.<ConfirmCode>missing();
            }
            if (!seen.get().may()) {
                return Outcome.<ConfirmCode>refused(Reason.of("register.refused.notToConfirm"));
            }
            LocalDate today = LocalDate.now(clock);
            ConfirmCode code = ConfirmCode.fresh();
            int days = rules.on(who.committee(), today).number("confirm.codeDays");
            confirmations.putOut(
                    id,
                    code.hash(who.committee()),
                    new Confirmations.Out(id, who.name(), seen.get().did(), today.plusDays(days)),
                    clock.instant().atOffset(ZoneOffset.UTC));
            return Outcome.done(code);
        }));
    }
}
