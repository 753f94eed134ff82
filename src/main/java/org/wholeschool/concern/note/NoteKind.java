package org.wholeschool.concern.note;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.wholeschool.platform.Texts;

/** What kind of note it is. The names are keys of texts. */
public enum NoteKind {
    NOTE,
    CALL,
    VISIT,
    MEETING,
    /** A talk with a pupil, which has a place for what the child wishes. */
    PUPIL,
    PARENT,
    PROFESSIONAL,
    STRATEGY,
    CONFERENCE,
    CORE_GROUP,
    /** Supervision of the person who has the case. */
    SUPERVISION;

    /** What the form offers at once; the others are in a list. */
    static final List<NoteKind> USUAL = List.of(NOTE, CALL, VISIT, MEETING, PUPIL);

    /** Those by which parents or carers can have been informed. */
    static final Set<NoteKind> WITH_PARENTS = Collections.unmodifiableSet(EnumSet.of(CALL, VISIT, MEETING, PARENT));

    private static final String PARENT_WORDS =
            "(?:(?:step|foster|god|grand)[- ]?)?(?:mother|mum|mummy|mam|mom|father|dad|daddy|parent|carer)s?|guardians?";

    /**
     * "Mother", "her foster carer"; not "mother's solicitor", "social worker for mum", "young carer", "parent
     * governor".
     */
    private static final Pattern WITH_PARENT = Pattern.compile(
            "(?iu)(?<![\\p{L}-])(?<!young )(?<!for )(?<!for (?:the|his|her) )(?<!for their )(?:" + PARENT_WORDS
                    + ")(?![\\p{L}-]|['\u2019]s?\\s+\\p{L}|\\s+(?:governor|support|liaison|teacher|council|association|advis))");

    private static final Set<NoteKind> WITH_NEXT =
            Collections.unmodifiableSet(EnumSet.of(MEETING, STRATEGY, CONFERENCE, CORE_GROUP));

    /** @return whether it can say when the next one is */
    boolean hasNext() {
        return WITH_NEXT.contains(this);
    }

    /** @return whether parents or carers can have been informed by it */
    boolean canInform() {
        return WITH_PARENTS.contains(this);
    }

    /**
     * @param people with whom a note of this kind was, as it was typed, or null
     * @return whether it says that it was with a parent or carer
     */
    boolean isWithParents(String people) {
        return this == PARENT
                || canInform() && people != null && WITH_PARENT.matcher(people).find();
    }

    public String words() {
        return Texts.of("note").get("kind." + this);
    }
}
