package org.wholeschool.concern;

import java.util.Set;
import org.wholeschool.school.Scope;

/** Which line of guidance goes with what a concern is about: what to do now, where it is needed. */
final class Guidance {

    /** Categories that have a line of their own, by their codes. */
    private static final Set<String> OWN_LINE = Set.of("FGM", "FORCED_MARRIAGE", "HONOUR_BASED_ABUSE", "SELF_HARM", "NUDES_SHARED", "UPSKIRTING",
            "SEXUAL_VIOLENCE", "SEXUAL_ACTIVITY_WITHOUT_CONSENT", "SEXUAL_ABUSE_HOME", "PHYSICAL_ABUSE_HOME", "EMOTIONAL_ABUSE_HOME",
            "DOMESTIC_ABUSE", "NEGLECT", "RADICALISATION", "SERIOUS_VIOLENCE_WEAPONS");

    private Guidance() {
    }

    /**
     * @param categoryCode a category's code
     * @param scope        its scope
     * @return the key of its line in the texts, or null where there is nothing to say
     */
    static String keyFor(String categoryCode, Scope scope) {
        if (OWN_LINE.contains(categoryCode)) {
            return "guidance." + categoryCode;
        }
        return scope == Scope.CASEWORK ? "guidance.CASEWORK" : null;
    }
}
