package org.tongxin.rules;

import java.time.LocalDate;

/**
 * One value of the parameter sheet (参数) as it stands from a day on.
 *
 * @param key for example {@code handle.replyMonths}
 * @param value as text: a number, {@code true}, a term, or a list parted by commas
 * @param source the legal source, in words
 * @param version counts the values of this key at this committee; 0: the default that is shipped
 * @param since first day it holds
 */
public record Parameter(String key, String value, String source, int version, LocalDate since) {}
