package org.wholeschool.agency;

import org.wholeschool.platform.Texts;

/** What kind of body an agency is, which decides what its people may be asked and given. */
public enum AgencyKind {
    /** Children's social care, with the multi-agency safeguarding hub (MASH). */
    SOCIAL_CARE,
    POLICE,
    HEALTH,
    YOUTH_JUSTICE,
    /** Another school or college. */
    SCHOOL,
    LOCAL_AUTHORITY,
    VOLUNTARY,
    TRANSPORT,
    OTHER;

    /** @return its name on pages */
    public String words() {
        return Texts.of("agency").get("kind." + name());
    }
}
