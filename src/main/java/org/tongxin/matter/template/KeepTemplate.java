package org.tongxin.matter.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.Kind;
import org.tongxin.catalogue.Kinds;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;
import org.tongxin.matter.programme.NamedKinds;
import org.tongxin.platform.Audit;

/** The secretariat says what belongs into the slots of a template; nothing of it is guessed. */
@UseCase
public class KeepTemplate {

    /** Most slots of a template. */
    public static final int SLOTS = 12;

    private static final int NAME_MAX = 80;
    private static final int NEEDED_MAX = 1_000;
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,39}");

    private final Templates templates;
    private final Catalogue catalogue;
    private final TransactionTemplate transaction;
    private final Audit audit;

    KeepTemplate(Templates templates, Catalogue catalogue, TransactionTemplate transaction, Audit audit) {
        this.templates = templates;
        this.catalogue = catalogue;
        this.transaction = transaction;
        this.audit = audit;
    }

    /**
     * Keeps it as it was typed: {@code zh, en, per, base} and for each slot {@code s<n>.zh, .en, .kinds, .needed}; kinds by name or code.
     *
     * @param version the one that was read; 0: it is new
     */
    public Outcome<Template> keep(Actor who, String code, int version, Map<String, String> typed) {
        if (!Permissions.allows(who, KeepTemplate.class)) {
            return Outcome.missing();
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Outcome<Template> outcome = kept(who, code, version, typed);
            if (!(outcome instanceof Outcome.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private Outcome<Template> kept(Actor who, String code, int version, Map<String, String> typed) {
        Optional<Template> before = templates.find(code);
        if (version > 0 && before.isEmpty()) {
            return Outcome.missing();
        }
        List<Reason> wrong = new ArrayList<>();
        Template template = read(who, code, version + 1, typed, wrong);
        if (version == 0 && templates.all().size() >= Templates.MOST) {
            wrong.add(Reason.of("programme.refused.many", Templates.MOST));
        }
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        if (!templates.keep(who, template)) {
            Templates.Changed changed = templates.changed(template.code());
            return new Outcome.Stale<>(changed.by(), changed.at());
        }
        audit.record(
                who,
                KeepTemplate.class.getSimpleName(),
                new Audit.Subject("template", null, template.zh()),
                before.orElse(null),
                template);
        return Outcome.done(template);
    }

    private Template read(Actor who, String code, int version, Map<String, String> typed, List<Reason> wrong) {
        Kinds kinds = catalogue.of(who.committee());
        String zh = name(typed, "zh", wrong);
        String en = name(typed, "en", wrong);
        Template.Per per =
                Objects.requireNonNullElse(Typed.code(Template.Per.class, text(typed, "per")), Template.Per.COMMITTEE);
        Optional<Kind> base =
                per == Template.Per.MATTER ? NamedKinds.find(kinds, text(typed, "base")) : Optional.empty();
        if (per == Template.Per.MATTER && base.isEmpty()) {
            wrong.add(
                    text(typed, "base").isEmpty()
                            ? Reason.at("base", "programme.refused.base")
                            : NamedKinds.unknown(kinds, "base", text(typed, "base")));
        }
        String named = code.isEmpty() ? slug(en) : code;
        if (!CODE.matcher(named).matches()) {
            wrong.add(Reason.at("en", "programme.refused.code"));
        }
        List<Template.Slot> slots = new ArrayList<>();
        for (int n = 1; n <= SLOTS; n++) {
            slot(kinds, typed, "s" + n + ".", wrong).ifPresent(slots::add);
        }
        if (slots.isEmpty() && wrong.isEmpty()) {
            wrong.add(Reason.at("s1.zh", "programme.refused.slots"));
        }
        return new Template(named, zh, en, per, base.map(Kind::code).orElse(null), slots, version);
    }

    private static Optional<Template.Slot> slot(Kinds kinds, Map<String, String> typed, String at, List<Reason> wrong) {
        if (text(typed, at + "zh").isEmpty() && text(typed, at + "kinds").isEmpty()) {
            return Optional.empty();
        }
        String zh = name(typed, at + "zh", wrong);
        String en = name(typed, at + "en", wrong);
        Set<String> ticks = NamedKinds.read(kinds, at + "kinds", text(typed, at + "kinds"), wrong);
        if (ticks.isEmpty() || ticks.contains("*")) {
            wrong.add(Reason.at(at + "kinds", "programme.refused.kinds"));
        }
        String written = text(typed, at + "needed");
        Integer needed = written.isEmpty() ? Integer.valueOf(1) : Typed.number(written);
        if (needed == null || needed < 1 || needed > NEEDED_MAX) {
            wrong.add(Reason.at(at + "needed", "programme.refused.needed", NEEDED_MAX));
            return Optional.empty();
        }
        return Optional.of(new Template.Slot(zh, en, List.copyOf(ticks), needed));
    }

    private static String text(Map<String, String> typed, String name) {
        return Prose.clean(Objects.requireNonNullElse(typed.get(name), ""));
    }

    private static String name(Map<String, String> typed, String name, List<Reason> wrong) {
        String text = text(typed, name);
        if (text.isEmpty() || Prose.length(text) > NAME_MAX) {
            wrong.add(Reason.at(name, "programme.refused.name." + (name.endsWith("en") ? "en" : "zh"), NAME_MAX));
        }
        return text;
    }

    private static String slug(String english) {
        String plain =
                english.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+", "");
        return plain.substring(0, Math.min(30, plain.length())).replaceAll("-+$", "");
    }
}
