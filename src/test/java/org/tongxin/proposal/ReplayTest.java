package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.committee.Register;
import org.tongxin.common.Desk;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.model.Text;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.Visit;

/** The command that replays letters and compares the ledger with their file (bench/Replay.java), on letters of our own. */
@OnPostgres
class ReplayTest {

    private static final String LETTERS = """
        mail_id,title,query,query_date,reply,reply_date,reply_agency,url
        1,北巷路灯,"北巷没有路灯，夜里看不清。",2024-03-01,已经装好。,2024-03-06,云岭县城管局,x
        2,南河清淤,南河淤积多年。,2024-03-04,列入今年计划。,2024-04-02,云岭县水利局,x
        3,东街停车,"东街车位不够，请规划。",2024-03-05,正在规划。,2024-03-07,云岭县城管局,x
        4,没有日期的信,内容。,,回复。,,云岭县城管局,x
        """;

    @Autowired
    private TestCommittee committees;

    @Autowired
    private Cases cases;

    @Autowired
    private Register register;

    @LocalServerPort
    private int port;

    @Test
    void the_ledger_agrees_with_the_letters_and_what_cannot_be_entered_is_named(@TempDir Path folder)
            throws IOException, InterruptedException {
        TestCommittee.Founded committee = committees.found();
        // the replay hands letters to the members W0001 to W0018 in turn
        Acting.run(Acting.platform(committee.id), () -> {
            for (int i = 1; i <= 18; i++) {
                register.enter(new Register.NewMember(
                        "W%04d".formatted(i),
                        "委员" + i,
                        "S27",
                        null,
                        "",
                        "",
                        LocalDate.of(2020, 1, 1),
                        false,
                        false,
                        List.of()));
            }
        });
        Path file = Files.writeString(folder.resolve("letters.csv"), LETTERS);
        Path report = folder.resolve("report.txt");
        Process replay = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "bench/Replay.java",
                        file.toString(),
                        "http://127.0.0.1:" + port,
                        committee.at(Desk.SECRETARIAT).token())
                .redirectErrorStream(true)
                .redirectOutput(report.toFile())
                .start();
        int status = replay.waitFor();
        String said = Files.readString(report, StandardCharsets.UTF_8);
        assertThat(said).contains("no date: 1", "2 of 2 units agree").doesNotContain("DIFFER");
        assertThat(said).contains("| all | 3 / 3 / 3 / 5 / 29 | 3 / 3 / 3 / 5 / 29 | agree |");
        assertThat(status).isZero();
        // what was entered from the past is found by its words, and pointed out beside a new one on the same matter
        TestCommittee.Someone reviewer = committee.at(Desk.REVIEWER);
        Visit visit = new Visit(port);
        visit.signIn(reviewer.login(), TestCommittee.PASSWORD);
        assertThat(visit.get("/proposals?q=%E6%B8%85%E6%B7%A4").body()).contains("南河清淤");
        ProposalId again = cases.draft(committee.member("沈禾清"), new Text("关于南河清淤的提案", "南河淤积多年。", "", "今年动工。"));
        TestCommittee.Someone author = committee.member("顾南枝");
        ProposalId handedIn = cases.draft(author, new Text("关于南河清淤的提案", "南河淤积多年。", "", "今年动工。"));
        Cases.done(Cases.as(author, () -> cases.submitting().submit(author.actor(), handedIn, -1)));
        assertThat(visit.get("/review/" + handedIn + "/similar").body())
                .contains("南河清淤")
                .contains("案由同")
                .doesNotContain(again.toString());
    }
}
