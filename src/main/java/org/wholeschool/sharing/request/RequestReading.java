package org.wholeschool.sharing.request;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.Roster;
import org.wholeschool.sharing.party.AgencyParty;

/** Reads what agencies asked, for those who decide and those who oversee them. */
@Service
public class RequestReading {

    /** What the audit calls a request. */
    static final String SUBJECT = "sharing-request";

    private static final int LOOKING = 10 * 60;
    private static final Texts WORDS = Texts.of("request");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Roster roster;

    @Inject
    private AccountReader accounts;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    /**
     * @param id a request
     * @return it, with what it said before
     * @throws NotFound where the school has none of that id
     */
    @Permit(
            code = "RequestReading.one",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public RequestView one(long id) {
        SharingRequest request = found(id);
        Asked asked = request.asked();
        List<RequestVersion> versions = em.createQuery(
                        "select v from RequestVersion v where v.request = :request order by v.edition",
                        RequestVersion.class)
                .setParameter("request", request)
                .getResultList();
        List<RequestView.Child> children = roster.named(pupils(request)).stream()
                .map(pupil -> new RequestView.Child(
                        pupil.id(),
                        "\u2068" + pupil.name() + "\u2069" + (pupil.form() == null ? "" : " \u00b7 " + pupil.form())))
                .toList();
        int named = children.size() + asked.list(Asked.Items.OTHERS).size();
        return new RequestView(
                id,
                request.getEdition(),
                request.getState(),
                RequestWords.due(request, zone()),
                request.getAgencyCode(),
                RequestWords.who(asked),
                RequestWords.moment(request.getReceivedAt(), zone()),
                asked.identity().isDone(),
                children,
                asked.list(Asked.Items.PARTS),
                facts(request),
                Trawl.isLikely(asked.list(Asked.Items.PARTS), asked.text(Asked.Text.PLACE), named),
                missing(asked),
                request.getNote(),
                RequestHistory.of(versions, zone(), this::name));
    }

    private static List<RequestView.Line> facts(SharingRequest request) {
        Map<String, String> words = RequestWords.all(request);
        return Stream.of("way", "identity", "number", "about", "others", "place", "purposes", "powers", "urgency")
                .filter(field -> words.get(field) != null || field.equals("powers"))
                .map(field -> new RequestView.Line(
                        RequestWords.label(field),
                        words.get(field) == null ? WORDS.get("powers.none") : words.get(field)))
                .toList();
    }

    private static List<String> missing(Asked asked) {
        if (!asked.isOfVictim()) {
            return List.of();
        }
        LocalDate today = LocalDate.ofInstant(Now.instant(), ZoneId.of("UTC"));
        return RequestChoices.points(today, List.of()).stream()
                .filter(point -> !asked.list(Asked.Items.POINTS).contains(point.code()))
                .map(RequestChoices.Choice::words)
                .toList();
    }

    /**
     * @param id a request
     * @return what its form begins with
     * @throws NotFound where the school has none of that id
     */
    @Permit(
            code = "RequestReading.form",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    Begun form(long id) {
        SharingRequest request = found(id);
        return new Begun(
                request.getEdition(),
                request.getState(),
                request.getAgencyCode(),
                request.getPersonId(),
                request.getReceivedAt(),
                pupils(request),
                request.asked());
    }

    /**
     * @param id a request
     * @return what a decision has to answer
     * @throws NotFound where the school has none of that id, or no lead has taken it up
     */
    @Permit(
            code = "RequestReading.forDecision",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public AskedFor forDecision(long id) {
        SharingRequest request = found(id);
        if (request.getAgencyCode() == null) {
            throw new NotFound(SUBJECT);
        }
        Asked asked = request.asked();
        return new AskedFor(
                id,
                new AgencyParty.Named(
                        request.getAgencyCode(),
                        asked.text(Asked.Text.AGENCY),
                        request.getPersonId(),
                        asked.text(Asked.Text.NAME),
                        asked.text(Asked.Text.POST)),
                pupils(request),
                asked.list(Asked.Items.OTHERS),
                asked.list(Asked.Items.PARTS),
                RequestWords.purpose(asked),
                asked.identity().isDone(),
                request.getDueAt());
    }

    private SharingRequest found(long id) {
        SharingRequest request = em.find(SharingRequest.class, id);
        if (request == null) {
            throw new NotFound(SUBJECT);
        }
        current.about(SUBJECT, id);
        return request;
    }

    private List<Long> pupils(SharingRequest request) {
        return em.createQuery(
                        "select p.pupilId from RequestPupil p where p.request = :request order by p.id", Long.class)
                .setParameter("request", request)
                .getResultList();
    }

    private String name(long account) {
        return accounts.colleague(actors.current().schoolId(), account)
                .map(AccountReader.Colleague::name)
                .orElse(null);
    }

    private ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }

    /**
     * A request for its form.
     *
     * @param edition which version this is
     * @param state how far it is
     * @param agencyCode the agency; null where a member of staff passed it on
     * @param personId the person in the directory, or null
     * @param received when it came
     * @param pupils pupils about whom is asked
     * @param asked all else
     */
    record Begun(
            int edition,
            RequestState state,
            String agencyCode,
            Long personId,
            Instant received,
            List<Long> pupils,
            Asked asked) {}
}
