package org.wholeschool.concern.followup.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.wholeschool.agency.Agencies;
import org.wholeschool.agency.Agency;

/** Finds the agency of a referral, and when its answer is due. */
final class AgencyTerms {

    private AgencyTerms() {}

    /** @return whether two entries are to the same agency, by the name that it had when they were made */
    static boolean isSame(ReferralEntry one, ReferralEntry other) {
        return one.agency() == other.agency() && Objects.equals(one.otherAgency(), other.otherAgency());
    }

    /** @return the code of the agency that an entry names; null where the school keeps none of that name */
    static String codeOf(List<Agencies.Line> all, ReferralEntry entry) {
        Agencies.Line agency = of(all, null, entry);
        return agency == null ? null : agency.code();
    }

    /**
     * @param code which agency a referral is to; null where that was not kept, and its name says it
     * @return what the school keeps of it; null where it is none of those
     */
    static Agencies.Line of(List<Agencies.Line> all, String code, ReferralEntry entry) {
        return all.stream()
                .filter(line -> code != null
                        ? line.isOrWas(code)
                        : line.usual() == null
                                ? entry.agency() == Agency.OTHER && line.name().equals(entry.otherAgency())
                                : line.usual() == entry.agency())
                .findFirst()
                .orElse(null);
    }

    /** @return the last day on which an answer is in time; null where none is expected by a certain day */
    static LocalDate due(Agencies.Line agency, ReferralEntry entry) {
        return !entry.isUnanswered() || agency == null || agency.answerDays() == null
                ? null
                : WorkingDays.after(entry.decidedOn(), agency.answerDays());
    }
}
