package org.tongxin.register.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;
import org.tongxin.matter.EnterMatter;
import org.tongxin.matter.Matter;
import org.tongxin.matter.Matters;
import org.tongxin.matter.TypedMatter;
import org.tongxin.platform.Audit;
import org.tongxin.register.places.PlaceKinds;

/**
 * The host or the secretariat answers a booking, and says afterwards whether anybody came (答复预约、登记到访). Only what really was becomes a
 * record; who came is not named in it.
 */
@UseCase
public class AnswerBooking {

    /** Whatever version there is. */
    public static final int ANY = 0;

    /** Longest answer, in characters. */
    public static final int ANSWER_MAX = 500;

    /** Longest word about what it was, in characters. */
    public static final int PURPOSE_MAX = 100;

    private final Bookings bookings;
    private final Matters matters;
    private final EnterMatter entering;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    AnswerBooking(
            Bookings bookings,
            Matters matters,
            EnterMatter entering,
            TransactionTemplate transaction,
            Audit audit,
            Clock clock) {
        this.bookings = bookings;
        this.matters = matters;
        this.entering = entering;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is said of it. */
    public enum Word {
        CONFIRM,
        DECLINE,
        CAME,
        ABSENT
    }

    /**
     * An answer.
     *
     * @param words what is said to who booked; or, where they came, what it was about in the host's words
     * @param persons how many came
     */
    public record Answer(Word word, String words, int persons) {

        public Answer {
            words = Prose.clean(words);
        }
    }

    /** Answers it. */
    public Outcome<Booking> answer(Actor who, BookingId id, int version, Answer answer) {
        if (!Permissions.allows(who, AnswerBooking.class)) {
            return Outcome.missing();
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Outcome<Booking> outcome = bookings.hold(id)
                    .flatMap(held -> matters.find(held.place())
                            .filter(place -> PlaceKinds.keeps(who, place))
                            .map(place -> answered(who, held, place, version, answer)))
                    .orElseGet(Outcome::missing);
            if (!(outcome instanceof Outcome.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private Outcome<Booking> answered(Actor who, Booking held, Matter place, int version, Answer answer) {
        Booking.Answered before = held.answered();
        if (version != ANY && version != held.version() && before != null) {
            return new Outcome.Stale<>(before.by(), before.at());
        }
        List<Reason> wrong = wrong(held, answer, LocalDate.now(clock));
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        Booking.Answered by = new Booking.Answered(who.name(), clock.instant());
        return switch (answer.word()) {
            case CONFIRM -> kept(who, held, held.now(Booking.State.CONFIRMED, answer.words(), null, by));
            case DECLINE -> kept(who, held, held.now(Booking.State.DECLINED, answer.words(), null, by));
            case ABSENT -> kept(who, held, held.now(Booking.State.ABSENT, held.answer(), null, by));
            case CAME -> came(who, held, place, answer, by);
        };
    }

    private Outcome<Booking> kept(Actor who, Booking before, Booking now) {
        bookings.save(now);
        audit.record(
                who,
                AnswerBooking.class.getSimpleName(),
                new Audit.Subject(
                        BookingId.KIND, now.id().value(), now.slot().day().toString()),
                before.state(),
                now.state());
        return Outcome.done(now);
    }

    private Outcome<Booking> came(Actor who, Booking held, Matter place, Answer answer, Booking.Answered by) {
        return switch (entering.enter(
                who,
                "place-booking",
                record(who, held, place, answer),
                EnterMatter.Step.HAND_IN,
                "booking " + held.id())) {
            case Outcome.Done<Matter>(Matter made) ->
                kept(who, held, held.now(Booking.State.CAME, held.answer(), made.id(), by));
            case Outcome.Refused<Matter>(List<Reason> reasons) -> new Outcome.Refused<>(reasons);
            case Outcome.Stale<Matter> _, Outcome.Missing<Matter> _ -> Outcome.missing();
        };
    }

    private static TypedMatter record(Actor who, Booking held, Matter place, Answer answer) {
        Map<String, String> said = new LinkedHashMap<>();
        String day = held.slot().day().toString();
        said.put("title", Prose.cut(place.content().title(), 40) + "接待：" + Prose.cut(answer.words(), 50));
        said.put("on", day);
        said.put("place", place.content().place());
        said.put("f.hours", held.slot().from() + "–" + held.slot().until());
        said.put("f.purpose", answer.words());
        said.put("f.people", String.valueOf(answer.persons()));
        said.put("f.came", "came");
        said.put("r.visitor", "匿名");
        place.content().parts().stream()
                .filter(part -> PlaceKinds.HOSTS.contains(part.role()))
                .filter(part -> part.of() == org.tongxin.catalogue.Role.Of.MEMBER)
                .findFirst()
                .ifPresentOrElse(
                        part -> said.put("r.host.MEMBER", part.name()), () -> said.put("r.host.STAFF", who.name()));
        said.put("stage", "ended");
        said.put("link", "matter:" + place.id());
        return TypedMatter.of(said);
    }

    private static List<Reason> wrong(Booking held, Answer answer, LocalDate today) {
        List<Reason> wrong = new ArrayList<>();
        boolean over = answer.word() == Word.CAME || answer.word() == Word.ABSENT;
        if (!held.state().isOpen() || (answer.word() == Word.CONFIRM && held.state() == Booking.State.CONFIRMED)) {
            wrong.add(Reason.of("register.refused.answered"));
        } else if (over && !held.due(today)) {
            wrong.add(Reason.of("register.refused.notYet", held.slot().day()));
        }
        int most = over ? PURPOSE_MAX : ANSWER_MAX;
        if (Prose.length(answer.words()) > most) {
            wrong.add(Reason.at("words", "register.refused.words", most));
        }
        if (answer.words().isEmpty() && (answer.word() == Word.CAME || answer.word() == Word.DECLINE)) {
            wrong.add(Reason.at("words", "register.refused.empty." + answer.word()));
        }
        if (answer.word() == Word.CAME && (answer.persons() < 1 || answer.persons() > 200)) {
            wrong.add(Reason.at("persons", "register.refused.persons", 200));
        }
        return wrong;
    }
}
