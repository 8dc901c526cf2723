package org.tongxin.matter.api;

import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.tongxin.matter.Content;
import org.tongxin.matter.Matter;
import org.tongxin.matter.Part;
import org.tongxin.matter.SeeMatters;
import org.tongxin.platform.web.Problems;

/** A matter as programs read it. */
record MatterDoc(
        UUID id,
        String kind,
        int kindVersion,
        @Nullable String number,
        int version,
        String state,
        @Nullable String stage,
        List<Stage> stages,
        String title,
        @Nullable LocalDate on,
        @Nullable LocalDate until,
        String place,
        @Nullable UUID committee,
        @Nullable String sector,
        @Nullable Integer ordinal,
        boolean enlarged,
        Map<String, String> fields,
        List<Person> people,
        Collection<String> ticked,
        Collection<String> tags,
        String words,
        List<File> files) {

    record Stage(String stage, LocalDate on) {}

    record Person(
            String role, String as, String name, @Nullable UUID id, int persons, String presence) {}

    record File(UUID id, String name, long bytes) {}

    /** The answer that shows it; nothing where it is not to be seen. */
    static ResponseEntity<?> answer(Optional<SeeMatters.Seen> found, HttpStatus status, Problems problems) {
        return found.<ResponseEntity<?>>map(seen -> ResponseEntity.status(status)
                        .location(URI.create("/api/v1/matters/" + seen.matter().id()))
                        .eTag(String.valueOf(seen.matter().version()))
                        .body(of(seen)))
                .orElseGet(problems::missing);
    }

    static MatterDoc of(SeeMatters.Seen seen) {
        Matter matter = seen.matter();
        Content content = matter.content();
        return new MatterDoc(
                matter.id().value(),
                matter.kind(),
                matter.kindVersion(),
                matter.number() == null ? null : matter.number().toString(),
                matter.version(),
                matter.state().name(),
                matter.stage(),
                matter.passed().stream()
                        .map(each -> new Stage(each.stage(), each.on()))
                        .toList(),
                content.title(),
                content.on(),
                content.until(),
                content.place(),
                content.committee(),
                content.sector(),
                content.ordinal(),
                content.enlarged(),
                content.values(),
                content.parts().stream().map(MatterDoc::person).toList(),
                content.ticked(),
                content.tags(),
                content.words(),
                seen.files().stream()
                        .map(file -> new File(file.id(), file.name(), file.bytes()))
                        .toList());
    }

    private static Person person(Part part) {
        return new Person(
                part.role(),
                part.of().name(),
                part.name(),
                part.party(),
                part.persons(),
                part.presence().name());
    }
}
