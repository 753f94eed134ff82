package org.wholeschool.sharing.agreement;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.agency.Agencies;
import org.wholeschool.platform.Service;

/**
 * Says what agreements there are with an agency on a day, for a decision to share. None is no reason not to share where
 * a child has to be protected.
 */
@Service
public class SharingAgreements {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Agencies agencies;

    /**
     * @param agency code of an agency
     * @param day a day
     * @return the agreements with it that are in force then, reviewed or not
     */
    @Permit(
            code = "SharingAgreements.inForce",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Allowed> inForce(String agency, LocalDate day) {
        return with(agency, day, AgreementState::isInForce);
    }

    /**
     * @param agency code of an agency
     * @param day a day
     * @return the agreements with it that have run out or were ended by then
     */
    @Permit(
            code = "SharingAgreements.pastEnd",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Allowed> pastEnd(String agency, LocalDate day) {
        return with(agency, day, AgreementState::isPast);
    }

    /** An agreement keeps the code that its agency had, which may be part of another one by now. */
    private List<Allowed> with(String code, LocalDate day, Predicate<AgreementState> state) {
        Agencies.Line agency = Agencies.Line.of(agencies.all(), code);
        return em.createQuery("select a from Agreement a order by a.id", Agreement.class)
                .getResultStream()
                .filter(agreement -> agreement.terms().isWith(agency))
                .filter(agreement -> wasMeant(agreement) && state.test(agreement.on(day)))
                .map(agreement -> allowed(agreement, day))
                .toList();
    }

    /** A draft that was given up never held. */
    private static boolean wasMeant(Agreement agreement) {
        return agreement.days().areSigned();
    }

    private static Allowed allowed(Agreement agreement, LocalDate day) {
        Terms terms = agreement.terms();
        return new Allowed(
                agreement.getId(),
                terms.text(AgreementText.TITLE),
                terms.text(AgreementText.PURPOSE),
                AgreementChoices.namesOfKinds(terms.kinds()),
                terms.text(AgreementText.OTHER_DATA),
                AgreementChoices.namesOfBases(terms.bases()),
                terms.text(AgreementText.SENDING),
                agreement.on(day),
                agreement.getEndedOn() == null ? agreement.days().ends() : agreement.getEndedOn());
    }

    /**
     * What an agreement allows.
     *
     * @param id the agreement
     * @param title its title
     * @param purpose what for
     * @param kinds kinds of data, in words
     * @param otherData further data, or null
     * @param bases lawful bases and conditions, in words
     * @param sending how it is sent, or null
     * @param state how it stands on that day
     * @param ends its last day, or the day on which it was ended; null where it has none
     */
    public record Allowed(
            long id,
            String title,
            String purpose,
            List<String> kinds,
            String otherData,
            List<String> bases,
            String sending,
            AgreementState state,
            LocalDate ends) {}
}
