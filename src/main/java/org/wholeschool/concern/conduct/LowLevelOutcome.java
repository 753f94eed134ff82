package org.wholeschool.concern.conduct;

import org.wholeschool.platform.Texts;

/** What the head decided about a low-level concern. */
public enum LowLevelOutcome {
    NO_ACTION,
    ADVICE,
    MONITORED,
    /** It meets the harm threshold, so it is an allegation and handled as one. */
    THRESHOLD;

    /** @return the outcome in words */
    public String words() {
        return Texts.of("conduct").get("outcome." + this);
    }
}
