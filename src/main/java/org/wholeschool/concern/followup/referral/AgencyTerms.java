package org.wholeschool.concern.followup.referral;

import java.time.LocalDate;
import java.util.List;
import org.wholeschool.platform.Texts;

/** When an answer of an agency is due, and what is usual where the school has not said. */
final class AgencyTerms {

    private AgencyTerms() {}

    /**
     * @return how many working days it usually has; null where nothing says. <i>Working together to safeguard
     *     children</i> gives children's social care one working day to decide about a referral.
     */
    static Integer usualDays(Agency agency) {
        return agency == Agency.CHILDRENS_SOCIAL_CARE ? 1 : null;
    }

    /** @return how a decision is usually escalated, in words */
    static String usualRoute() {
        return Texts.of("followup").get("agency.route.usual");
    }

    /** @return what the school keeps of the agency of a referral; null where it is none of those any more */
    static Agencies.Line of(List<Agencies.Line> all, ReferralEntry entry) {
        return all.stream()
                .filter(line -> line.usual() == null
                        ? entry.agency() == Agency.OTHER && line.name().equals(entry.otherAgency())
                        : line.usual() == entry.agency())
                .findFirst()
                .orElse(null);
    }

    /** @return the last day on which an answer is in time; null where none is expected by a certain day */
    static LocalDate due(List<Agencies.Line> all, ReferralEntry entry) {
        Agencies.Line agency = of(all, entry);
        return !entry.isUnanswered() || agency == null || agency.answerDays() == null
                ? null
                : WorkingDays.after(entry.decidedOn(), agency.answerDays());
    }
}
