package org.wholeschool.concern.incidentlog.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.WordEdge;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.place.PlaceGroup;

/**
 * The first proposal for a value of the log: a place or category of the same name, and otherwise a new one in the group
 * that its words suggest. Each is shown, and can be changed, before anything is taken in.
 */
@RoomOnly
public final class ValueGuess {

    private static final Map<PlaceGroup, Pattern> PLACES = new LinkedHashMap<>();
    private static final Map<CategoryGroup, Pattern> CATEGORIES = new LinkedHashMap<>();
    private static final Pattern CASEWORK =
            pattern("welfare|neglect|self.?harm|suicid|mental|emergency detention|at home|domestic|bereave|"
                    + "radicali|prevent\\b|fgm|forced marriage|missing from education|homeless");

    static {
        PLACES.put(
                PlaceGroup.OFF_SITE_OR_UNKNOWN,
                pattern("off.?(campus|site)|\\bbus\\b|station|shop|takeaway|online|chat|social media|gaming|"
                        + "unknown|not known|undefined|home|estate|street|avenue|freeway|parkway|\\broad\\b|\\bpark$"));
        PLACES.put(
                PlaceGroup.OUTDOOR,
                pattern(
                        "car park|parking|\\blot\\b|garage|field|playground|yard|gate|entrance|court|outdoor|garden|pitch|"
                                + "bridge|circle|\\bdrive\\b|golf|tennis|lake|farm|bike|bicycle|stadium|path"));
        PLACES.put(
                PlaceGroup.CLASSROOMS,
                pattern("class|\\blab\\b|laborator|science|\\broom "
                        + "\\w*\\d|studio|workshop|\\bmaths?\\b|\\bart\\b|music|"
                        + "engineering|chemistry|biology|physics|english|language|education|psychology"));
        PLACES.put(PlaceGroup.SHARED_INDOOR, pattern(""));

        CATEGORIES.put(CategoryGroup.SEXUAL, pattern("sex|indecent|intimate|nude|upskirt|rape|stalking"));
        CATEGORIES.put(
                CategoryGroup.EXPLOITATION,
                pattern(
                        "drug|alcohol|intoxicat|\\bdui\\b|substance|marijuana|vap(e|ing)|smok|exploit|missing|truan|abscond"));
        CATEGORIES.put(
                CategoryGroup.PHYSICAL, pattern("assault|fight|violen|weapon|firearm|knife|robbery|physical|affray"));
        CATEGORIES.put(
                CategoryGroup.BULLYING,
                pattern("bull(y|ied)|harass|prejudic|racis|homophob|discriminat|unwanted comm|hate|name.?calling"));
        CATEGORIES.put(CategoryGroup.OTHER, pattern(""));
    }

    private ValueGuess() {}

    /**
     * @param known names of the school's places, by {@link LogValue#keyOf}
     * @param unknown the place that stands for "not known"
     */
    @RoomOnly
    public static ValueChoice place(LogValue value, Map<String, Long> known, long unknown) {
        return existing(value, known, unknown)
                .orElseGet(() -> new ValueChoice.NewPlace(value.text(), first(PLACES, value.text())));
    }

    /**
     * @param known names of the school's categories, by {@link LogValue#keyOf}
     * @param other the category for what has no category
     */
    @RoomOnly
    public static ValueChoice category(LogValue value, Map<String, Long> known, long other) {
        CategoryScope scope = CASEWORK.matcher(value.text()).find() ? CategoryScope.CASEWORK : CategoryScope.CONTEXT;
        return existing(value, known, other)
                .orElseGet(() -> new ValueChoice.NewCategory(
                        value.text(),
                        scope == CategoryScope.CASEWORK ? CategoryGroup.OTHER : first(CATEGORIES, value.text()),
                        scope));
    }

    private static Optional<ValueChoice> existing(LogValue value, Map<String, Long> known, long forBlank) {
        String key = value.key();
        if (key.isEmpty() || SAYS_NOTHING.matcher(key).matches()) {
            return Optional.of(new ValueChoice.Existing(forBlank));
        }
        return Optional.ofNullable(known.get(key))
                .or(() -> Optional.ofNullable(known.get(otherNumber(key))))
                .map(ValueChoice.Existing::new);
    }

    private static final Pattern SAYS_NOTHING =
            pattern("undefined|unknown|not known|n a|na|none|null|other|not recorded|not specified|unspecified");

    /** "Toilet" and "Toilets" are one place. */
    private static String otherNumber(String key) {
        return key.endsWith("s") ? key.substring(0, key.length() - 1) : key + "s";
    }

    private static <G> G first(Map<G, Pattern> patterns, String text) {
        return patterns.entrySet().stream()
                .filter(e -> e.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(WordEdge.in(regex), Pattern.CASE_INSENSITIVE);
    }
}
