package org.tongxin.identity.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tongxin.common.Desk;
import org.tongxin.common.Reason;

/** What an account must be like. */
public final class AccountRules {

    /** 三员: one person never sits at two of these desks (GB/T 22239-2019). */
    public static final Set<Desk> ADMINISTRATORS =
            Set.copyOf(EnumSet.of(Desk.SYSTEM_ADMIN, Desk.SECURITY_ADMIN, Desk.AUDIT_ADMIN));

    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,63}");
    private static final int NAME = 50;

    private AccountRules() {}

    /** What is wrong with login, name or desks; empty where the account may be opened. */
    public static List<Reason> check(String login, String name, Collection<Desk> desks) {
        List<Reason> wrong = new ArrayList<>();
        if (!LOGIN.matcher(login).matches()) {
            wrong.add(Reason.at("login", "identity.account.loginMalformed"));
        }
        if (name.isEmpty() || name.codePointCount(0, name.length()) > NAME) {
            wrong.add(Reason.at("name", "identity.account.nameMalformed", NAME));
        }
        wrong.addAll(check(desks));
        return wrong;
    }

    /** What is wrong with a set of desks. */
    public static List<Reason> check(Collection<Desk> desks) {
        if (desks.isEmpty()) {
            return List.of(Reason.at("desks", "identity.account.noDesk"));
        }
        return desks.stream().filter(ADMINISTRATORS::contains).distinct().count() > 1
                ? List.of(Reason.at("desks", "identity.account.threeAdministrators"))
                : List.of();
    }
}
