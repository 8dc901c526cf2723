package org.tongxin.identity.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Names a browser as people know it, from what it says of itself: {@code Chrome · Windows}. Good enough to recognise a
 * device.
 */
public final class Agents {

    private static final int LONGEST = 60;

    /** Tried in this order: most browsers claim to be several others as well. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("MicroMessenger", "WeChat");
        BROWSERS.put("DingTalk", "DingTalk");
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("Firefox", "Firefox");
        BROWSERS.put("Chrome", "Chrome");
        BROWSERS.put("Safari", "Safari");
        SYSTEMS.put("OpenHarmony", "HarmonyOS");
        SYSTEMS.put("HarmonyOS", "HarmonyOS");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS", "Mac");
        SYSTEMS.put("Linux", "Linux");
    }

    private Agents() {}

    /** Browser and system; what nobody knows is shortened only. */
    public static String shortened(String agent) {
        String browser = named(BROWSERS, agent);
        String system = named(SYSTEMS, agent);
        if (browser.isEmpty()) {
            return agent.replaceAll("\\p{Cntrl}", " ")
                    .strip()
                    .substring(0, Math.min(LONGEST, agent.strip().length()));
        }
        return system.isEmpty() ? browser : browser + " · " + system;
    }

    private static String named(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(entry -> agent.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
