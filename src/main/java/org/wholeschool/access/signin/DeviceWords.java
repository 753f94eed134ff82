package org.wholeschool.access.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.wholeschool.platform.RoomOnly;

/**
 * What somebody would call the device that they look at a page with: "Edge on Windows". Nothing in it tells two of a
 * kind apart.
 */
@RoomOnly
public final class DeviceWords {

    /**
     * What a browser says of itself, the more particular first: Edge says that it is Chrome too, and Chrome that it is
     * Safari.
     */
    private static final Map<String, String> BROWSERS = inOrder(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "Firefox/",
            "Firefox",
            "FxiOS",
            "Firefox",
            "SamsungBrowser",
            "Samsung Internet",
            "CriOS",
            "Chrome",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari");

    private static final Map<String, String> SYSTEMS = inOrder(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "CrOS",
            "Chromebook",
            "Windows",
            "Windows",
            "Mac OS X",
            "Mac",
            "Linux",
            "Linux");

    private DeviceWords() {}

    /**
     * @param userAgent what the browser sent, or null
     * @return the words
     */
    static String of(String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        return first(BROWSERS, said, "A browser") + " on " + first(SYSTEMS, said, "another device");
    }

    private static String first(Map<String, String> known, String said, String otherwise) {
        return known.entrySet().stream()
                .filter(mark -> said.contains(mark.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    private static Map<String, String> inOrder(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
