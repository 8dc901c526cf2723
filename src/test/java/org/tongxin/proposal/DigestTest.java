package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.common.Desk;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** The yearly catalogue and digest as files that Word and Excel read. */
@OnPostgres
class DigestTest {

    @Autowired
    private TestCommittee committees;

    @Autowired
    private Cases cases;

    @LocalServerPort
    private int port;

    private Visit visit(Someone who) {
        Visit visit = new Visit(port);
        visit.signIn(who.login(), TestCommittee.PASSWORD);
        return visit;
    }

    @Test
    void the_catalogue_has_a_row_for_each_filed_proposal_and_the_digest_its_text_and_reply() throws Exception {
        Cases.People people = Cases.People.of(committees);
        cases.replied(people);
        cases.filed(people);
        cases.submitted(people.author());
        Someone secretary = people.committee().at(Desk.SECRETARIAT);
        Visit desk = visit(secretary);
        assertThat(desk.get("/digest").body()).contains("立案 2 件");
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(desk.bytes("/digest/catalogue.xlsx")))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(0).getCellText(1)).isEqualTo("案由");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("0001");
            assertThat(rows.get(1).getCellText(1)).isEqualTo("关于增设路灯的提案");
            assertThat(rows.get(1).getCellText(7)).isEqualTo("A");
            assertThat(rows.get(2).getCellText(7)).isEmpty();
        }
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(desk.bytes("/digest/digest.docx")));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText())
                    .contains("提案汇编", "第 0001 号", "第 0002 号", "由市政统一安装。", "已经装好。")
                    .doesNotContain("第 0003 号");
        }
        try (XWPFDocument none =
                        new XWPFDocument(new ByteArrayInputStream(desk.bytes("/digest/digest.docx?category=ECONOMY")));
                XWPFWordExtractor text = new XWPFWordExtractor(none)) {
            assertThat(text.getText()).contains("提案汇编").doesNotContain("第 0001 号");
        }
    }

    @Test
    void members_and_units_print_no_digest() throws Exception {
        Cases.People people = Cases.People.of(committees);
        assertThat(visit(people.author()).get("/digest/catalogue.xlsx").status())
                .isEqualTo(403);
        assertThat(visit(people.officer()).get("/digest").status()).isEqualTo(403);
    }
}
