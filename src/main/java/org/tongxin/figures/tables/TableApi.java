package org.tongxin.figures.tables;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.common.For;
import org.tongxin.common.Reason;
import org.tongxin.figures.asking.AskedNumber;
import org.tongxin.figures.asking.Asking;
import org.tongxin.figures.defined.Answer;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.Problems;

/** The figures that are laid out side by side, as data. */
@RestController
@RequestMapping("/api/v1/numbers")
@Tag(name = "Tables of numbers", description = "Figures by sector, by party and body, and of members and staff.")
class TableApi {

    private final SeeSectors sectors;
    private final SeeContributions contributions;
    private final SeeTwoTeams teams;
    private final Problems problems;

    TableApi(SeeSectors sectors, SeeContributions contributions, SeeTwoTeams teams, Problems problems) {
        this.sectors = sectors;
        this.contributions = contributions;
        this.teams = teams;
        this.problems = problems;
    }

    /** A sector with what it has of each figure. */
    record SectorDoc(String code, String name, long members, Map<String, BigDecimal> values) {

        static SectorDoc of(SectorTable.Line line, List<String> columns) {
            Map<String, BigDecimal> values = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                values.put(columns.get(i), line.values().get(i));
            }
            return new SectorDoc(line.code(), line.zh(), line.members(), values);
        }
    }

    /** The sectors, and the codes of the silent ones. */
    record SectorsDoc(List<SectorDoc> sectors, List<String> silent) {}

    /** Parties and bodies. */
    record PartiesDoc(List<SectorDoc> parties, List<SeeContributions.Body> bodies) {}

    /** One theme: figures of members and of staff by code. */
    record TeamDoc(String theme, Map<String, @Nullable BigDecimal> members, Map<String, @Nullable BigDecimal> staff) {}

    private ResponseEntity<?> understood(Asking asking, Object body) {
        return asking.misread()
                ? problems.refused(List.of(Reason.at("span", "figures.number.refused.span")))
                : ResponseEntity.ok(body);
    }

    @GetMapping("/sectors")
    @For(SeeSectors.class)
    @Operation(summary = "Activities sector by sector, the figure `of` besides, and the sectors that had none")
    ResponseEntity<?> sectors(AskedNumber asked) {
        SeeSectors.Sectors table = sectors.see(Acting.required(), asked);
        return understood(
                table.asking(),
                new SectorsDoc(
                        table.lines().stream()
                                .map(line -> SectorDoc.of(line, table.columns()))
                                .toList(),
                        table.silent().stream().map(SectorTable.Line::code).toList()));
    }

    @GetMapping("/parties")
    @For(SeeContributions.class)
    @Operation(summary = "What each party and body contributed")
    ResponseEntity<?> parties(AskedNumber asked) {
        SeeContributions.Contributions table = contributions.see(Acting.required(), asked);
        return understood(
                table.asking(),
                new PartiesDoc(
                        table.lines().stream()
                                .map(line -> SectorDoc.of(line, table.columns()))
                                .toList(),
                        table.bodies()));
    }

    @GetMapping("/teams")
    @For(SeeTwoTeams.class)
    @Operation(summary = "Members and staff side by side")
    ResponseEntity<?> teams(AskedNumber asked) {
        SeeTwoTeams.Teams table = teams.see(Acting.required(), asked);
        return understood(
                table.asking(),
                table.lines().stream()
                        .map(line -> new TeamDoc(line.theme(), values(line.members()), values(line.staff())))
                        .toList());
    }

    private static Map<String, @Nullable BigDecimal> values(List<Answer> answers) {
        Map<String, @Nullable BigDecimal> values = new LinkedHashMap<>();
        answers.forEach(answer -> values.put(answer.definition().code(), answer.value()));
        return values;
    }
}
