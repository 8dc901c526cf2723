package org.tongxin.committee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Ids;
import org.tongxin.platform.Acting;
import org.tongxin.testing.OnPostgres;

/** Founding committees from the command line: a tree of levels. */
@OnPostgres
@ExtendWith(OutputCaptureExtension.class)
class FoundCommitteeTest {

    @Autowired
    private FoundCommittee founding;

    @Autowired
    private Founding committees;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String code = "t" + Ids.next().toString().replace("-", "").substring(0, 30);

    private void start(String line) {
        founding.run(new DefaultApplicationArguments("--found=" + line));
    }

    private CommitteeId of(String wanted) {
        return committees.all().stream()
                .filter(known -> known.code().equals(wanted))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void a_county_is_founded_under_its_city_and_its_administrators_are_told_once(CapturedOutput console) {
        start(code + ",municipal,政协云岭市委员会,云岭市政协");
        start(code + "-a,COUNTY,政协北岭县委员会,北岭县政协," + code);
        CommitteeId county = of(code + "-a");
        Object above = Acting.as(
                Acting.platform(county),
                () -> transaction.execute(_ -> jdbc.sql(
                                "select parent_id from committee.committee where committee_id = platform.acting_committee()")
                        .query()
                        .singleValue()));
        assertThat(above).isEqualTo(of(code).value());
        assertThat(console).contains("北岭县政协 was founded", code + "-a.security-admin=");
        start(code + ",MUNICIPAL,政协云岭市委员会,云岭市政协");
        assertThat(console).contains("The committee " + code + " is there already");
    }

    @Test
    void what_cannot_be_founded_is_said_and_nothing_is_founded(CapturedOutput console) {
        int before = committees.all().size();
        start(code + ",VILLAGE,政协某村委员会,某村政协");
        start("Upper Case,COUNTY,政协某县委员会,某县政协");
        start(code + ",COUNTY");
        assertThat(console).contains("--found needs CODE,LEVEL,NAME,SHORT-NAME");
        start(code + ",COUNTY,政协某县委员会,某县政协,nowhere");
        assertThat(console).contains("There is no committee nowhere");
        assertThat(committees.all()).hasSize(before);
    }
}
