package org.tongxin.committee;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
 * Founds a real committee where the program is started with {@code --found=CODE,LEVEL,NAME,SHORT-NAME[,CODE-ABOVE]}:
 * with its place in the tree and its three administrators, whose one-time passwords are said once on the console and kept
 * nowhere.
 */
@Component
class FoundCommittee implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FoundCommittee.class);
    private static final List<Desk> ADMINISTRATORS = List.of(Desk.SYSTEM_ADMIN, Desk.SECURITY_ADMIN, Desk.AUDIT_ADMIN);

    private final Founding founding;
    private final Accounts accounts;

    FoundCommittee(Founding founding, Accounts accounts) {
        this.founding = founding;
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<String> wanted = arguments.getOptionValues("found");
        if (wanted != null) {
            wanted.forEach(this::found);
        }
    }

    private void found(String line) {
        String[] parts = line.split(",", 5);
        List<Founding.Known> all = founding.all();
        boolean known = all.stream().anyMatch(each -> each.code().equals(parts[0]));
        Optional<Founding.Level> level = parts.length < 4 ? Optional.empty() : level(parts[1]);
        Optional<Founding.Known> above = parts.length < 5
                ? Optional.empty()
                : all.stream().filter(each -> each.code().equals(parts[4])).findFirst();
        if (level.isEmpty() || !parts[0].matches("[a-z0-9-]{2,40}")) {
            LOG.error(
                    "--found needs CODE,LEVEL,NAME,SHORT-NAME and, where there is one, the CODE of the committee above; a code"
                            + " is of small letters, digits and dashes, a level one of {}",
                    List.of(Founding.Level.values()));
        } else if (known) {
            LOG.info("The committee {} is there already", parts[0]);
        } else if (parts.length == 5 && above.isEmpty()) {
            LOG.error("There is no committee {} to stand above {}", parts[4], parts[0]);
        } else {
            found(parts, level.get(), above.map(Founding.Known::id).orElse(null));
        }
    }

    private static Optional<Founding.Level> level(String text) {
        return Arrays.stream(Founding.Level.values())
                .filter(level -> level.name().equalsIgnoreCase(text))
                .findFirst();
    }

    private void found(String[] parts, Founding.Level level, @Nullable CommitteeId above) {
        CommitteeId id = CommitteeId.fresh();
        founding.found(new Founding.NewCommittee(
                id, above, level, parts[0], new Directory.Names(parts[2], parts[3]), List.of("提案委员会")));
        Map<String, String> passwords = new TreeMap<>();
        Acting.run(Acting.platform(id), () -> {
            ADMINISTRATORS.forEach(desk -> administrator(parts[0], desk, passwords));
        });
        LOG.info(
                "{} was founded. Hand these one-time passwords over and forget them: {}. Next: its system administrator opens a"
                        + " session at /committee/sessions and imports members and units at /committee/import; its security"
                        + " administrator gives them accounts at /committee/accounts.",
                parts[3],
                passwords);
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
