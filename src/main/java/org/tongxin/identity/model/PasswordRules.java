package org.tongxin.identity.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tongxin.common.Reason;

/**
 * Which passwords are taken: long ones that are not easily guessed. Length counts, mixtures of signs are not asked for
 * (NIST SP 800-63B-4); where GB/T 22239-2019 asks for mixed signs, a password of ten or more that avoids the lists is
 * the
 * stronger requirement.
 */
public final class PasswordRules {

    /** Fewest characters. */
    public static final int SHORTEST = 10;
    /** Most characters. */
    public static final int LONGEST = 128;

    private static final int FEWEST_DIFFERENT = 5;
    private static final int LONG_ENOUGH_FOR_DIGITS = 16;

    /**
     * Beginnings and wholes that are tried first by whoever guesses; compared without case, digits at the end left off.
     */
    private static final Set<String> COMMON = Set.of(
            "password",
            "passw0rd",
            "p@ssw0rd",
            "p@ssword",
            "qwertyuiop",
            "qwerty",
            "qwertyuiopasdf",
            "asdfghjkl",
            "zxcvbnm",
            "qazwsxedc",
            "qazwsx",
            "1qaz2wsx",
            "1qaz2wsx3edc",
            "1q2w3e4r5t",
            "1q2w3e4r5t6y",
            "admin",
            "administrator",
            "root",
            "welcome",
            "letmein",
            "iloveyou",
            "woaini",
            "wodemima",
            "mima",
            "woaizhongguo",
            "zhongguo",
            "zhengxie",
            "tongxin",
            "tian",
            "yunling",
            "changeme",
            "test",
            "testtest",
            "abcdefghij",
            "abcdefghijk",
            "abcd",
            "abc",
            "monkey",
            "dragon",
            "football",
            "baseball",
            "sunshine",
            "princess",
            "superman",
            "michael",
            "computer",
            "internet",
            "default",
            "guest",
            "secret",
            "hello",
            "helloworld",
            "master",
            "shadow",
            "freedom",
            "whatever",
            "trustno");

    private PasswordRules() {}

    /** What is wrong with it; empty where it may be taken. */
    public static List<Reason> check(String field, String password, String login) {
        List<Reason> wrong = new ArrayList<>();
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            wrong.add(Reason.at(field, "identity.password.short", SHORTEST));
        } else if (length > LONGEST) {
            wrong.add(Reason.at(field, "identity.password.long", LONGEST));
        } else if (isLogin(password, login)) {
            wrong.add(Reason.at(field, "identity.password.login"));
        } else if (isCommon(password)) {
            wrong.add(Reason.at(field, "identity.password.common"));
        }
        return wrong;
    }

    private static boolean isLogin(String password, String login) {
        String lower = password.toLowerCase(Locale.ROOT);
        return login.length() >= 4 && lower.contains(login.toLowerCase(Locale.ROOT));
    }

    private static boolean isCommon(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        String stem = lower.replaceAll("^\\P{L}+|\\P{L}+$", "");
        return COMMON.contains(lower)
                || COMMON.contains(stem)
                || (stem.isEmpty() && lower.length() < LONG_ENOUGH_FOR_DIGITS) // a date, a telephone number
                || lower.codePoints().distinct().count() < FEWEST_DIFFERENT
                || isRun(lower);
    }

    /** 1234567890, abcdefghij, 9876543210: every step the same. */
    private static boolean isRun(String lower) {
        int step = lower.charAt(1) - lower.charAt(0);
        if (Math.abs(step) > 1) {
            return false;
        }
        for (int i = 2; i < lower.length(); i++) {
            if (lower.charAt(i) - lower.charAt(i - 1) != step) {
                return false;
            }
        }
        return true;
    }
}
