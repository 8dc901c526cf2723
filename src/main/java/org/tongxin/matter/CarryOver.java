package org.tongxin.matter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.tongxin.catalogue.Field;
import org.tongxin.catalogue.Kind;
import org.tongxin.catalogue.Role;
import org.tongxin.common.Actor;
import org.tongxin.common.Typed;
import org.tongxin.common.page.ActView;
import org.tongxin.common.page.Words;
import org.tongxin.identity.Permissions;
import org.tongxin.platform.Acting;

/** A record that comes of another takes over what both have in common, so that nothing is typed a second time (由此登记). */
@Component
class CarryOver implements Besides.Beside {

    private static final int OFFERED = 6;
    private static final List<String> COMMON = List.of("place", "committee", "sector", "tag");

    private final EnterMatter entering;

    CarryOver(EnterMatter entering) {
        this.entering = entering;
    }

    /** The kinds that say they may come of this one, as far as this person enters them. */
    @Override
    public List<ActView> of(Actor who, Kind kind, Matter matter, Words w) {
        if (!Permissions.allows(who, EnterMatter.class) || matter.state() == MatterState.VOID) {
            return List.of();
        }
        return entering.kinds(who).stream()
                .filter(each -> each.links().contains(kind.code()))
                .limit(OFFERED)
                .map(each -> ActView.link(
                        w.t("matter.carry", each.name(w.en())),
                        "plus",
                        ActView.Weight.TEXT,
                        "/records/of/" + each.code() + "/new?from=" + matter.id()))
                .toList();
    }

    /** What the address of a new one says, over what the record it names has in common with it. */
    static TypedMatter taken(SeeMatters seeing, Kind kind, MultiValueMap<String, String> query) {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        UUID from = Typed.id(Objects.requireNonNullElse(query.getFirst("from"), ""), id -> id);
        if (from != null) {
            seeing.see(Acting.required(), new MatterId(from))
                    .ifPresent(seen -> cells.putAll(typed(seen, kind).cells()));
        }
        cells.putAll(EntryForm.typed(query).cells());
        return new TypedMatter(cells);
    }

    /** What a new one of that kind takes over of this one: where, whose, the same fields and the same people, and the link. */
    static TypedMatter typed(SeeMatters.Seen from, Kind target) {
        TypedMatter before = MatterWords.typed(from.kind(), from.matter().content());
        Map<String, List<String>> cells = new LinkedHashMap<>();
        COMMON.forEach(name -> cells.put(name, before.all(name)));
        target.fields().stream()
                .filter(field -> same(field, from.kind()))
                .forEach(field -> cells.put("f." + field.code(), before.all("f." + field.code())));
        target.roles().stream()
                .filter(role -> from.kind().role(role.code()).isPresent())
                .forEach(role -> people(role, before, cells));
        if (target.links(from.kind().code()) || from.kind().links(target.code())) {
            cells.put("link", List.of(MatterId.KIND + ":" + from.matter().id()));
        }
        return new TypedMatter(cells.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The same field: of one code, one sort and with the same choices. */
    private static boolean same(Field field, Kind kind) {
        return kind.field(field.code())
                .filter(other -> other.type() == field.type()
                        && Objects.equals(
                                other.options().stream().map(Field.Choice::code).toList(),
                                field.options().stream().map(Field.Choice::code).toList()))
                .isPresent();
    }

    private static void people(Role role, TypedMatter before, Map<String, List<String>> cells) {
        String name = "r." + role.code();
        before.cells().forEach((cell, values) -> {
            boolean sort =
                    cell.startsWith(name + ".") && role.of().stream().anyMatch(of -> cell.equals(name + "." + of));
            if (cell.equals(name) || sort) {
                cells.put(cell, values);
            }
        });
    }
}
