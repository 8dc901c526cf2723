package org.tongxin.proposal.digest;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.page.Words;
import org.tongxin.proposal.digest.PrintDigest.Entry;
import org.tongxin.proposal.viewing.Wording;

/** The words of the catalogue's columns, in the reader's language. */
final class DigestWords {

    private static final List<String> COLUMNS = List.of(
            "number",
            "case",
            "proposer",
            "kind",
            "category",
            "lead.unit",
            "state",
            "grade",
            "replied",
            "work",
            "result",
            "promises",
            "kept",
            "verdict",
            "extent");

    private final Words w;
    private final Wording wording;

    DigestWords(Words words, Wording wording) {
        this.w = words;
        this.wording = wording;
    }

    List<String> head() {
        return COLUMNS.stream().map(column -> w.t("proposal.digest." + column)).toList();
    }

    String number(Entry entry) {
        return "%04d".formatted(entry.filing());
    }

    String proposer(Entry entry) {
        String name = wording.directory().memberName(entry.proposer());
        if (entry.body() != null) {
            return entry.body();
        }
        return entry.cosigners() > 0 ? w.t("proposal.digest.several", name, entry.cosigners() + 1) : name;
    }

    String lead(Entry entry) {
        return entry.lead() == null ? "" : wording.directory().unitName(entry.lead());
    }

    List<Object> cells(Entry entry) {
        return Stream.<Object>of(
                        number(entry),
                        entry.text().title(),
                        proposer(entry),
                        w.t("figures.proposer." + entry.kind()),
                        wording.category(entry.category()),
                        lead(entry),
                        w.t("common.chip." + entry.state()),
                        entry.grade() == null ? "" : entry.grade(),
                        entry.repliedAt() == null
                                ? ""
                                : w.day(entry.repliedAt()).toString(),
                        judged(entry.work()),
                        judged(entry.result()),
                        entry.promises(),
                        entry.kept(),
                        entry.verdict() == null ? "" : w.t("proposal.lookBack.verdict." + entry.verdict()),
                        entry.extent() == null
                                ? w.t("proposal.digest.undecided")
                                : w.t("proposal.publish.extent." + entry.extent()))
                .toList();
    }

    private String judged(@Nullable String code) {
        return code == null ? "" : w.t("common.chip." + (code.equals("BASICALLY") ? "BASICALLY_SATISFIED" : code));
    }
}
