package org.tongxin.register.confirming;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.Kind;
import org.tongxin.catalogue.Role;
import org.tongxin.common.Actor;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Desk;
import org.tongxin.common.Ids;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.matter.Keeping;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.Matters;
import org.tongxin.notice.Arg;
import org.tongxin.notice.Audience;
import org.tongxin.notice.Notice;
import org.tongxin.notice.Notices;
import org.tongxin.notice.Topic;
import org.tongxin.platform.Acting;
import org.tongxin.register.Confirmable;
import org.tongxin.register.Senders;

/** Whoever asked says with the code whether it was done (凭码确认); no account, one word a code. */
@UseCase
public class SayItIsDone {

    /** How many wrong codes from one place a day. */
    public static final int TRIES = 20;

    /** Why somebody is asked to come back tomorrow. */
    public static final String ENOUGH = "register.refused.tries";

    private final Confirmations confirmations;
    private final Matters matters;
    private final Keeping keeping;
    private final Catalogue catalogue;
    private final Senders senders;
    private final Notices notices;
    private final Scene scene;

    SayItIsDone(
            Confirmations confirmations,
            Matters matters,
            Keeping keeping,
            Catalogue catalogue,
            Senders senders,
            Notices notices,
            Scene scene) {
        this.confirmations = confirmations;
        this.matters = matters;
        this.keeping = keeping;
        this.catalogue = catalogue;
        this.senders = senders;
        this.notices = notices;
        this.scene = scene;
    }

    /** One transaction, and the time. */
    @org.springframework.stereotype.Component
    record Scene(TransactionTemplate transaction, Clock clock) {}

    /** What the holder of a code is asked about. */
    public record Asked(Matter matter, Kind kind, String doers, String result) {}

    /** What that code asks about; a wrong one is counted. */
    public Outcome<Asked> about(CommitteeId committee, ConfirmCode code, String address) {
        return within(committee, status -> {
            LocalDate today = LocalDate.now(scene.clock());
            if (senders.spent("confirm", address, today, TRIES)) {
                return Outcome.refused(Reason.of(ENOUGH));
            }
            Optional<Asked> asked = confirmations
                    .out(code.hash(committee), today)
                    .flatMap(out -> matters.find(out.matter()))
                    .flatMap(matter -> catalogue
                            .at(committee, matter.kind(), matter.kindVersion())
                            .filter(kind -> Confirming.ready(kind, matter))
                            .map(kind -> asked(matter, kind)));
            if (asked.isPresent()) {
                return Outcome.done(asked.get());
            }
            senders.counted("confirm", address, today, TRIES);
            return Outcome.missing();
        });
    }

    private <T> Outcome<T> within(
            CommitteeId committee,
            java.util.function.Function<org.springframework.transaction.TransactionStatus, Outcome<T>> work) {
        return Acting.as(
                Acting.platform(committee),
                () -> Objects.requireNonNull(scene.transaction().execute(work::apply)));
    }

    private static Asked asked(Matter matter, Kind kind) {
        Confirmable how = Confirmable.of(kind.code()).orElseThrow();
        String doers = matter.content().parts().stream()
                .filter(part -> how.doers().contains(part.role()) && part.of() == Role.Of.MEMBER)
                .map(part -> part.name())
                .reduce((a, b) -> a + "、" + b)
                .orElse("");
        String result = matter.content().value("result");
        return new Asked(
                matter, kind, doers, result.isEmpty() ? matter.content().value("solution") : result);
    }

    /**
     * Says it.
     *
     * @param address from where it comes; used to count wrong codes and not kept
     * @param signedIn who is signed in at that browser, if anybody: one who did it does not say so themselves
     */
    public Outcome<Matter> say(
            CommitteeId committee,
            ConfirmCode code,
            Confirmation.@Nullable Result result,
            String by,
            String words,
            String address,
            Optional<Actor> signedIn) {
        if (about(committee, code, address) instanceof Outcome.Refused<Asked>(List<Reason> enough)) {
            return Outcome.refused(enough);
        }
        return within(committee, status -> {
            Outcome<Matter> outcome = said(committee, code, result, by, words, signedIn);
            if (!(outcome instanceof Outcome.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private Outcome<Matter> said(
            CommitteeId committee,
            ConfirmCode code,
            Confirmation.@Nullable Result result,
            String by,
            String words,
            Optional<Actor> signedIn) {
        Optional<Confirmations.Out> out = confirmations.out(code.hash(committee), LocalDate.now(scene.clock()));
        if (out.isEmpty()) {
            return Outcome.missing();
        }
        MatterId id = out.get().matter();
        Matter matter = matters.find(id).orElseThrow();
        List<Reason> wrong = wrong(result, by, words);
        if (signedIn.filter(who -> Confirming.did(who, matter)).isPresent()) {
            wrong.add(Reason.of("register.refused.doer"));
        }
        if (result == null || !wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        Confirmation said = new Confirmation(
                Ids.next(),
                Confirmation.Via.CODE,
                new Confirmation.Word(Confirmation.How.ONLINE, result, by, words),
                null,
                out.get().byName(),
                out.get().byDoer(),
                LocalDate.now(scene.clock()),
                scene.clock().instant());
        confirmations.add(id, said);
        confirmations.takeBack(id);
        tell(matter, said);
        return result == Confirmation.Result.DONE
                ? keeping.changeWithin(Acting.required(), id, held -> Confirming.made(held, said))
                : Outcome.done(matter);
    }

    private static List<Reason> wrong(Confirmation.@Nullable Result result, String by, String words) {
        List<Reason> wrong = new ArrayList<>();
        if (result == null) {
            wrong.add(Reason.at("result", "register.refused.result"));
        }
        if (Prose.length(by) > Confirmation.Word.BY_MAX) {
            wrong.add(Reason.at("by", "register.refused.name", Confirmation.Word.BY_MAX));
        }
        if (Prose.length(words) > Confirmation.Word.WORDS_MAX) {
            wrong.add(Reason.at("words", "register.refused.words", Confirmation.Word.WORDS_MAX));
        }
        return wrong;
    }

    private void tell(Matter matter, Confirmation said) {
        Confirmable how = Confirmable.of(matter.kind()).orElseThrow();
        Set<Audience> to = new HashSet<>(Set.of(Audience.of(Desk.SECRETARIAT)));
        matter.content().parts().stream()
                .filter(part -> how.doers().contains(part.role()) && part.of() == Role.Of.MEMBER)
                .filter(part -> part.party() != null)
                .forEach(part -> to.add(Audience.of(new MemberId(Objects.requireNonNull(part.party())))));
        notices.tell(List.of(new Notice(
                said.id().toString(),
                to,
                "register.told." + said.word().result(),
                List.of(Arg.text(matter.content().title())),
                Topic.OUTCOME,
                matter.id().ref(),
                "/confirmations/" + matter.id(),
                null,
                said.at())));
    }
}
