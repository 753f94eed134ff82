package org.wholeschool.sharing.request;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;

/**
 * Says that a request needs nothing more: a decision answers it, or it is closed without one; or that it does again.
 */
@Service
public class RequestEnds {

    /** Why a request is closed without a decision. */
    public enum Why {
        /** Published numbers were told, and no child. */
        NUMBERS,
        WITHDRAWN,
        MISTAKE
    }

    private static final Map<Why, RequestFields.Step> STEPS = Map.of(
            Why.NUMBERS,
            RequestFields.Step.NUMBERS,
            Why.WITHDRAWN,
            RequestFields.Step.WITHDRAWN,
            Why.MISTAKE,
            RequestFields.Step.MISTAKE);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /**
     * Closes a request without a decision.
     *
     * @param id the request
     * @param edition which version of it the page showed
     * @param why why
     * @param note what was told, or more of why
     * @throws NotFound where the school has no such request
     * @throws BadInput where something is missing, or a colleague has changed it meanwhile
     */
    @Permit(
            code = "RequestEnds.close",
            value = {Role.LEAD, Role.DEPUTY})
    public void close(long id, int edition, Why why, String note) {
        SharingRequest request = locked(id);
        RequestCheck check = new RequestCheck(null, null);
        check.required("why", why, "why.required");
        String words = check.note("note", note, "note.required");
        check.orThrow();
        boolean isMine = request.getEdition() == edition + 1
                && Objects.equals(actors.current().accountId(), request.getKeptBy());
        if (isMine && request.getState() == RequestState.CLOSED && words.equals(request.getNote())) {
            return;
        }
        if (request.getEdition() != edition) {
            throw new BadInput(null, "changed");
        }
        if (!request.getState().isWaiting()) {
            throw new BadInput(null, "over");
        }
        become(request, STEPS.get(why), RequestState.CLOSED, words);
    }

    /**
     * A decision answers a request, in the transaction in which it is made.
     *
     * @param id the request
     * @throws NotFound where the school has no such request
     * @throws BadInput where it was closed meanwhile
     */
    @Permit(
            code = "RequestEnds.answered",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void answered(long id) {
        SharingRequest request = locked(id);
        if (request.getState() == RequestState.CLOSED) {
            throw new BadInput(null, "request.closed");
        }
        if (request.getState() != RequestState.ANSWERED) {
            become(request, RequestFields.Step.ANSWERED, RequestState.ANSWERED, null);
        }
    }

    /**
     * What answered a request does so no longer, or it was closed too early.
     *
     * @param id the request
     * @throws NotFound where the school has no such request
     */
    @Permit(
            code = "RequestEnds.reopen",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void reopen(long id) {
        SharingRequest request = locked(id);
        if (!request.getState().isWaiting()) {
            become(request, RequestFields.Step.REOPENED, RequestState.OPEN, null);
        }
    }

    private void become(SharingRequest request, RequestFields.Step step, RequestState state, String note) {
        request.beginEdition(
                step, state, note, actors.current().accountId(), Now.instant().truncatedTo(ChronoUnit.MILLIS));
        em.persist(new RequestVersion(request));
        em.flush();
    }

    private SharingRequest locked(long id) {
        SharingRequest request = em.find(SharingRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (request == null) {
            throw new NotFound(RequestReading.SUBJECT);
        }
        current.about(RequestReading.SUBJECT, id);
        return request;
    }
}
