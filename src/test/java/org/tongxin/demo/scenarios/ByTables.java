package org.tongxin.demo.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.tongxin.catalogue.Kind;
import org.tongxin.matter.MatterColumns;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.importing.PastCase;
import org.tongxin.testing.Visit;

/**
 * Records come in as .xlsx tables over the pages only: signed in, sent like a browser sends a file, looked at, confirmed; what a leader has to agree
 * to, the leader finds in the list and agrees to.
 */
final class ByTables implements Way {

    private static final Pattern RECORD = Pattern.compile("href=\"/records/([0-9a-f-]{36})\"");

    private final int port;
    private final String password;
    private final Map<String, Visit> signedIn = new HashMap<>();
    private int files;

    ByTables(int port, String password) {
        this.port = port;
        this.password = password;
    }

    int files() {
        return files;
    }

    @Override
    public void records(Founded committee, Kind kind, List<Map<String, List<String>>> records) {
        Visit office = visit(committee.code() + ".secretary");
        String path = "/records/of/" + kind.code();
        office.get(path + "/import");
        Visit.Answer read = office.send(path + "/import", "表.xlsx", table(kind, records));
        files++;
        assertThat(read.status()).as(kind.zh() + read.body()).isEqualTo(303);
        String preview = Objects.requireNonNull(read.location());
        assertThat(office.get(preview).body()).contains(kind.zh());
        Visit.Answer stored = office.post(preview, Map.of("alike", "STORE", "outsiders", "true"));
        assertThat(stored.status()).as(kind.zh() + stored.body()).isEqualTo(303);
        if (kind.approval() == Kind.Approval.LEADER) {
            agree(visit(committee.code() + ".leader"), path);
        }
    }

    private static void agree(Visit leader, String path) {
        List<String> waiting = RECORD.matcher(
                        leader.get(path + "?state=SUBMITTED").body())
                .results()
                .map(each -> each.group(1))
                .distinct()
                .toList();
        waiting.forEach(id -> {
            leader.get("/records/" + id);
            assertThat(leader.post("/records/" + id + "/agree", Map.of()).status())
                    .isEqualTo(303);
        });
    }

    private Visit visit(String login) {
        return signedIn.computeIfAbsent(login, _ -> {
            Visit visit = new Visit(port);
            assertThat(visit.signIn(login, password).status()).isEqualTo(303);
            return visit;
        });
    }

    private static byte[] table(Kind kind, List<Map<String, List<String>>> records) {
        List<MatterColumns.Column> filled = new MatterColumns(kind)
                .all().stream()
                        .filter(column -> records.stream().anyMatch(record -> record.containsKey(column.name())))
                        .toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            for (int c = 0; c < filled.size(); c++) {
                sheet.value(0, c, filled.get(c).zh());
                for (int r = 0; r < records.size(); r++) {
                    sheet.value(
                            r + 1,
                            c,
                            ByUseCases.cell(
                                    kind,
                                    filled.get(c),
                                    records.get(r).getOrDefault(filled.get(c).name(), List.of())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public ProposalId proposal(Founded committee, PastCase life) {
        throw new UnsupportedOperationException("no table of past cases");
    }
}
