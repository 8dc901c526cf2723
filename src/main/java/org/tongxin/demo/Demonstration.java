package org.tongxin.demo;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Founding;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Desk;
import org.tongxin.demo.scenarios.FillScenarios;
import org.tongxin.identity.DemoDesks;
import org.tongxin.identity.People;
import org.tongxin.identity.Person;
import org.tongxin.identity.Tokens;
import org.tongxin.platform.Acting;

/** The demonstration itself: there only where {@code tongxin.demo} is set. Fills an empty installation and says how to enter. */
@Component
@ConditionalOnProperty(name = "tongxin.demo", havingValue = "true")
class Demonstration implements DemoDesks {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final Duration TOKEN_LIFE = Duration.ofDays(30);
    private static final String CODE = "yunling";

    private final Founding founding;
    private final FillDemo fill;
    private final People people;
    private final Tokens tokens;
    private final MessageSource messages;
    private final Chosen scenarios;

    Demonstration(
            Founding founding, FillDemo fill, People people, Tokens tokens, MessageSource messages, Chosen scenarios) {
        this.founding = founding;
        this.fill = fill;
        this.scenarios = scenarios;
        this.people = people;
        this.tokens = tokens;
        this.messages = messages;
    }

    /** The scenarios that {@code tongxin.demo.scenarios} chooses: names with commas between them, all, or none. */
    @Component
    @ConditionalOnProperty(name = "tongxin.demo", havingValue = "true")
    static final class Chosen {

        private final String names;
        private final FillScenarios filling;
        private final DemoPeople accounts;

        Chosen(@Value("${tongxin.demo.scenarios:}") String names, FillScenarios filling, DemoPeople accounts) {
            this.names = names;
            this.filling = filling;
            this.accounts = accounts;
        }

        void fill() {
            for (String code : FillScenarios.chosen(names)) {
                if (!filling.isThere(code)) {
                    LOG.info("Filling the scenario {}", code);
                    filling.fill(code, accounts.password())
                            .forEach(each ->
                                    LOG.info("{}  {}.secretary  {}", each.brief(), each.code(), DemoPeople.PASSWORD));
                }
            }
        }
    }

    /** A desk as it is offered at the door. */
    private record Entry(String login, Desk desk, String icon) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry("shen", Desk.MEMBER, "pencil"),
            new Entry("reviewer", Desk.REVIEWER, "eye"),
            new Entry("assigner", Desk.ASSIGNER, "arrows-split-2"),
            new Entry("unit1", Desk.UNIT_OFFICER, "inbox"),
            new Entry("supervisor", Desk.SUPERVISOR, "binoculars"),
            new Entry("leader", Desk.COMMITTEE_LEADER, "chart-bar"));

    private static final List<String> MORE = List.of(
            "gu", "song", "reviewer2", "head1", "unit3", "head3", "secretary", "sysadmin", "secadmin", "auditor");

    @Override
    public List<DemoDesk> desks(Locale locale) {
        return ENTRIES.stream()
                .map(entry -> new DemoDesk(
                        entry.login(),
                        "",
                        messages.getMessage("demo.desk." + entry.desk(), null, locale),
                        messages.getMessage("demo.person." + entry.login(), null, locale),
                        messages.getMessage("demo.waits." + entry.desk(), null, locale),
                        entry.icon()))
                .toList();
    }

    @Override
    public String password() {
        return DemoPeople.PASSWORD;
    }

    /** Only when everything runs: the first start of a jar is a training run that ends before. */
    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (founding.all().isEmpty()) {
            LOG.info("Filling the demonstration committee");
            fill.fill();
        }
        scenarios.fill();
        founding.all().stream()
                .filter(known -> known.code().equals(CODE))
                .findFirst()
                .ifPresent(known -> announce(known.id(), port(event)));
    }

    private void announce(CommitteeId committee, int port) {
        StringBuilder text =
                new StringBuilder("\n\n  同心 Tongxin   http://localhost:%d   (%s)\n".formatted(port, host()));
        text.append("  密码 password  %s\n".formatted(DemoPeople.PASSWORD));
        Acting.run(
                Acting.platform(committee),
                () -> List.of(
                                Desk.MEMBER,
                                Desk.SECRETARIAT,
                                Desk.REVIEWER,
                                Desk.ASSIGNER,
                                Desk.UNIT_OFFICER,
                                Desk.UNIT_LEADER,
                                Desk.SUPERVISOR,
                                Desk.COMMITTEE_LEADER,
                                Desk.SYSTEM_ADMIN,
                                Desk.SECURITY_ADMIN,
                                Desk.AUDIT_ADMIN)
                        .forEach(desk -> line(text, desk)));
        LOG.info("{}", text);
    }

    private void line(StringBuilder text, Desk desk) {
        people.at(desk).stream()
                .filter(DemoOrder::shown)
                .min(DemoOrder.BY_ENTRY)
                .ifPresent(person -> text.append("  %-16s %-10s %s\n".formatted(desk, person.login(), token(person))));
    }

    private String token(Person person) {
        return tokens.issue(person.id(), "demo", TOKEN_LIFE);
    }

    private static int port(ApplicationReadyEvent event) {
        return event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : 0;
    }

    private static String host() {
        return InetAddress.getLoopbackAddress().getHostAddress();
    }

    /** Which of several people at one desk is named at the door. */
    private static final class DemoOrder {

        private static final List<String> LOGINS = java.util.stream.Stream.concat(
                        ENTRIES.stream().map(Entry::login), MORE.stream())
                .toList();
        private static final java.util.Comparator<Person> BY_ENTRY =
                java.util.Comparator.comparingInt(person -> LOGINS.indexOf(person.login()));

        private static boolean shown(Person person) {
            return LOGINS.contains(person.login());
        }
    }
}
