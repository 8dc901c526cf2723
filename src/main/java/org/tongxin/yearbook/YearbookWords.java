package org.tongxin.yearbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.tongxin.common.page.Words;
import org.tongxin.ledger.Chronicle;

/** A yearbook in the reader's words, on pages and in documents alike. */
public final class YearbookWords {

    private final Words w;

    YearbookWords(Words w) {
        this.w = w;
    }

    /** The heading of a section: the editor's, or the one it came with. */
    public String heading(Yearbook.Section section) {
        return section.heading().isEmpty() ? name(section.code()) : section.heading();
    }

    /** The name a section came with. */
    public String name(String section) {
        return Sections.of(section).map(each -> each.name(w.en())).orElse(section);
    }

    /** The span. */
    public String span(Yearbook book) {
        return w.en() ? book.span().en() : book.span().zh();
    }

    /** The value of a figure with its unit; of a share both halves too. */
    public String amount(Contents.Line line) {
        BigDecimal value = line.value();
        if (value == null) {
            return w.t("yearbook.nothing");
        }
        BigDecimal part = line.part();
        BigDecimal whole = line.whole();
        String amount = w.t(
                "figures.number.amount" + (line.unit().equals("%") ? ".share" : ""),
                number(value, line.unit()),
                w.unit(line.unit(), value));
        return part == null || whole == null
                ? amount
                : w.t("yearbook.halves", amount, number(part, ""), number(whole, ""));
    }

    private String number(BigDecimal value, String unit) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        boolean cents = unit.equals("元") && plain.scale() > 0;
        return cents
                ? w.number(plain.setScale(2, RoundingMode.HALF_UP)).replaceFirst("(\\.\\d)$", "$10")
                : w.number(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    /** Where a figure opens to its records. */
    public String href(Yearbook book, String code) {
        return "/numbers/" + code + "?span=" + URLEncoder.encode(book.token(), StandardCharsets.UTF_8) + "&scope=OWN";
    }

    /** The opening paragraph as one sentence; empty where there is nothing to say. */
    public String opening(Yearbook book, Contents.Part part) {
        List<Contents.Line> lines = part.opening();
        return lines.isEmpty()
                ? ""
                : w.t(
                        "yearbook.opening",
                        span(book),
                        lines.stream()
                                .map(line -> w.t("yearbook.opening.one", line.name(w.en()), amount(line)))
                                .collect(Collectors.joining(w.t("yearbook.opening.comma"))));
    }

    /** The editor's words with the values of the figures they name. */
    public String words(Contents.Part part) {
        return Cited.pieces(part.section().words()).stream()
                .map(piece -> piece(part, piece))
                .collect(Collectors.joining());
    }

    /** One stretch of them. */
    public String piece(Contents.Part part, Cited.Piece piece) {
        String code = piece.code();
        return code == null ? piece.words() : part.line(code).map(this::amount).orElse(piece.words());
    }

    /** Who was there in which role. */
    public String people(Chronicle.Entry entry) {
        return entry.people().stream().map(this::inRole).collect(Collectors.joining(w.t("yearbook.semicolon")));
    }

    private String inRole(Chronicle.InRole role) {
        String name = w.en() ? role.en() : role.zh();
        int named = role.names().isEmpty() ? 0 : role.names().split("、", -1).length;
        if (named == 0) {
            return w.t("yearbook.role.persons", name, role.persons());
        }
        return role.persons() > named
                ? w.t("yearbook.role.more", name, role.names(), role.persons())
                : w.t("yearbook.role", name, role.names());
    }

    /** A record in one line as it is printed. */
    public String line(Chronicle.Entry entry) {
        String number = entry.number().isEmpty() || !entry.of().equals("proposal") ? "" : entry.number();
        return java.util.stream.Stream.of(w.date(entry.day()), number, entry.title(), entry.place(), people(entry))
                .filter(piece -> !piece.isEmpty())
                .collect(Collectors.joining(w.t("yearbook.comma")));
    }
}
