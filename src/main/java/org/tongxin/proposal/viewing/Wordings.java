package org.tongxin.proposal.viewing;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Directories;
import org.tongxin.common.Actor;
import org.tongxin.common.page.Words;
import org.tongxin.proposal.proceeding.Regulations;

/** Gives each request its wording: the reader's language, committee and day. */
@Component
public class Wordings {

    private final MessageSource messages;
    private final Directories directories;
    private final Regulations regulations;
    private final Clock clock;

    Wordings(MessageSource messages, Directories directories, Regulations regulations, Clock clock) {
        this.messages = messages;
        this.directories = directories;
        this.regulations = regulations;
        this.clock = clock;
    }

    /** For this reader, now. */
    public Wording of(Actor who) {
        LocalDate today = LocalDate.now(clock);
        Words words = new Words(messages, LocaleContextHolder.getLocale(), clock);
        return new Wording(words, directories.of(who.committee()), regulations.on(who.committee(), today), today);
    }
}
