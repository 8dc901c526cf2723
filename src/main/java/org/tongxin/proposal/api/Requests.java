package org.tongxin.proposal.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.MemberId;
import org.tongxin.common.UnitId;
import org.tongxin.proposal.model.Decision;
import org.tongxin.proposal.model.Grade;
import org.tongxin.proposal.model.Judgement;
import org.tongxin.proposal.model.Promise;
import org.tongxin.proposal.model.Reply;
import org.tongxin.proposal.model.Text;
import org.tongxin.proposal.proceeding.Proceedings;

/** What the interface takes. A missing text is an empty one; a missing version means: whatever version there is. */
final class Requests {

    private Requests() {}

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static long or(@Nullable Long version) {
        return version == null ? Proceedings.ANY : version;
    }

    /** A proposal's text. */
    record Writing(
            @Nullable Long version,
            @Nullable String title,
            @Nullable String situation,
            @Nullable String analysis,
            @Nullable String suggestion) {

        Text text() {
            return new Text(or(title), or(situation), or(analysis), or(suggestion));
        }

        long seen() {
            return or(version);
        }
    }

    /** A step that needs nothing but the version that was read. */
    record Seen(@Nullable Long version) {

        long seen() {
            return or(version);
        }
    }

    record Invitation(@Nullable Long version, MemberId member) {

        Invitation {
            Objects.requireNonNull(member, "member");
        }

        long seen() {
            return or(version);
        }
    }

    record Cosigning(boolean agree) {}

    record Words(@Nullable Long version, @Nullable String words) {

        long seen() {
            return or(version);
        }

        String text() {
            return or(words);
        }
    }

    record Reviewed(
            @Nullable Long version,
            Decision decision,
            @Nullable String category,
            @Nullable String reason,
            @Nullable String comment) {

        Reviewed {
            Objects.requireNonNull(decision, "decision");
        }

        long seen() {
            return or(version);
        }

        String code() {
            return or(reason);
        }

        String text() {
            return or(comment);
        }
    }

    record Transfer(
            @Nullable Long version,
            @Nullable UnitId lead,
            @Nullable List<UnitId> joint) {

        long seen() {
            return or(version);
        }

        List<UnitId> others() {
            return joint == null ? List.of() : joint;
        }
    }

    record Decided(
            @Nullable Long version,
            UnitId unit,
            boolean uphold,
            @Nullable UnitId instead,
            @Nullable String words) {

        Decided {
            Objects.requireNonNull(unit, "unit");
        }

        long seen() {
            return or(version);
        }

        String text() {
            return or(words);
        }
    }

    record ReplyText(
            @Nullable Long version,
            @Nullable String text,
            @Nullable Grade grade,
            boolean open,
            @Nullable String contact,
            @Nullable List<Promised> promises) {

        long seen() {
            return or(version);
        }

        Reply.Sheet sheet() {
            return new Reply.Sheet(or(text), grade, open, or(contact), Promised.numbered(promises));
        }
    }

    record Promised(String text, @Nullable LocalDate dueOn) {

        Promised {
            Objects.requireNonNull(text, "text");
        }

        static List<Promise> numbered(@Nullable List<Promised> promises) {
            List<Promise> numbered = new java.util.ArrayList<>();
            if (promises != null) {
                promises.forEach(each -> numbered.add(new Promise(numbered.size() + 1, each.text(), each.dueOn())));
            }
            return numbered;
        }
    }

    record Rated(Judgement work, Judgement result, @Nullable String comment) {

        Rated {
            Objects.requireNonNull(work, "work");
            Objects.requireNonNull(result, "result");
        }

        String text() {
            return or(comment);
        }
    }
}
