package org.tongxin.identity.audit;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.tongxin.identity.audit.AuditRecord.Change;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes two states readable: only the fields that differ, one line each. */
final class Changes {

    private final JsonMapper json;

    Changes(JsonMapper json) {
        this.json = json;
    }

    List<Change> between(@Nullable String before, @Nullable String after) {
        Map<String, String> old = fields(before);
        Map<String, String> fresh = fields(after);
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(fresh.keySet());
        return names.stream()
                .map(name -> new Change(name, old.getOrDefault(name, ""), fresh.getOrDefault(name, "")))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    private Map<String, String> fields(@Nullable String state) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (state != null) {
            flatten("", json.readTree(state), fields);
        }
        return fields;
    }

    private static void flatten(String name, JsonNode node, Map<String, String> fields) {
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> flatten(
                            name.isEmpty() ? entry.getKey() : name + "." + entry.getKey(), entry.getValue(), fields));
        } else if (node.isArray() && !holdsObjects(node)) {
            fields.put(
                    name,
                    StreamSupport.stream(node.spliterator(), false)
                            .map(JsonNode::asString)
                            .collect(Collectors.joining(", ")));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(name.isEmpty() ? String.valueOf(i + 1) : name + "." + (i + 1), node.get(i), fields);
            }
        } else if (!node.isNull()) {
            fields.put(name, node.asString());
        }
    }

    private static boolean holdsObjects(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).anyMatch(JsonNode::isContainer);
    }
}
