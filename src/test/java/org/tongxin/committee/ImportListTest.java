package org.tongxin.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.platform.Acting;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;

/** Tables of members and units: read in many forms, every fault named, nothing stored unasked. */
@OnPostgres
class ImportListTest {

    private static final String HEAD = "编号,姓名,界别,任职起始\n";

    @Autowired
    private TestCommittee committees;

    @Autowired
    private ImportList importing;

    @Autowired
    private ChangeMemberStatus changing;

    @Autowired
    private Directories directories;

    private Someone administrator;
    private Someone other;

    @BeforeEach
    void found() {
        TestCommittee.Founded committee = committees.found();
        administrator = committee.at(Desk.SYSTEM_ADMIN);
        other = committee.at(Desk.SYSTEM_ADMIN);
    }

    @Test
    void a_right_table_is_stored_after_its_senders_word_and_seen_at_once() {
        UUID id = read(HEAD + "W1,沈禾清,经济界,2022-01-10\nW2,=cmd|' /C calc'!A0,S24,\n");
        assertThat(members()).isEmpty();
        assertThat(store(id, false)).isEqualTo(Outcome.done(2));
        assertThat(members()).containsExactlyInAnyOrder("沈禾清", "=cmd|' /C calc'!A0");
        assertThat(store(id, false)).as("the same word twice").isInstanceOf(Outcome.Missing.class);
    }

    @Test
    void every_wrong_cell_is_named_and_nothing_is_stored_unless_the_wrong_rows_are_left_out() {
        UUID id = read(HEAD + "W1,沈禾清,经济界,2022-01-10\nW1,顾南枝,没有这界,2022-13-40\n,陆怀瑾,经济界,\n");
        ImportList.Draft draft = draft(id);
        assertThat(draft.rows().get(1).wrong())
                .containsEntry("编号", "committee.import.cell.twice")
                .containsEntry("界别", "committee.import.cell.sector")
                .containsEntry("任职起始", "committee.import.cell.day");
        assertThat(draft.rows().get(2).wrong()).containsEntry("编号", "committee.import.cell.empty");
        assertThat(store(id, false)).isInstanceOf(Outcome.Refused.class);
        assertThat(members()).isEmpty();
        assertThat(store(id, true)).isEqualTo(Outcome.done(1));
        assertThat(members()).containsExactly("沈禾清");
    }

    @Test
    void the_encodings_and_the_workbook_that_offices_send_are_read_alike() throws IOException {
        String table = HEAD + "W1,沈禾清,经济界,2022-01-10\n";
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(book, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("委员");
            List<String> lines = table.lines().toList();
            for (int row = 0; row < lines.size(); row++) {
                String[] cells = lines.get(row).split(",");
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(row, column, cells[column]);
                }
            }
        }
        for (byte[] file : List.of(
                table.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + table).getBytes(StandardCharsets.UTF_8),
                table.getBytes(Charset.forName("GB18030")),
                book.toByteArray())) {
            UUID id = ((Outcome.Done<UUID>) read(file)).value();
            assertThat(draft(id).rows()).singleElement().satisfies(row -> {
                assertThat(row.cell("姓名")).isEqualTo("沈禾清");
                assertThat(row.right()).isTrue();
            });
        }
    }

    @Test
    void what_is_no_table_or_too_long_is_refused_with_a_reason() {
        String many = HEAD
                + IntStream.range(0, 6_000).mapToObj(n -> "W" + n + ",某,经济界,").collect(Collectors.joining("\n"));
        for (byte[] file : List.of(
                new byte[0],
                "姓名,编号".getBytes(StandardCharsets.UTF_8),
                new byte[] {'P', 'K', 3, 4, 0, 0, 0},
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, (byte) 0xFF},
                "a,\"b\nc".getBytes(StandardCharsets.UTF_8),
                many.getBytes(StandardCharsets.UTF_8))) {
            assertThat(read(file)).isInstanceOf(Outcome.Refused.class);
        }
    }

    @Test
    void a_member_who_is_suspended_is_known_to_be_from_the_moment_it_is_recorded() {
        store(read(HEAD + "W1,沈禾清,经济界,2022-01-10\n"), false);
        MemberCard member = directory().members().getFirst();
        assertThat(change(member, null, null, "")).isInstanceOf(Outcome.Refused.class);
        assertThat(change(member, Register.Status.SUSPENDED, LocalDate.of(2021, 1, 1), "早于任职"))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(change(member, Register.Status.SUSPENDED, LocalDate.of(2026, 5, 1), "本人申请"))
                .isInstanceOf(Outcome.Done.class);
        assertThat(directory().members().getFirst().active()).isFalse();
        assertThat(Acting.as(administrator.actor(), () -> changing.history(member.id())))
                .hasSize(2);
    }

    private Outcome<?> change(MemberCard member, Register.Status status, LocalDate since, String cause) {
        return Acting.as(
                administrator.actor(), () -> changing.change(administrator.actor(), member.id(), status, since, cause));
    }

    private Directory directory() {
        return Acting.as(
                administrator.actor(),
                () -> directories.of(administrator.actor().committee()));
    }

    @Test
    void a_draft_is_its_senders_alone() {
        UUID id = read(HEAD + "W1,沈禾清,经济界,\n");
        assertThat(Acting.as(other.actor(), () -> importing.draft(other.actor(), id)))
                .isEmpty();
        assertThat(Acting.as(other.actor(), () -> importing.store(other.actor(), id, true)))
                .isInstanceOf(Outcome.Missing.class);
    }

    private UUID read(String table) {
        return ((Outcome.Done<UUID>) read(table.getBytes(StandardCharsets.UTF_8))).value();
    }

    private Outcome<UUID> read(byte[] file) {
        return Acting.as(
                administrator.actor(),
                () -> importing.read(administrator.actor(), ImportRow.Kind.MEMBERS, "委员.csv", file));
    }

    private ImportList.Draft draft(UUID id) {
        return Acting.as(administrator.actor(), () -> importing.draft(administrator.actor(), id))
                .orElseThrow();
    }

    private Outcome<Integer> store(UUID id, boolean leaveOut) {
        return Acting.as(administrator.actor(), () -> importing.store(administrator.actor(), id, leaveOut));
    }

    private List<String> members() {
        return Acting.as(
                administrator.actor(),
                () -> directories.of(administrator.actor().committee()).members().stream()
                        .map(MemberCard::name)
                        .toList());
    }
}
