package org.wholeschool.concern.facts;

import org.wholeschool.agency.Agency;
import org.wholeschool.concern.facts.ConcernFacts.CameOf;
import org.wholeschool.concern.record.Decision;

/** What came of a concern: where the school referred it or, where there is no referral, what was decided. */
final class WhatCame {

    private WhatCame() {}

    static CameOf of(Decision decision) {
        return switch (decision) {
            case NO_FURTHER_ACTION -> CameOf.NO_FURTHER_ACTION;
            case KEEP_WATCH, ACT_IN_SCHOOL, CHANGE_THE_CONTEXT -> CameOf.KEPT_IN_SCHOOL;
            case EARLY_HELP -> CameOf.EARLY_HELP;
            case REFER_SOCIAL_CARE -> CameOf.SOCIAL_CARE;
            case REFER_POLICE, REFER_OTHER -> CameOf.ANOTHER_AGENCY;
        };
    }

    /** @param agency to whom it was referred */
    static CameOf of(Agency agency) {
        return switch (agency) {
            case CHILDRENS_SOCIAL_CARE -> CameOf.SOCIAL_CARE;
            case EARLY_HELP -> CameOf.EARLY_HELP;
            case POLICE, CAMHS, PREVENT, DESIGNATED_OFFICER, OTHER -> CameOf.ANOTHER_AGENCY;
        };
    }

    /** @return of two things that came of one concern the one that it counts under: social care before all others */
    static CameOf either(CameOf one, CameOf other) {
        return weight(one) >= weight(other) ? one : other;
    }

    private static int weight(CameOf of) {
        return switch (of) {
            case NO_FURTHER_ACTION -> 0;
            case KEPT_IN_SCHOOL -> 1;
            case ANOTHER_AGENCY -> 2;
            case EARLY_HELP -> 3;
            case SOCIAL_CARE -> 4;
        };
    }
}
