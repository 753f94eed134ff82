package org.wholeschool.platform.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What an installation sets for surveys: the languages beside English. */
public final class SurveySettings {

    /** Text bundles of the survey that there are beside the English one. */
    private static final List<String> LANGUAGES = List.of("cy", "pl", "ro", "uk", "ar");

    private SurveySettings() {}

    /**
     * @return the languages beside English in which pupils and staff may answer a survey, of those that there are:
     *     "cy,pl"; all of them in a demonstration
     */
    public static List<Locale> languages() {
        return Arrays.stream(Settings.text(
                                "wholeschool.survey.languages",
                                Settings.isDemonstration() ? String.join(",", LANGUAGES) : "")
                        .split(","))
                .map(String::strip)
                .filter(language -> !language.isEmpty())
                .map(SurveySettings::language)
                .toList();
    }

    private static Locale language(String tag) {
        if (!LANGUAGES.contains(tag)) {
            throw Halt.because("wholeschool.survey.languages has \"" + tag + "\"; there are "
                    + String.join(", ", LANGUAGES) + ".");
        }
        return Locale.forLanguageTag(tag);
    }

    /** Reads each that can be wrong, so that a wrong one ends the start. */
    static void check() {
        languages();
    }
}
