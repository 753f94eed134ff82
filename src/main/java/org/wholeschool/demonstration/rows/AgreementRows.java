package org.wholeschool.demonstration.rows;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.agency.Agency;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.sharing.agreement.AgreementChoices;
import org.wholeschool.sharing.agreement.AgreementDays;
import org.wholeschool.sharing.agreement.AgreementEntry;
import org.wholeschool.sharing.agreement.AgreementScope;
import org.wholeschool.sharing.agreement.AgreementText;

/** Two sharing agreements of the made-up school: one in force, and one in force whose review is overdue. */
@RoomOnly
public final class AgreementRows {

    private static final int OVERDUE = 16;
    private static final int MONTHS_IN_FORCE = 5;

    private AgreementRows() {}

    /**
     * @param today the day of the demonstration
     * @param lead who signed for the school
     * @return the agreements with children's social care and with the police
     */
    @RoomOnly
    public static List<AgreementEntry> of(LocalDate today, String lead) {
        LocalDate first = today.minusMonths(MONTHS_IN_FORCE);
        LocalDate review = today.minusDays(OVERDUE);
        return List.of(
                entry(
                        Agency.CHILDRENS_SOCIAL_CARE,
                        "SOCIAL_CARE",
                        lead,
                        "Priya Nair, service manager, Northfield Council",
                        new AgreementDays(first.minusDays(9), first.minusDays(4), first, null, first.plusYears(1))),
                entry(
                        Agency.POLICE,
                        "POLICE",
                        lead,
                        "Inspector Joe Marsh, Northfield neighbourhood team",
                        new AgreementDays(
                                review.minusYears(1).minusDays(3),
                                review.minusYears(1),
                                review.minusYears(1),
                                review.plusYears(2),
                                review)));
    }

    private static AgreementEntry entry(
            Agency agency, String template, String lead, String theirs, AgreementDays days) {
        AgreementChoices.Template wording = AgreementChoices.template(template);
        Map<AgreementText, String> texts = new EnumMap<>(wording.texts());
        texts.put(AgreementText.OUR_SIGNER, lead + ", designated safeguarding lead");
        texts.put(AgreementText.THEIR_SIGNER, theirs);
        return new AgreementEntry(
                AgreementScope.OVERARCHING, List.of(agency.name()), texts, wording.kinds(), wording.bases(), days);
    }
}
