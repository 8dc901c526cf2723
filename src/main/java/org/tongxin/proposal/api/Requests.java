package org.tongxin.proposal.api;

import io.swagger.v3.oas.annotations.media.Schema;
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
import org.tongxin.proposal.model.Quality;
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
    @Schema(example = """
            {"version":3,"title":"关于为北巷增设路灯的提案","situation":"北巷夜间没有照明。","analysis":"归属不清。","suggestion":"由市政统一安装。"}""")
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
    @Schema(example = """
            {"version":3}""")
    record Seen(@Nullable Long version) {

        long seen() {
            return or(version);
        }
    }

    @Schema(example = """
            {"version":3,"member":"01a1f000-0000-7000-8000-000000000001"}""")
    record Invitation(@Nullable Long version, MemberId member) {

        Invitation {
            Objects.requireNonNull(member, "member");
        }

        long seen() {
            return or(version);
        }
    }

    @Schema(example = """
            {"agree":true}""")
    record Cosigning(boolean agree) {}

    @Schema(example = """
            {"version":3,"words":"请抓紧答复。"}""")
    record Words(@Nullable Long version, @Nullable String words) {

        long seen() {
            return or(version);
        }

        String text() {
            return or(words);
        }
    }

    @Schema(example = """
            {"version":4,"decision":"REFUSE","reason":"NF10","comment":"所提事项已有规定，不予立案。"}""")
    record Reviewed(
            @Nullable Long version,
            Decision decision,
            @Nullable String category,
            @Nullable String reason,
            @Nullable String comment,
            @Nullable Quality quality) {

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

    @Schema(example = """
            {"version":6,"lead":"01a1f000-0000-7000-8000-000000000002","joint":["01a1f000-0000-7000-8000-000000000003"]}""")
    record Transfer(
            @Nullable Long version,
            @Nullable UnitId lead,
            @Nullable List<UnitId> joint,
            @Nullable List<UnitId> separate) {

        List<UnitId> each() {
            return separate == null ? List.of() : separate;
        }

        long seen() {
            return or(version);
        }

        List<UnitId> others() {
            return joint == null ? List.of() : joint;
        }
    }

    @Schema(example = """
            {"version":8,"unit":"01a1f000-0000-7000-8000-000000000002","uphold":false,"words":"属你单位职责，请签收办理。"}""")
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

    @Schema(example = """
            {"version":9,"text":"路灯将分两期安装。","grade":"B","open":true,"contact":"办公室 0000-6602101","promises":[{"text":"完成第一期","dueOn":"2027-03-31"}]}""")
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

    @Schema(example = """
            {"text":"完成第一期","dueOn":"2027-03-31"}""")
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

    @Schema(example = """
            {"work":"SATISFIED","result":"BASICALLY","comment":"盼第二期如期完成。"}""")
    record Rated(
            Judgement work,
            Judgement result,
            @Nullable String comment,
            @Nullable UnitId unit) {

        Rated {
            Objects.requireNonNull(work, "work");
            Objects.requireNonNull(result, "result");
        }

        String text() {
            return or(comment);
        }
    }
}
