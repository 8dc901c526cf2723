package org.tongxin.register;

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

/** Counts what comes from one place on one day, so that nobody takes all hours or tries all codes, and keeps no address for it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Senders {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 32;
    /** Of a long address only what names the network: its other half changes from day to day. */
    private static final int NETWORK = 8;

    private static final int LONG = 16;

    private final JdbcClient jdbc;

    Senders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts one more of that sort from there today, unless there were that many already. */
    public boolean counted(String what, String address, LocalDate day, int most) {
        return jdbc.sql("""
                insert into register.sender values (platform.acting_committee(), :day, :what, :mark, 1)
                on conflict (committee_id, day, what, mark) do update set sent = sender.sent + 1 where sender.sent < :most""")
                        .param("day", day)
                        .param("what", what)
                        .param("mark", Receipt.sha256(salt(day), network(address)))
                        .param("most", most)
                        .update()
                == 1;
    }

    /** Whether that many of that sort came from there today already. */
    public boolean spent(String what, String address, LocalDate day, int most) {
        return jdbc.sql("select exists (select 1 from register.sender where committee_id = platform.acting_committee()"
                        + " and day = ? and what = ? and mark = ? and sent >= ?)")
                .param(day)
                .param(what)
                .param(Receipt.sha256(salt(day), network(address)))
                .param(most)
                .query(Boolean.class)
                .single();
    }

    /** Forgets the days before this one. */
    public void forgetBefore(LocalDate day) {
        for (String table : new String[] {"sender", "sender_day"}) {
            jdbc.sql("delete from register." + table + " where committee_id = platform.acting_committee() and day < ?")
                    .param(day)
                    .update();
        }
    }

    private byte[] salt(LocalDate day) {
        byte[] fresh = new byte[SALT];
        RANDOM.nextBytes(fresh);
        jdbc.sql("insert into register.sender_day values (platform.acting_committee(), ?, ?) on conflict do nothing")
                .param(day)
                .param(fresh)
                .update();
        return jdbc.sql(
                        "select salt from register.sender_day where committee_id = platform.acting_committee() and day = ?")
                .param(day)
                .query((row, _) -> row.getBytes("salt"))
                .single();
    }

    private static byte[] network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == LONG ? Arrays.copyOf(bytes, NETWORK) : bytes;
        } catch (IllegalArgumentException _) {
            return address.getBytes(StandardCharsets.UTF_8);
        }
    }
}
