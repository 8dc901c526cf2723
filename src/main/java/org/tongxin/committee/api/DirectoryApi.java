package org.tongxin.committee.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.committee.MemberCard;
import org.tongxin.committee.SectorCard;
import org.tongxin.committee.SeeDirectory;
import org.tongxin.committee.SeeRegister;
import org.tongxin.committee.SessionCard;
import org.tongxin.committee.UnitCard;
import org.tongxin.common.For;
import org.tongxin.platform.Acting;

/** Whom a step may name: members, units, sessions and sectors. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Directory", description = "Whom a step may name: members, units, sessions and sectors.")
class DirectoryApi {

    private final SeeDirectory seeing;

    DirectoryApi(SeeDirectory seeing) {
        this.seeing = seeing;
    }

    /**
     * A page of a list.
     *
     * @param total how many fit
     * @param next to be sent as {@code after} for the next page; null: this was the last
     */
    record Listed<T>(List<T> rows, int total, @Nullable String next) {

        static <T> Listed<T> of(SeeRegister.Page<T> page) {
            Integer next = page.next();
            return new Listed<>(page.rows(), page.total(), next == null ? null : next.toString());
        }
    }

    @GetMapping("/members")
    @For(SeeDirectory.class)
    @Operation(summary = "Members whose name, number or post holds the words")
    Listed<MemberCard> members(
            @Parameter(description = "words", example = "沈") @RequestParam(defaultValue = "") String q,
            @Parameter(description = "code of a sector", example = "S27") @RequestParam(defaultValue = "")
                    String sector,
            @RequestParam(defaultValue = "") String after) {
        return Listed.of(seeing.members(Acting.required(), q.strip(), sector, page(after)));
    }

    @GetMapping("/units")
    @For(SeeDirectory.class)
    @Operation(summary = "Units whose name holds the words")
    Listed<UnitCard> units(
            @Parameter(description = "words", example = "城管") @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after) {
        return Listed.of(seeing.units(Acting.required(), q.strip(), page(after)));
    }

    @GetMapping("/sessions")
    @For(SeeDirectory.class)
    @Operation(summary = "All sessions with the years that belong to them, latest first")
    List<SessionCard> sessions() {
        return seeing.sessions(Acting.required());
    }

    @GetMapping("/sectors")
    @For(SeeDirectory.class)
    @Operation(summary = "All sectors, national and local")
    List<SectorCard> sectors() {
        return seeing.sectors(Acting.required());
    }

    /** A cursor of ours; anything else begins at the beginning. */
    private static int page(String after) {
        return after.matches("\\d{1,6}") ? Integer.parseInt(after) : 0;
    }
}
