package org.tongxin.committee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.identity.Accounts;
import org.tongxin.identity.NewAccount;
import org.tongxin.identity.OpenedAccount;
import org.tongxin.platform.Acting;

/**
 * Founds a real committee where the program is started with {@code --found=CODE,LEVEL,NAME,SHORT-NAME}: with this year's
 * session and its three administrators, whose one-time passwords are said once on the console and kept nowhere.
 */
@Component
class FoundCommittee implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FoundCommittee.class);
    private static final List<Desk> ADMINISTRATORS = List.of(Desk.SYSTEM_ADMIN, Desk.SECURITY_ADMIN, Desk.AUDIT_ADMIN);

    private final Founding founding;
    private final Register register;
    private final Accounts accounts;
    private final Clock clock;

    FoundCommittee(Founding founding, Register register, Accounts accounts, Clock clock) {
        this.founding = founding;
        this.register = register;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<String> wanted = arguments.getOptionValues("found");
        if (wanted != null) {
            wanted.forEach(this::found);
        }
    }

    private void found(String line) {
        String[] parts = line.split(",", 4);
        boolean known = founding.all().stream().anyMatch(each -> each.code().equals(parts[0]));
        if (parts.length < 4 || !parts[0].matches("[a-z0-9-]{2,40}")) {
            LOG.error("--found needs CODE,LEVEL,NAME,SHORT-NAME with a code of small letters, digits and dashes");
        } else if (known) {
            LOG.info("The committee {} is there already", parts[0]);
        } else {
            found(parts);
        }
    }

    private void found(String[] parts) {
        CommitteeId id = CommitteeId.fresh();
        founding.found(new Founding.NewCommittee(
                id,
                null,
                Founding.Level.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                parts[0],
                new Directory.Names(parts[2], parts[3]),
                List.of("提案委员会")));
        Map<String, String> passwords = new TreeMap<>();
        Acting.run(Acting.platform(id), () -> {
            LocalDate from = LocalDate.of(LocalDate.now(clock).getYear(), 1, 1);
            register.open(1, 1, from, from.plusYears(1).minusDays(1), from, from);
            ADMINISTRATORS.forEach(desk -> administrator(parts[0], desk, passwords));
        });
        LOG.info("{} was founded. Hand these one-time passwords over and forget them: {}", parts[3], passwords);
    }

    private void administrator(String code, Desk desk, Map<String, String> passwords) {
        String login = code + "." + desk.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Outcome<OpenedAccount> outcome = accounts.open(NewAccount.of(login, login, EnumSet.of(desk)));
        if (outcome instanceof Outcome.Done<OpenedAccount>(OpenedAccount opened)) {
            passwords.put(login, String.valueOf(opened.oneTimePassword()));
        } else {
            throw new IllegalStateException(login + ": " + outcome);
        }
    }
}
