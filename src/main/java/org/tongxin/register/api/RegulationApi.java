package org.tongxin.register.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.For;
import org.tongxin.platform.Acting;
import org.tongxin.register.regulations.SeeRegulations;

/** Which regulation governs which step. */
@RestController
@RequestMapping("/api/v1/regulations")
@Tag(name = "Register")
class RegulationApi {

    private final SeeRegulations seeing;

    RegulationApi(SeeRegulations seeing) {
        this.seeing = seeing;
    }

    /**
     * A regulation in force.
     *
     * @param kinds codes of the kinds of records it governs
     * @param ends it is a trial that ends soon, or has ended
     */
    record Regulation(
            UUID id,
            String title,
            String field,
            boolean trial,
            @Nullable LocalDate from,
            List<String> kinds,
            boolean ends) {}

    /**
     * All of them.
     *
     * @param without codes of kinds that no regulation governs
     * @param days how many days before its end a trial is told
     */
    record All(List<Regulation> regulations, List<String> without, int days) {}

    @GetMapping
    @For(SeeRegulations.class)
    @Operation(summary = "The regulations in force with the kinds of records they govern, and the kinds none governs")
    All all() {
        SeeRegulations.Page page = seeing.page(Acting.required());
        return new All(
                page.lines().stream().map(RegulationApi::doc).toList(),
                page.without().stream().map(Kind::code).toList(),
                page.days());
    }

    private static Regulation doc(SeeRegulations.Line line) {
        return new Regulation(
                line.regulation().id().value(),
                line.regulation().title(),
                line.regulation().field(),
                line.regulation().trial(),
                line.regulation().from(),
                line.kinds().stream().map(Kind::code).toList(),
                line.ends());
    }
}
