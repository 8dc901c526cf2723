package org.tongxin.proposal.clue;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Receipt;

/** Counts clues by the place they come from, so that nobody fills the pool alone, and keeps no address for it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Sending {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 32;
    /** Of a long address only what names the network: its other half changes from day to day. */
    private static final int NETWORK = 8;

    private static final int LONG = 16;

    private final JdbcClient jdbc;

    Sending(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts one more from there today, unless there were that many already. */
    boolean counted(String address, LocalDate day, int most) {
        byte[] mark = Receipt.sha256(salt(day), network(address));
        return jdbc.sql("""
                insert into proposal.clue_sender values (platform.acting_committee(), :day, :mark, 1)
                on conflict (committee_id, day, mark) do update set sent = clue_sender.sent + 1
                   where clue_sender.sent < :most""")
                        .param("day", day)
                        .param("mark", mark)
                        .param("most", most)
                        .update()
                == 1;
    }

    /** Forgets the days before this one. */
    void forgetBefore(LocalDate day) {
        for (String table : new String[] {"clue_sender", "clue_day"}) {
            jdbc.sql("delete from proposal." + table + " where committee_id = platform.acting_committee() and day < ?")
                    .param(day)
                    .update();
        }
    }

    private byte[] salt(LocalDate day) {
        byte[] fresh = new byte[SALT];
        RANDOM.nextBytes(fresh);
        jdbc.sql("insert into proposal.clue_day values (platform.acting_committee(), ?, ?) on conflict do nothing")
                .param(day)
                .param(fresh)
                .update();
        return jdbc.sql(
                        "select salt from proposal.clue_day where committee_id = platform.acting_committee() and day = ?")
                .param(day)
                .query((row, _) -> row.getBytes("salt"))
                .single();
    }

    static byte[] network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == LONG ? Arrays.copyOf(bytes, NETWORK) : bytes;
        } catch (IllegalArgumentException _) {
            return address.getBytes(StandardCharsets.UTF_8);
        }
    }
}
