package org.wholeschool.link.group;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.note.NoteLine;
import org.wholeschool.concern.note.NoteReading;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.concern.record.Source;
import org.wholeschool.link.reading.Colleagues;
import org.wholeschool.link.reading.LinkWords;
import org.wholeschool.link.step.LinkSteps;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;

/**
 * Begins a group with a concern or a case note: the pupils whom it names, its day, and who recorded it. Those who may
 * not read it get none of that. No word of it is taken over, because links have other readers; of what is restricted
 * only pupils and day are.
 */
@Service
public class GroupOrigin {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private NoteReading notes;

    @Inject
    private Colleagues colleagues;

    @Inject
    private LinkSteps steps;

    @Inject
    private CurrentAction current;

    /** @throws NotFound where there is no such concern that the actor may read, or it is about an adult */
    @Permit(
            code = "GroupOrigin.ofConcern",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Begun ofConcern(long id) {
        Concern concern = readable.orNotFound(em.find(Concern.class, id));
        current.about("concern", id);
        if (concern.isAboutAdult()) {
            throw new NotFound("concern");
        }
        List<Long> pupils = concern.getInvolvements().stream()
                .filter(part -> part.getPupil() != null)
                .map(part -> part.getPupil().getId())
                .distinct()
                .toList();
        Instant when = concern.getOccurredFrom() == null ? concern.getReceivedAt() : concern.getOccurredFrom();
        LocalDate day = steps.dayOf(when);
        if (concern.isRestricted()) {
            return new Begun(pupils, day, null, null, null, true);
        }
        String note = Texts.of("link").get("group.from.concern.note", LinkWords.day(day));
        boolean isMine = concern.getLoggedBy() != null && concern.getLoggedBy() == steps.me();
        String logger = isMine || concern.getLoggedBy() == null ? null : name(concern.getLoggedBy());
        Source told = isMine ? concern.getSource() : logger == null ? null : Source.SOMEONE_ELSE_TOLD_ME;
        return new Begun(pupils, day, told == Source.NOT_RECORDED ? null : told, logger, note, false);
    }

    private String name(long account) {
        Map<Long, Colleagues.Named> named = colleagues.named(Stream.of(account));
        return named.containsKey(account) ? named.get(account).name() : null;
    }

    /** @throws NotFound where there is no such case note that the actor may read */
    @Permit(
            code = "GroupOrigin.ofNote",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Begun ofNote(long id) {
        NoteLine note = notes.one(id);
        boolean isRestricted = false;
        if (note.concernId() != null) {
            Concern concern = readable.orNotFound(em.find(Concern.class, note.concernId()));
            if (concern.isAboutAdult()) {
                throw new NotFound("note");
            }
            isRestricted = concern.isRestricted();
        }
        List<Long> pupils = note.pupils().stream().map(NoteLine.Named::id).toList();
        LocalDate day = note.again().heldOn();
        if (isRestricted) {
            return new Begun(pupils, day, null, null, null, true);
        }
        String words = Texts.of("link").get("group.from.note.note", note.kindWords(), LinkWords.day(day));
        String writer = note.keptBy() == null || note.keptBy().equals(name(steps.me())) ? null : note.keptBy();
        return new Begun(pupils, day, writer == null ? null : Source.SOMEONE_ELSE_TOLD_ME, writer, words, false);
    }

    /**
     * What a group begins with.
     *
     * @param pupils whom it names, by their ids
     * @param day when it was
     * @param told how the person who enters the group knows it; null where they have to say
     * @param saidBy who recorded it; null where it was the person who enters the group
     * @param note where the evidence comes from, in words; null where they have to say
     * @param restricted whether it has fewer readers than links have
     */
    public record Begun(
            List<Long> pupils, LocalDate day, Source told, String saidBy, String note, boolean restricted) {}
}
