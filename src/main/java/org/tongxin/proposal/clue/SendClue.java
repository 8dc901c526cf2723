package org.tongxin.proposal.clue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.Receipt;
import org.tongxin.common.UseCase;
import org.tongxin.platform.Acting;
import org.tongxin.rules.RuleSet;
import org.tongxin.rules.Rules;

/** Anybody sends the committee a clue (群众提供提案线索), with as little about themselves as they like. */
@UseCase
public class SendClue {

    /** Longest name and telephone number, in characters. */
    public static final int CONTACT_MAX = 40;

    /** Why somebody is asked to come back tomorrow. */
    public static final String ENOUGH = "proposal.clue.refused.enough";

    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{5,30}");

    private final Clues clues;
    private final Sending sending;
    private final ClueFacts facts;
    private final Rules rules;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SendClue(Clues clues, Sending sending, ClueFacts facts, Rules rules, TransactionTemplate transaction, Clock clock) {
        this.clues = clues;
        this.sending = sending;
        this.facts = facts;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What somebody sends.
     *
     * @param name and phone: how they may be reached; both may be empty
     * @param consent whether they agree that it is kept and looked at
     */
    public record Sheet(ClueText text, String name, String phone, boolean consent) {

        public Sheet {
            name = Prose.clean(name.replaceAll("\\s+", " "));
            phone = Prose.clean(phone);
        }

        @Override
        public String toString() {
            return "Sheet";
        }
    }

    /**
     * Keeps it and gives the code with which its sender asks what became of it; nobody can give it again.
     *
     * @param address from where it comes; used to count and not kept
     */
    public Outcome<Receipt> send(CommitteeId committee, Sheet sheet, String address) {
        LocalDate today = LocalDate.now(clock);
        RuleSet sheetOfRules = rules.on(committee, today);
        List<Reason> wrong = wrong(sheet, sheetOfRules.list("proposal.categories"));
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        int most = sheetOfRules.number("clue.perDayFromOnePlace");
        return Acting.as(
                Acting.platform(committee),
                () -> Objects.requireNonNull(transaction.execute(_ -> sending.counted(address, today, most)
                        ? Outcome.done(keep(committee, sheet))
                        : Outcome.<Receipt>refused(Reason.of(ENOUGH, most)))));
    }

    private Receipt keep(CommitteeId committee, Sheet sheet) {
        Receipt receipt = Receipt.fresh();
        Clue clue = Clue.sent(sheet.text(), clock.instant());
        clues.add(clue, receipt.hash(committee));
        if (!sheet.name().isEmpty() || !sheet.phone().isEmpty()) {
            clues.add(clue.id(), sheet.name(), sheet.phone());
        }
        facts.received(clue);
        return receipt;
    }

    private static List<Reason> wrong(Sheet sheet, List<String> categories) {
        List<Reason> reasons = new ArrayList<>(sheet.text().wrong(categories, false));
        if (Prose.length(sheet.name()) > CONTACT_MAX) {
            reasons.add(Reason.at("name", "proposal.clue.refused.name", CONTACT_MAX));
        }
        if (!sheet.phone().isEmpty() && !PHONE.matcher(sheet.phone()).matches()) {
            reasons.add(Reason.at("phone", "proposal.clue.refused.phone"));
        }
        if (!sheet.consent()) {
            reasons.add(Reason.at("consent", "proposal.clue.refused.consent"));
        }
        return reasons;
    }
}
