package org.wholeschool.sharing.request;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.notice.NewNotice;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Takes from any member of staff that someone asked about a child, and passes it on to the safeguarding team. */
@Service
public class SomeoneAsked {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AccountReader accounts;

    @Inject
    private Notices notices;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    /**
     * Passes on that someone asked. The same form sent twice passes on one.
     *
     * @param heard what the form gave
     * @throws BadInput at each field that cannot be taken
     */
    @Permit(
            code = "SomeoneAsked.pass",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD})
    void pass(Heard heard) {
        Asked asked = asked(heard);
        Long me = actors.current().accountId();
        List<SharingRequest> mine = em.createQuery(
                        "select r from SharingRequest r where r.receivedBy = :me and r.receivedAt = :at",
                        SharingRequest.class)
                .setParameter("me", me)
                .setParameter("at", heard.at())
                .getResultList();
        if (mine.stream().anyMatch(known -> known.asked().equals(asked))) {
            return;
        }
        SharingRequest request = new SharingRequest(heard.at(), me);
        request.say(asked);
        request.beginEdition(
                RequestFields.Step.PASSED_ON,
                RequestState.PASSED_ON,
                null,
                me,
                Now.instant().truncatedTo(ChronoUnit.MILLIS));
        em.persist(request);
        em.persist(new RequestVersion(request));
        em.flush();
        current.about(RequestReading.SUBJECT, request.getId());
        tell(request, me);
    }

    private static Asked asked(Heard heard) {
        RequestCheck check = new RequestCheck(null, null);
        Map<Asked.Text, String> texts = new EnumMap<>(Asked.Text.class);
        texts.put(Asked.Text.AGENCY, check.line("who", heard.who(), "who.required"));
        check.required("way", heard.way(), "way.required");
        texts.put(Asked.Text.CALLER_NUMBER, check.line("number", heard.number(), null));
        texts.put(Asked.Text.ABOUT, check.line("about", heard.about(), "heard.about.required"));
        String what = check.note("what", heard.what(), "heard.what.required");
        check.orThrow();
        texts.put(Asked.Text.WAY, heard.way().name());
        return new Asked(
                texts,
                Map.of(
                        Asked.Items.PARTS,
                        what.lines().filter(line -> !line.isBlank()).toList()));
    }

    private void tell(SharingRequest request, Long me) {
        Set<Long> team = accounts.people(actors.current().schoolId(), Set.of(Role.LEAD, Role.DEPUTY)).stream()
                .map(AccountReader.Person::id)
                .filter(id -> !id.equals(me))
                .collect(Collectors.toSet());
        notices.send(
                team,
                new NewNotice(
                        NoticeKind.SOMEONE_ASKED,
                        request.getId(),
                        "passed",
                        null,
                        null,
                        "/sharing/request.xhtml?id=" + request.getId()));
    }

    /** @return what the actor passed on, the newest first: when, and whether the team has taken it up */
    @Permit(
            code = "SomeoneAsked.mine",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    List<RequestView.Passed> mine() {
        return em
                .createQuery(
                        "select r from SharingRequest r, RequestVersion v where v.request = r and v.edition = 1 and "
                                + "v.step = :passed and v.keptBy = :me order by r.receivedAt desc",
                        SharingRequest.class)
                .setParameter("passed", RequestFields.Step.PASSED_ON)
                .setParameter("me", actors.current().accountId())
                .setMaxResults(RequestView.MOST_PASSED)
                .getResultList()
                .stream()
                .map(request -> new RequestView.Passed(
                        RequestWords.moment(
                                request.getReceivedAt(),
                                frame.zoneOf(actors.current().schoolId())),
                        request.getState() == RequestState.PASSED_ON))
                .toList();
    }

    /**
     * What a member of staff heard.
     *
     * @param at when
     * @param who who asked, and where they say that they are from
     * @param way by what way
     * @param number the number that they gave, or null
     * @param about whom they asked about
     * @param what what they wanted
     */
    record Heard(Instant at, String who, RequestWay way, String number, String about, String what) {}
}
