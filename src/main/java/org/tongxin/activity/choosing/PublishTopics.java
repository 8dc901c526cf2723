package org.tongxin.activity.choosing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.Ids;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;

/** The secretariat publishes topics with places; members apply until a day (发布题目). */
@UseCase
public class PublishTopics {

    private static final Pattern LINE = Pattern.compile("(.+?)[\\s|｜,，]+(\\d{1,4})\\s*(?:人|名)?");
    private static final int TITLE = 100;
    private static final int WORDS = 2_000;
    private static final int MOST = 40;

    private final ChoiceRounds rounds;
    private final TellOfChoice telling;
    private final Clock clock;

    PublishTopics(ChoiceRounds rounds, TellOfChoice telling, Clock clock) {
        this.rounds = rounds;
        this.telling = telling;
        this.clock = clock;
    }

    /** A round as typed: a topic a line, its places behind it. */
    public record Sheet(String title, String words, String until, String topics) {}

    /** Publishes it; all members are told. */
    @Transactional
    public Outcome<UUID> publish(Actor who, Sheet sheet) {
        if (!Permissions.allows(who, PublishTopics.class)) {
            return Outcome.missing();
        }
        List<Reason> wrong = new ArrayList<>();
        String title = Prose.clean(sheet.title());
        String words = Prose.clean(sheet.words());
        LocalDate until = Typed.day(sheet.until());
        if (title.isEmpty() || Prose.length(title) > TITLE) {
            wrong.add(Reason.at("title", "activity.choice.refused.title", TITLE));
        }
        if (Prose.length(words) > WORDS) {
            wrong.add(Reason.at("words", "matter.refused.long", WORDS));
        }
        if (until == null || until.isBefore(LocalDate.now(clock))) {
            wrong.add(Reason.at("until", "activity.choice.refused.until"));
        }
        List<Round.Topic> topics = topics(Prose.clean(sheet.topics()), wrong);
        if (until == null || !wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        UUID id = Ids.next();
        rounds.open(id, title, words, until, who.name(), topics);
        telling.desk(id, title, "activity.notice.choice", Desk.MEMBER, until);
        return Outcome.done(id);
    }

    private static List<Round.Topic> topics(String text, List<Reason> wrong) {
        List<Round.Topic> topics = new ArrayList<>();
        for (String line : text.split("\\n")) {
            if (line.isBlank()) {
                continue;
            }
            Matcher matcher = LINE.matcher(line.strip());
            int places = matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
            if (places < 1 || places > 1_000 || Prose.length(matcher.group(1)) > TITLE) {
                wrong.add(Reason.at("topics", "activity.choice.refused.topic", Prose.cut(line.strip(), 30)));
            } else {
                topics.add(new Round.Topic(topics.size() + 1, matcher.group(1).strip(), places, null));
            }
        }
        if (topics.isEmpty() || topics.size() > MOST) {
            wrong.add(Reason.at("topics", "activity.choice.refused.topics", MOST));
        }
        return topics;
    }
}
