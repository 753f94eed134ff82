package org.wholeschool.agency;

import org.wholeschool.platform.Texts;

/**
 * The usual agencies to which schools refer children. The designated officer for allegations against adults is offered
 * to the head alone, for a concern about an adult who works here. Referrals are counted by these, so a name never comes
 * to mean something else; an agency that is not in the list is {@link #OTHER}, with a name.
 */
public enum Agency {
    CHILDRENS_SOCIAL_CARE(AgencyKind.SOCIAL_CARE),
    POLICE(AgencyKind.POLICE),
    EARLY_HELP(AgencyKind.LOCAL_AUTHORITY),
    CAMHS(AgencyKind.HEALTH),
    PREVENT(AgencyKind.LOCAL_AUTHORITY),
    DESIGNATED_OFFICER(AgencyKind.LOCAL_AUTHORITY),
    OTHER(AgencyKind.OTHER);

    private final AgencyKind kind;

    Agency(AgencyKind kind) {
        this.kind = kind;
    }

    /** @return what kind of body it is */
    public AgencyKind kind() {
        return kind;
    }

    /**
     * @return within how many working days it usually answers; null where nothing says. <i>Working together to
     *     safeguard children</i> gives children's social care one working day to decide about a referral.
     */
    public Integer usualDays() {
        return this == CHILDRENS_SOCIAL_CARE ? 1 : null;
    }

    /** @return how a decision of an agency is usually escalated, in words */
    public static String usualRoute() {
        return Texts.of("agency").get("route.usual");
    }

    /** @return what it is usually called */
    public String words() {
        return Texts.of("agency").get("usual." + name());
    }
}
