package org.tongxin.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.Kind;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Audit;

/**
 * A person enters a matter of the catalogue (登记): as a draft, or handed in, and then it counts at once or waits for who has to agree. It is
 * entered once; everything that is counted later follows from it.
 */
@UseCase
public class EnterMatter {

    private final Matters matters;
    private final MatterFacts facts;
    private final Bodies bodies;
    private final Catalogue catalogue;
    private final Directories directories;
    private final TransactionTemplate transaction;
    private final Keeping.Trail trail;

    EnterMatter(
            Matters matters,
            MatterFacts facts,
            Bodies bodies,
            Catalogue catalogue,
            Directories directories,
            TransactionTemplate transaction,
            Keeping.Trail trail) {
        this.matters = matters;
        this.facts = facts;
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.directories = directories;
        this.transaction = transaction;
        this.trail = trail;
    }

    /** What is to become of it. */
    public enum Step {
        /** Kept as a draft. */
        KEEP,
        /** Announced: an activity that is still to come. */
        PLAN,
        /** Handed in, to count. */
        HAND_IN
    }

    /** The kinds this person may enter. */
    public List<Kind> kinds(Actor who) {
        return Permissions.allows(who, EnterMatter.class)
                ? catalogue
                        .of(who.committee())
                        .all()
                        .filter(kind -> may(who, kind))
                        .toList()
                : List.of();
    }

    /** Whether this person may enter one of that kind. */
    public static boolean may(Actor who, Kind kind) {
        return !kind.retired() && kind.enteredBy().stream().anyMatch(who::at);
    }

    /** Enters it. A program's key that was used before gives what it entered then. */
    public Outcome<Matter> enter(Actor who, String code, TypedMatter typed, Step step, @Nullable String clientKey) {
        if (!Permissions.allows(who, EnterMatter.class)) {
            return Outcome.missing();
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Outcome<Matter> outcome = catalogue
                    .of(who.committee())
                    .find(code)
                    .filter(kind -> may(who, kind))
                    .map(kind -> once(who, kind, typed, step, clientKey))
                    .orElseGet(Outcome::missing);
            if (!(outcome instanceof Outcome.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    /** Whether this person's program entered something under that key before. */
    public boolean knows(Actor who, String clientKey) {
        return Boolean.TRUE.equals(transaction.execute(
                _ -> matters.entered(who.account().value(), clientKey).isPresent()));
    }

    private Outcome<Matter> once(Actor who, Kind kind, TypedMatter typed, Step step, @Nullable String clientKey) {
        Optional<Matter> before = clientKey == null
                ? Optional.empty()
                : matters.entered(who.account().value(), clientKey).flatMap(matters::find);
        return before.map(Outcome::done).orElseGet(() -> fresh(who, kind, typed, step, clientKey));
    }

    private Outcome<Matter> fresh(Actor who, Kind kind, TypedMatter typed, Step step, @Nullable String clientKey) {
        LocalDate today = LocalDate.now(trail.clock());
        ReadMatter reading = new ReadMatter(kind, directories.of(who.committee()));
        Content said = reading.read(typed);
        Content content = step == Step.PLAN ? StillPlanned.expected(said) : said;
        List<Reason> wrong = new ArrayList<>(reading.wrong());
        NewMatter.Wanted wanted = NewMatter.wanted(kind, content, typed, wrong);
        wrong.addAll(
                switch (step) {
                    case KEEP -> CheckMatter.draft(content);
                    case PLAN -> CheckMatter.planned(kind, content);
                    case HAND_IN -> NewMatter.complete(kind, content, wanted, today);
                });
        if (step == Step.PLAN && !kind.attended()) {
            wrong.add(Reason.of("matter.refused.planned"));
        }
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        Matter matter = NewMatter.of(
                who,
                kind,
                bodies.identified(List.of(content)).getFirst(),
                wanted,
                step,
                trail.clock().instant());
        List<Reason> against = trail.against(who, kind, null, matter);
        if (!against.isEmpty()) {
            return Outcome.refused(against);
        }
        Matter numbered = new Numbering(matters, directories.of(who.committee())).number(kind, matter);
        Integer ordinal = numbered.content().ordinal();
        if (ordinal != null && matters.hasOrdinal(kind.code(), numbered.ordinalOf(), ordinal, numbered.id())) {
            return Outcome.refused(Reason.at("ordinal", "matter.refused.ordinalTaken", ordinal));
        }
        matters.insert(List.of(numbered), clientKey);
        facts.write(kind, List.of(numbered));
        String act = EnterMatter.class.getSimpleName();
        matters.remember(numbered.id(), act, "", null, MatterHistory.By.of(who, trail.clock()));
        trail.audit()
                .record(
                        who,
                        act,
                        new Audit.Subject(MatterId.KIND, numbered.id().value(), content.title()),
                        null,
                        numbered.state());
        return Outcome.done(numbered);
    }
}
