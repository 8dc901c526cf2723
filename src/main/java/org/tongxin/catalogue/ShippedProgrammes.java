package org.tongxin.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The campaigns and templates that come with the product, to be taken up by a committee (files {@code catalogue/programmes-*.yaml}). */
public final class ShippedProgrammes {

    /** The campaigns. */
    public static final List<Programme> PROGRAMMES =
            ShippedKinds.bodies("catalogue/programmes-*.yaml", "programmes").stream()
                    .map(ShippedProgrammes::programme)
                    .toList();

    /** The templates; what belongs into their slots is nowhere said, so they come empty. */
    public static final List<Template> TEMPLATES =
            ShippedKinds.bodies("catalogue/programmes-*.yaml", "templates").stream()
                    .map(each ->
                            new Template(text(each, "code"), text(each, "zh"), text(each, "en"), number(each, "slots")))
                    .toList();

    private ShippedProgrammes() {}

    /**
     * A campaign (活动品牌).
     *
     * @param counts kinds whose matters count towards it; {@code *}: all
     * @param days how many days it lasts; null: nobody has said
     */
    public record Programme(
            String code,
            String zh,
            String en,
            List<String> counts,
            @Nullable Integer days) {}

    /** A numbered shorthand (几个一) with so many slots. */
    public record Template(String code, String zh, String en, int slots) {}

    private static Programme programme(Map<String, Object> each) {
        List<String> counts = each.get("counts") instanceof List<?> kinds
                ? kinds.stream().map(String::valueOf).toList()
                : List.of();
        Object days = each.get("days");
        return new Programme(
                text(each, "code"),
                text(each, "zh"),
                text(each, "en"),
                counts,
                days == null ? null : number(each, "days"));
    }

    private static String text(Map<String, Object> each, String name) {
        return String.valueOf(each.get(name));
    }

    private static int number(Map<String, Object> each, String name) {
        return Integer.parseInt(text(each, name));
    }
}
