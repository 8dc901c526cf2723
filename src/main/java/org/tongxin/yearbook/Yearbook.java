package org.tongxin.yearbook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.tongxin.figures.defined.Question;
import org.tongxin.figures.defined.Span;

/**
 * A draft of the yearbook (年鉴稿): of what span, and what its editor said of each section.
 *
 * @param token the span as addresses of figures say it
 * @param version counted up by every change
 */
public record Yearbook(
        UUID id,
        String title,
        String token,
        Span span,
        List<Section> sections,
        State state,
        int version,
        By begun,
        By changed) {

    /** Whether it may still be changed. */
    public enum State {
        DRAFT,
        /** 已定稿: frozen, with the values of that moment. */
        APPROVED
    }

    /** Who, and when. */
    public record By(String name, Instant at) {}

    /**
     * A section as the editor has it.
     *
     * @param heading his heading; empty: the one it came with
     * @param words what he wrote into it; a figure's code in braces stands for its value
     * @param printed false: it is kept out of the document
     */
    public record Section(String code, String heading, String words, boolean printed) {}

    public Yearbook {
        sections = List.copyOf(sections);
    }

    /** Whether it is frozen. */
    public boolean approved() {
        return state == State.APPROVED;
    }

    /** What its figures are asked of. */
    public Question question() {
        return Question.own(span);
    }

    /** The section of that code. */
    public Optional<Section> section(String code) {
        return sections.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** The same with that section changed. */
    Yearbook with(String code, UnaryOperator<Section> change) {
        return with(sections.stream()
                .map(each -> each.code().equals(code) ? change.apply(each) : each)
                .toList());
    }

    /** The same with its sections so. */
    Yearbook with(List<Section> changed) {
        return new Yearbook(id, title, token, span, changed, state, version, begun, this.changed);
    }

    /** The same, approved. */
    Yearbook frozen() {
        return new Yearbook(id, title, token, span, sections, State.APPROVED, version, begun, changed);
    }
}
