package org.tongxin.identity.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Acts in words: {@code identity.act.SignIn} of our bundle, {@code act.FileProposal} of any other; an act without words
 * is
 * shown by its name, for the trail has to be read whatever wrote it.
 */
@Component
class ActWords {

    private final MessageSource messages;

    ActWords(MessageSource messages) {
        this.messages = messages;
    }

    Map<String, String> of(List<AuditRecord> records, Locale locale) {
        return records.stream()
                .map(AuditRecord::act)
                .distinct()
                .collect(Collectors.toMap(act -> act, act -> worded(act, locale)));
    }

    private String worded(String act, Locale locale) {
        String ours = messages.getMessage("identity.act." + act, null, "", locale);
        return ours == null || ours.isEmpty()
                ? String.valueOf(messages.getMessage("act." + act, null, act, locale))
                : ours;
    }
}
