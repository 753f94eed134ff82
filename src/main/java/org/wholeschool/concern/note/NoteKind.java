package org.wholeschool.concern.note;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

    private static final Set<NoteKind> WITH_PARENTS =
            Collections.unmodifiableSet(EnumSet.of(CALL, VISIT, MEETING, PARENT));

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

    public String words() {
        return Texts.of("note").get("kind." + this);
    }
}
