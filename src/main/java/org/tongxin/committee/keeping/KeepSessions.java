package org.tongxin.committee.keeping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Directory;
import org.tongxin.committee.Register;
import org.tongxin.committee.SessionCard;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.SessionId;
import org.tongxin.common.UseCase;
import org.tongxin.platform.Audit;

/** The system administrator opens the year of a session (届、次) and corrects its days. */
@UseCase
public class KeepSessions {

    private final JdbcClient jdbc;
    private final Directories directories;
    private final Register register;
    private final Audit audit;

    KeepSessions(JdbcClient jdbc, Directories directories, Register register, Audit audit) {
        this.jdbc = jdbc;
        this.directories = directories;
        this.register = register;
        this.audit = audit;
    }

    /**
     * A session as its form says it; missing fields are empty ones.
     *
     * @param from first day of its year, to which proposals received from then on belong
     * @param until last day of its year
     * @param opens first day of the plenary
     * @param closes last day of the plenary
     */
    public record SessionSheet(String term, String number, String from, String until, String opens, String closes) {

        public static final SessionSheet EMPTY = new SessionSheet("", "", "", "", "", "");

        public SessionSheet {
            term = Sheets.clean(term);
            number = Sheets.clean(number);
            from = Sheets.clean(from);
            until = Sheets.clean(until);
            opens = Sheets.clean(opens);
            closes = Sheets.clean(closes);
        }

        public static SessionSheet of(SessionCard session) {
            return new SessionSheet(
                    String.valueOf(session.term()),
                    String.valueOf(session.number()),
                    session.from().toString(),
                    session.until().toString(),
                    session.opensOn().toString(),
                    session.closesOn().toString());
        }

        /** All that is wrong with it at once. */
        List<Reason> wrong(Directory directory, @Nullable SessionId self) {
            List<Reason> wrong = new ArrayList<>();
            if (!term.matches("[1-9]\\d?")) {
                wrong.add(Reason.at("term", "committee.refused.term"));
            }
            if (!number.matches("[1-9]")) {
                wrong.add(Reason.at("number", "committee.refused.session"));
            }
            ordered(wrong, "from", from, "until", until);
            ordered(wrong, "opens", opens, "closes", closes);
            for (SessionCard other : directory.sessions()) {
                if (!other.id().equals(self)) {
                    beside(wrong, other);
                }
            }
            return wrong;
        }

        private static void ordered(List<Reason> wrong, String first, String begins, String second, String ends) {
            Optional<LocalDate> day = Sheets.day(begins);
            Optional<LocalDate> last = Sheets.day(ends);
            if (day.isEmpty()) {
                wrong.add(Reason.at(first, "committee.refused.day"));
            }
            if (last.isEmpty() || (day.isPresent() && last.get().isBefore(day.get()))) {
                wrong.add(Reason.at(second, "committee.refused.until"));
            }
        }

        private void beside(List<Reason> wrong, SessionCard other) {
            if (term.equals(String.valueOf(other.term())) && number.equals(String.valueOf(other.number()))) {
                wrong.add(Reason.at("number", "committee.refused.sessionKnown"));
            }
            Optional<LocalDate> first = Sheets.day(from);
            Optional<LocalDate> last = Sheets.day(until);
            if (first.isPresent()
                    && last.isPresent()
                    && !first.get().isAfter(other.until())
                    && !last.get().isBefore(other.from())) {
                wrong.add(Reason.at("from", "committee.refused.yearsOverlap", other.name(false)));
            }
        }
    }

    /** Opens a session. */
    @Transactional
    public Outcome<SessionId> open(Actor who, SessionSheet sheet) {
        List<Reason> wrong = sheet.wrong(directories.of(who.committee()), null);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        return Outcome.done(register.open(
                Integer.parseInt(sheet.term()),
                Integer.parseInt(sheet.number()),
                day(sheet.from()),
                day(sheet.until()),
                day(sheet.opens()),
                day(sheet.closes())));
    }

    /** Corrects its days; term and number stay, because numbers of proposals carry them. */
    @Transactional
    public Outcome<SessionId> change(Actor who, SessionId id, SessionSheet typed) {
        Directory directory = directories.of(who.committee());
        SessionCard before = directory.session(id).orElse(null);
        if (before == null) {
            return Outcome.missing();
        }
        SessionSheet sheet = new SessionSheet(
                String.valueOf(before.term()),
                String.valueOf(before.number()),
                typed.from(),
                typed.until(),
                typed.opens(),
                typed.closes());
        List<Reason> wrong = sheet.wrong(directory, id);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        jdbc.sql("update committee.session set from_on = ?, until_on = ?, opens_on = ?, closes_on = ?"
                        + " where committee_id = platform.acting_committee() and id = ?")
                .param(day(sheet.from()))
                .param(day(sheet.until()))
                .param(day(sheet.opens()))
                .param(day(sheet.closes()))
                .param(id.value())
                .update();
        audit.record(
                who,
                "ChangeSession",
                new Audit.Subject("session", id.value(), before.term() + "-" + before.number()),
                Map.of("days", SessionSheet.of(before).toString()),
                Map.of("days", sheet.toString()));
        directories.changed(who.committee());
        return Outcome.done(id);
    }

    private static LocalDate day(String text) {
        return Sheets.day(text).orElseThrow();
    }
}
