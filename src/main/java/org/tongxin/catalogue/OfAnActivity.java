package org.tongxin.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every activity has of itself, whether it is written down or not: its attendees, and the facts of being held, attended and numbered. */
final class OfAnActivity {

    private static final List<String> FACTS = List.of("held", "attended", "numbered");

    private OfAnActivity() {}

    /** With its attendees, where they are not among the roles that were written. */
    static List<Role> roles(List<Role> written) {
        List<Role> all = new ArrayList<>(written);
        if (written.stream().noneMatch(role -> role.code().equals(Role.ATTENDEE))) {
            all.add(new Role(
                    Role.ATTENDEE,
                    "参加人",
                    "Attending",
                    Set.of(Role.Of.MEMBER, Role.Of.STAFF, Role.Of.PERSON, Role.Of.NUMBER),
                    0,
                    Integer.MAX_VALUE));
        }
        return all;
    }

    /** Its own facts before the others that were written. */
    static List<FactRule> facts(ActivityRule rule, String unit, List<FactRule> written) {
        List<FactRule> all = new ArrayList<>();
        all.add(fact("held", "1", unit, null));
        all.add(fact("attended", "1", "人次", Role.ATTENDEE));
        if (rule.ordinal() != ActivityRule.Ordinal.NONE) {
            all.add(fact("numbered", "ordinal", "次", null));
        }
        written.stream().filter(each -> !FACTS.contains(each.event())).forEach(all::add);
        return all;
    }

    private static FactRule fact(String event, String quantity, String unit, @Nullable String each) {
        return new FactRule(event, FactRule.STANDING, null, FactRule.DATE, quantity, unit, each, Map.of());
    }
}
