package org.tongxin.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The rules of one committee as they stand on one day. Asking for a key that does not exist is a programming error. */
public final class RuleSet {

    private final Map<String, Parameter> parameters;

    /** A sheet of these parameters, by key. */
    public RuleSet(Map<String, Parameter> parameters) {
        this.parameters = Map.copyOf(parameters);
    }

    /** The value with its source. */
    public Parameter parameter(String key) {
        Parameter found = parameters.get(key);
        if (found == null) {
            throw new IllegalArgumentException("No rule has the key " + key);
        }
        return found;
    }

    /** A number. */
    public int number(String key) {
        return Integer.parseInt(parameter(key).value());
    }

    /** Yes or no. */
    public boolean flag(String key) {
        return Boolean.parseBoolean(parameter(key).value());
    }

    /** A list of codes, in their order. */
    public List<String> list(String key) {
        return Arrays.stream(parameter(key).value().split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /** A length of time with its source. */
    public Deadline.Basis basis(String key) {
        Parameter found = parameter(key);
        return new Deadline.Basis(key, Term.parse(found.value()), found.source());
    }

    /** Where the warnings begin. */
    public Warning.Thresholds thresholds() {
        List<Integer> days =
                list("warn.thresholds").stream().map(Integer::valueOf).toList();
        return new Warning.Thresholds(days.get(0), days.get(1), days.get(2), number("warn.shortClock"));
    }

    /** All parameters, by key. */
    public Map<String, Parameter> all() {
        return parameters;
    }
}
