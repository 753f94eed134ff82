package org.wholeschool.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;

/**
 * The paths of the icons that pages use, 24 by 24, drawn as lines of 2: from Lucide (ISC licence, in part MIT; see
 * docs/dependencies.md). An icon stands beside words that say the same.
 */
@Named
@ApplicationScoped
public class IconShapes {

    /** By what an icon means: a group of the menu, a kind of entry in a timeline, the tone of a tag. */
    private static final Map<String, String> SHAPES = Map.ofEntries(
            Map.entry(
                    "today",
                    "M15 21v-8a1 1 0 0 0-1-1h-4a1 1 0 0 0-1 1v8M3 10a2 2 0 0 1 .709-1.528l7-6a2 2 0 0 1 "
                            + "2.582 0l7 6A2 2 0 0 1 21 10v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z"),
            Map.entry(
                    "concerns",
                    "M22 17a2 2 0 0 1-2 2H6.828a2 2 0 0 0-1.414.586l-2.202 2.202A.71.71 0 0 1 2 "
                            + "21.286V5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2zM12 15h.01M12 7v4"),
            Map.entry("pupils", "M7 8a5 5 0 1 0 10 0a5 5 0 1 0 -10 0M20 21a8 8 0 0 0-16 0"),
            Map.entry(
                    "our_school",
                    "M14 21v-3a2 2 0 0 0-4 0v3M18 4.933V21M4 6 l7.106-3.79a2 2 0 0 1 1.788 0L20 6M6 "
                            + "11l-3.52 2.147a1 1 0 0 0-.48.854V19a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-5a1 1 0 0 "
                            + "0-.48-.853L18 11M6 4.933V21M10 9a2 2 0 1 0 4 0a2 2 0 1 0 -4 0"),
            Map.entry(
                    "peer_groups",
                    "m10.586 5.414-5.172 5.172M18.586 13.414l-5.172 5.172M6 12h12M10 20a2 2 0 1 0 4 0a2 "
                            + "2 0 1 0 -4 0M10 4a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M18 12a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M2 "
                            + "12a2 2 0 1 0 4 0a2 2 0 1 0 -4 0"),
            Map.entry(
                    "plans",
                    "M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M6 12a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M10 "
                            + "12a2 2 0 1 0 4 0a2 2 0 1 0 -4 0"),
            Map.entry(
                    "sharing",
                    "M15 5a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M3 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M15 19a3 3 0 1 0 6 "
                            + "0a3 3 0 1 0 -6 0M8.59 13.51l6.83 3.98M15.41 6.51l-6.82 3.98"),
            Map.entry("reports", "M3 3v16a2 2 0 0 0 2 2h16M18 17V9M13 17V5M8 17v-3"),
            Map.entry(
                    "people",
                    "M18 21a8 8 0 0 0-16 0M5 8a5 5 0 1 0 10 0a5 5 0 1 0 -10 0M22 20c0-3.37-2-6.5-4-8a5 5 "
                            + "0 0 0-.45-8.3"),
            Map.entry(
                    "school",
                    "M6 22a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h8a2.4 2.4 0 0 1 1.704.706l3.588 3.588A2.4 2.4 0 "
                            + "0 1 20 8v12a2 2 0 0 1-2 2zM14 2v5a1 1 0 0 0 1 1h5M10 9H8M16 13H8M16 17H8"),
            Map.entry(
                    "systems",
                    "M9.671 4.136a2.34 2.34 0 0 1 4.659 0 2.34 2.34 0 0 0 3.319 1.915 2.34 2.34 0 0 1 "
                            + "2.33 4.033 2.34 2.34 0 0 0 0 3.831 2.34 2.34 0 0 1-2.33 4.033 2.34 2.34 0 0 0-3.319 "
                            + "1.915 2.34 2.34 0 0 1-4.659 0 2.34 2.34 0 0 0-3.32-1.915 2.34 2.34 0 0 1-2.33-4.033 "
                            + "2.34 2.34 0 0 0 0-3.831A2.34 2.34 0 0 1 6.35 6.051a2.34 2.34 0 0 0 3.319-1.915M9 "
                            + "12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0"),
            Map.entry(
                    "t-note",
                    "M13.4 2H6a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-7.4M2 6h4M2 10h4M2 "
                            + "14h4M2 18h4M21.378 5.626a1 1 0 1 0-3.004-3.004l-5.01 5.012a2 2 0 0 0-.506.854l-.837 "
                            + "2.87a.5.5 0 0 0 .62.62l2.87-.837a2 2 0 0 0 .854-.506z"),
            Map.entry(
                    "t-decision",
                    "m14 13-8.381 8.38a1 1 0 0 1-3.001-3l8.384-8.381M16 16 l6-6M21.5 10.5l-8-8M8 8 "
                            + "l6-6M8.5 7.5 l8 8"),
            Map.entry("t-action", "M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M16 9l-5.5 5.5L8 12"),
            Map.entry(
                    "t-referral",
                    "M14.536 21.686a.5.5 0 0 0 .937-.024l6.5-19a.496.496 0 0 0-.635-.635l-19 6.5a.5.5 0 "
                            + "0 0-.024.937l7.93 3.18a2 2 0 0 1 1.112 1.11zM21.854 2.147l-10.94 10.939"),
            Map.entry(
                    "t-parents",
                    "M13.832 16.568a1 1 0 0 0 1.213-.303l.355-.465A2 2 0 0 1 17 15h3a2 2 0 0 1 2 2v3a2 2 "
                            + "0 0 1-2 2A18 18 0 0 1 2 4a2 2 0 0 1 2-2h3a2 2 0 0 1 2 2v3a2 2 0 0 1-.8 "
                            + "1.6l-.468.351a1 1 0 0 0-.292 1.233 14 14 0 0 0 6.392 6.384"),
            Map.entry(
                    "t-file",
                    "m16 6-8.414 8.586a2 2 0 0 0 2.829 2.829l8.414-8.586a4 4 0 1 0-5.657-5.657l-8.379 "
                            + "8.551a6 6 0 1 0 8.485 8.485l8.379-8.551"),
            Map.entry(
                    "t-plan",
                    "M20 13c0 5-3.5 7.5-7.66 8.95a1 1 0 0 1-.67-.01C7.5 20.5 4 18 4 13V6a1 1 0 0 1 1-1c2 "
                            + "0 4.5-1.2 6.24-2.72a1.17 1.17 0 0 1 1.52 0C14.51 3.81 17 5 19 5a1 1 0 0 1 1 1z"),
            Map.entry("t-record", "M3 12a9 9 0 1 0 9-9 9.75 9.75 0 0 0-6.74 2.74L3 8M3 3v5h5M12 7v5l4 2"),
            Map.entry("warn", "M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M12 8L12 12M12 16L12.01 16"),
            Map.entry(
                    "bad",
                    "m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 " + "17h.01"),
            Map.entry(
                    "seen",
                    "M2.062 12.348a1 1 0 0 1 0-.696 10.75 10.75 0 0 1 19.876 0 1 1 0 0 1 0 .696 10.75 "
                            + "10.75 0 0 1-19.876 0M9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0"),
            Map.entry("good", "M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M16 9l-5.5 5.5L8 12"));

    /** @return whether a path is that of an icon: its figures are those of a drawing and of nothing else */
    public static boolean isOne(String path) {
        return SHAPES.containsValue(path);
    }

    /** @return the path of an icon; empty where there is none for it */
    public String of(String meaning) {
        return SHAPES.getOrDefault(meaning, "");
    }
}
