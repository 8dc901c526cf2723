package org.tongxin.matter.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.Field;
import org.tongxin.catalogue.Kind;
import org.tongxin.catalogue.Kinds;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.Typed;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;
import org.tongxin.matter.programme.Programme.Measure;
import org.tongxin.matter.programme.Programme.Target;
import org.tongxin.platform.Audit;

/** The secretariat begins a campaign, or changes its days, what counts and what it is to reach. */
@UseCase
public class KeepProgramme {

    /** Most targets of a campaign. */
    public static final int TARGETS = 6;

    private static final int NAME_MAX = 40;
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,39}");

    private final Programmes programmes;
    private final Catalogue catalogue;
    private final TransactionTemplate transaction;
    private final Audit audit;

    KeepProgramme(Programmes programmes, Catalogue catalogue, TransactionTemplate transaction, Audit audit) {
        this.programmes = programmes;
        this.catalogue = catalogue;
        this.transaction = transaction;
        this.audit = audit;
    }

    /**
     * Keeps it as it was typed: {@code zh, en, from, until, responsible, kinds} and for each target {@code t<n>.kind, .measure, .field,
     * .wanted}; kinds and fields by name or code.
     *
     * @param code the campaign's; empty: it is new and gets one of its English name
     * @param version the one that was read; 0: it is new
     */
    public Outcome<Programme> keep(Actor who, String code, int version, Map<String, String> typed) {
        if (!Permissions.allows(who, KeepProgramme.class)) {
            return Outcome.missing();
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Outcome<Programme> outcome = kept(who, code, version, typed);
            if (!(outcome instanceof Outcome.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private Outcome<Programme> kept(Actor who, String code, int version, Map<String, String> typed) {
        Optional<Programme> before = programmes.find(code);
        if (version > 0 && before.isEmpty()) {
            return Outcome.missing();
        }
        List<Reason> wrong = new ArrayList<>();
        Programme programme = read(who, code, version + 1, typed, wrong);
        if (version == 0 && programmes.all().size() >= Programmes.MOST) {
            wrong.add(Reason.of("programme.refused.many", Programmes.MOST));
        }
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        if (!programmes.keep(who, programme)) {
            Programmes.Changed changed = programmes.changed(programme.code()).orElseThrow();
            return new Outcome.Stale<>(changed.by(), changed.at());
        }
        audit.record(
                who,
                KeepProgramme.class.getSimpleName(),
                new Audit.Subject("programme", null, programme.zh()),
                before.orElse(null),
                programme);
        return Outcome.done(programme);
    }

    private Programme read(Actor who, String code, int version, Map<String, String> typed, List<Reason> wrong) {
        Kinds kinds = catalogue.of(who.committee());
        String zh = line(typed, "zh", wrong);
        String en = line(typed, "en", wrong);
        LocalDate from = day(typed, "from", wrong);
        LocalDate until = day(typed, "until", wrong);
        if (until.isBefore(from)) {
            wrong.add(Reason.at("until", "programme.refused.until"));
        }
        String named = code.isEmpty() ? slug(en) : code;
        if (!CODE.matcher(named).matches()) {
            wrong.add(Reason.at("en", "programme.refused.code"));
        }
        Set<String> counted = NamedKinds.read(kinds, "kinds", text(typed, "kinds"), wrong);
        if (counted.isEmpty()) {
            wrong.add(Reason.at("kinds", "programme.refused.kinds"));
        }
        List<Target> targets = new ArrayList<>();
        for (int i = 1; i <= TARGETS; i++) {
            target(kinds, typed, i, wrong).ifPresent(targets::add);
        }
        String responsible = Prose.cut(text(typed, "responsible"), NAME_MAX);
        return new Programme(named, zh, en, from, until, responsible, List.copyOf(counted), targets, version);
    }

    private static String text(Map<String, String> typed, String name) {
        return Prose.clean(Objects.requireNonNullElse(typed.get(name), ""));
    }

    private static String line(Map<String, String> typed, String name, List<Reason> wrong) {
        String text = text(typed, name);
        if (text.isEmpty() || Prose.length(text) > 2 * NAME_MAX) {
            wrong.add(Reason.at(name, "programme.refused.name." + (name.endsWith("en") ? "en" : "zh"), 2 * NAME_MAX));
        }
        return text;
    }

    private static LocalDate day(Map<String, String> typed, String name, List<Reason> wrong) {
        LocalDate day = Typed.day(text(typed, name));
        if (day == null) {
            wrong.add(Reason.at(name, "matter.refused.day"));
        }
        return day == null ? LocalDate.of(2000, 1, 1) : day;
    }

    private static String slug(String english) {
        String plain =
                english.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+", "");
        return plain.substring(0, Math.min(30, plain.length())).replaceAll("-+$", "");
    }

    private static Optional<Target> target(Kinds kinds, Map<String, String> typed, int n, List<Reason> wrong) {
        String at = "t" + n + ".";
        String wanted = text(typed, at + "wanted").replace(",", "");
        String named = text(typed, at + "kind");
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        Measure measure =
                Objects.requireNonNullElse(Typed.code(Measure.class, text(typed, at + "measure")), Measure.MATTERS);
        Optional<Kind> kind = named.isEmpty() ? Optional.empty() : NamedKinds.find(kinds, named);
        if (!named.isEmpty() && kind.isEmpty()) {
            wrong.add(NamedKinds.unknown(kinds, at + "kind", named));
        }
        @Nullable String field = null;
        if (measure == Measure.FIELD) {
            String asked = text(typed, at + "field");
            field = kind.stream()
                    .flatMap(each -> each.fields().stream())
                    .filter(each -> each.type().counts()
                            && (each.code().equals(asked)
                                    || each.zh().equals(asked)
                                    || each.en().equalsIgnoreCase(asked)))
                    .map(Field::code)
                    .findFirst()
                    .orElse(null);
            if (field == null) {
                wrong.add(Reason.at(at + "field", "programme.refused.field"));
            }
        }
        if (!wanted.matches("[0-9]{1,12}([.][0-9]{1,2})?") || new BigDecimal(wanted).signum() == 0) {
            wrong.add(Reason.at(at + "wanted", "programme.refused.wanted"));
            return Optional.empty();
        }
        return Optional.of(new Target(kind.map(Kind::code).orElse(null), measure, field, new BigDecimal(wanted)));
    }
}
