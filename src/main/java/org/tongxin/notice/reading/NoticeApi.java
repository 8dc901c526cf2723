package org.tongxin.notice.reading;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.common.For;
import org.tongxin.common.page.Words;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;

/** A person's notices for programs; the words are those of the language that is asked for. */
@RestController
@RequestMapping("/api/v1/notices")
@Tag(name = "Notices", description = "What the person of this token was told.")
class NoticeApi {

    private final SeeNotices seeing;
    private final ReadNotices reading;
    private final ChooseNotices choosing;
    private final Problems problems;
    private final MessageSource messages;
    private final Clock clock;

    NoticeApi(
            SeeNotices seeing,
            ReadNotices reading,
            ChooseNotices choosing,
            Problems problems,
            MessageSource messages,
            Clock clock) {
        this.seeing = seeing;
        this.reading = reading;
        this.choosing = choosing;
        this.problems = problems;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    @For(SeeNotices.class)
    @Operation(summary = "The notices, newest first; `next` is given back as `after`")
    SeeNotices.Page page(
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String after) {
        Words w = new Words(messages, LocaleContextHolder.getLocale(), clock);
        return seeing.page(Acting.required(), w, "unread".equals(show), after);
    }

    @PostMapping("/{id}/read")
    @For(ReadNotices.class)
    @Operation(summary = "Note that one was read; tells where it opens")
    ResponseEntity<?> read(@PathVariable UUID id) {
        return reading.open(Acting.required(), id)
                .<ResponseEntity<?>>map(href -> ResponseEntity.ok(Map.of("href", href)))
                .orElseGet(problems::missing);
    }

    @PostMapping("/read")
    @For(ReadNotices.class)
    @Operation(summary = "Note that all were read")
    ResponseEntity<?> readAll() {
        reading.all(Acting.required());
        return ResponseEntity.noContent().build();
    }

    @Schema(example = """
            {"on":["OUTCOME","COSIGN","THREAD"]}""")
    record Chosen(@Nullable List<@Nullable String> on) {}

    @PutMapping("/topics")
    @For(ChooseNotices.class)
    @Operation(summary = "Choose the topics; all that may be switched off and are not named are off")
    ResponseEntity<?> topics(@RequestBody Chosen body) {
        List<@Nullable String> on = body.on() == null ? List.of() : body.on();
        List<String> named =
                on.stream().map(code -> Objects.requireNonNullElse(code, "")).toList();
        return problems.of(choosing.keep(Acting.required(), named), off -> ResponseEntity.ok(Map.of("off", off)));
    }
}
