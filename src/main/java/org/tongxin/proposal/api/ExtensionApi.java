package org.tongxin.proposal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.common.For;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.handling.AskExtension;
import org.tongxin.proposal.proceeding.Proceedings;
import org.tongxin.proposal.transfer.DecideExtension;

/** More time to reply: asked by the lead unit, decided by the committee. */
@RestController
@RequestMapping("/api/v1/proposals")
@Tag(name = "Extension", description = "More time to reply: asked by the lead unit, decided by the committee.")
class ExtensionApi {

    private final AskExtension asking;
    private final DecideExtension deciding;
    private final Answer answer;

    ExtensionApi(AskExtension asking, DecideExtension deciding, Answer answer) {
        this.asking = asking;
        this.deciding = deciding;
        this.answer = answer;
    }

    @Schema(example = """
            {"version":9,"months":1,"reason":"需要等省里批复。"}""")
    record Asked(
            @Nullable Long version, int months, @Nullable String reason) {}

    @Schema(example = """
            {"version":10,"grant":true,"words":"同意，请按时答复。"}""")
    record Decided(
            @Nullable Long version, boolean grant, @Nullable String words) {}

    @PostMapping("/{id}/extension-request")
    @For(AskExtension.class)
    @Operation(summary = "Ask for more time, before the time to reply is over")
    ResponseEntity<?> ask(@PathVariable UUID id, @RequestBody Asked body) {
        String reason = Objects.requireNonNullElse(body.reason(), "");
        return answer.of(
                asking.ask(Acting.required(), new ProposalId(id), seen(body.version()), body.months(), reason));
    }

    @PostMapping("/{id}/extension-decision")
    @For(DecideExtension.class)
    @Operation(summary = "Grant or refuse it")
    ResponseEntity<?> decide(@PathVariable UUID id, @RequestBody Decided body) {
        String words = Objects.requireNonNullElse(body.words(), "");
        return answer.of(
                deciding.decide(Acting.required(), new ProposalId(id), seen(body.version()), body.grant(), words));
    }

    private static long seen(@Nullable Long version) {
        return version == null ? Proceedings.ANY : version;
    }
}
