package org.wholeschool.concern.list;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.access.token.ApiToken;
import org.wholeschool.concern.record.BatchState;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.FirstResponse;
import org.wholeschool.concern.record.Involvement;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.FormerNames;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.NamesThen;
import org.wholeschool.school.category.CategoryScope;

/** Reads one concern whole, for who may read it. */
@Service
public class ConcernReading {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private CurrentAction current;

    @Inject
    private Roster roster;

    @Inject
    private FormerNames formerNames;

    @Inject
    private NamesThen namesThen;

    /**
     * Reads one concern.
     *
     * @param id the concern
     * @return all of it
     * @throws NotFound where this school has none of that id that they may read
     */
    @Permit(
            code = "ConcernReading.read",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public Whole read(long id) {
        Concern concern = readable.orNotFound(em.find(Concern.class, id));
        current.about("concern", id);
        NamesWhenLogged names = new NamesWhenLogged(namesThen.former());
        return new Whole(
                id,
                concern.getReceivedAt(),
                logger(concern),
                concern.getBatchId() == null ? null : broughtIn(concern.getBatchId()),
                concern.getOccurredFrom(),
                concern.getOccurredTo(),
                names.place(concern),
                names.band(concern),
                names.category(concern),
                concern.getCategory().getCode(),
                concern.getCategory().getScope(),
                concern.getSource(),
                concern.getFacts(),
                concern.getOpinion(),
                concern.getResponse(),
                concern.getReference(),
                concern.getAcknowledgedAt(),
                nameOf(concern.getAcknowledgedBy()),
                people(concern),
                concern.isAboutAdult());
    }

    /**
     * A finished import was last touched when its concerns came in; one that was undone, and left some, no longer tells
     * that, only when its file came.
     */
    private BroughtIn broughtIn(long batchId) {
        Batch batch = em.createQuery(
                        "select new org.wholeschool.concern.list.ConcernReading.Batch(b.fileName, b.createdAt, "
                                + "b.touchedAt, b.createdBy, b.state) from ImportBatch b where b.id = :batch",
                        Batch.class)
                .setParameter("batch", batchId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("import"));
        return new BroughtIn(
                batchId,
                batch.fileName,
                batch.state == BatchState.UNDONE ? batch.createdAt : batch.touchedAt,
                nameOf(batch.createdBy));
    }

    private List<Somebody> people(Concern concern) {
        List<Long> ids = concern.getInvolvements().stream()
                .map(Involvement::getPupil)
                .filter(Objects::nonNull)
                .map(pupil -> pupil.getId())
                .toList();
        Map<Long, Roster.Found> named =
                roster.named(ids).stream().collect(Collectors.toMap(Roster.Found::id, Function.identity()));
        FormerNames.Former before = formerNames.of(ids);
        return concern.getInvolvements().stream()
                .sorted(Comparator.comparing(Involvement::getRole))
                .map(involvement -> {
                    Roster.Found pupil = involvement.getPupil() == null
                            ? null
                            : named.get(involvement.getPupil().getId());
                    return pupil == null
                            ? new Somebody(null, null, null, involvement.getRole())
                            : new Somebody(
                                    pupil.id(),
                                    NamesWhenLogged.withThen(
                                            pupil.name(),
                                            before.then(pupil.id(), pupil.name(), concern.getReceivedAt())),
                                    pupil.form(),
                                    involvement.getRole());
                })
                .toList();
    }

    /** @return who logged it, a person or another system; null where neither is known */
    private String logger(Concern concern) {
        ApiToken token = concern.getTokenId() == null ? null : em.find(ApiToken.class, concern.getTokenId());
        return token == null
                ? nameOf(concern.getLoggedBy())
                : Texts.of("concern").get("view.system", token.getName());
    }

    private String nameOf(Long accountId) {
        Account account = accountId == null ? null : em.find(Account.class, accountId);
        return account == null ? null : account.getDisplayName();
    }

    /** A row of a query. */
    record Batch(String fileName, Instant createdAt, Instant touchedAt, Long createdBy, BatchState state) {

        /** Public, because a query finds no other constructor. */
        public Batch {}
    }

    /**
     * A whole concern. Null where there is nothing: no opinion, nobody who is known to have logged it, logged here and
     * not brought in, not acknowledged.
     */
    public record Whole(
            long id,
            Instant receivedAt,
            String loggedBy,
            BroughtIn broughtIn,
            Instant occurredFrom,
            Instant occurredTo,
            String place,
            String band,
            String category,
            String categoryCode,
            CategoryScope scope,
            Source source,
            String facts,
            String opinion,
            FirstResponse response,
            String reference,
            Instant acknowledgedAt,
            String acknowledgedBy,
            List<Somebody> people,
            boolean aboutAdult) {}

    /**
     * How a concern of another system got here.
     *
     * @param batchId the import
     * @param fileName name of the file
     * @param at when
     * @param by who chose the file, null where that is not known any more
     */
    public record BroughtIn(long batchId, String fileName, Instant at, String by) {}

    /**
     * Somebody's part in a concern.
     *
     * @param pupilId the pupil, null for somebody who could not be named
     * @param name the pupil's name, null for somebody who could not be named
     * @param form registration group, or null
     * @param role which part
     */
    public record Somebody(Long pupilId, String name, String form, InvolvementRole role) {}
}
