package org.wholeschool.concern.attachment;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.file.FileKind;

/**
 * The documents and pictures of several concerns, for a chronology: that they are there and what became of them, and
 * nothing of what is in them. One look-up, however many there are.
 */
@Service
public class FileChronicle {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    /**
     * @param concernIds concerns
     * @return the files of those of them that the actor may read, also those that nobody can open any more
     */
    @Permit(
            code = "FileChronicle.of",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Kept> of(Collection<Long> concernIds) {
        if (concernIds.isEmpty()) {
            return List.of();
        }
        return readable.bind(em.createQuery(
                                "select a from Attachment a join fetch a.concern where a.concern.id in :concerns and "
                                        + readable.condition("a.concern"),
                                Attachment.class)
                        .setParameter("concerns", concernIds))
                .getResultStream()
                .map(FileChronicle::kept)
                .toList();
    }

    /** One that was chosen in the form waited there: with the concern it is since that was logged. */
    private static Kept kept(Attachment file) {
        Instant logged = file.concern().getReceivedAt();
        return new Kept(
                file.concern().getId(),
                file.name(),
                file.kind(),
                file.size(),
                file.addedAt().isBefore(logged) ? logged : file.addedAt(),
                file.addedBy(),
                file.quarantinedAt(),
                file.quarantinedBy(),
                file.purgedAt(),
                file.purgedBy(),
                file.purgedBecause());
    }

    /**
     * A file. Where it was purged, there is no name.
     *
     * @param concernId the concern with which it is kept
     * @param name what it is called, or null
     * @param kind what it is
     * @param size in bytes
     * @param addedAt since when it is kept with the concern
     * @param addedBy whose account added it
     * @param quarantinedAt since when nobody can open it, or null
     * @param quarantinedBy whose account put it in quarantine, or null
     * @param purgedAt since when what was in it is gone, or null
     * @param purgedBy whose account purged it, or null
     * @param purgedBecause why, or null
     */
    public record Kept(
            long concernId,
            String name,
            FileKind kind,
            int size,
            Instant addedAt,
            long addedBy,
            Instant quarantinedAt,
            Long quarantinedBy,
            Instant purgedAt,
            Long purgedBy,
            WhyPurged purgedBecause) {

        /** @return "Picture, 120 KB" */
        public String what() {
            return Texts.of("attachment").get("kind." + kind) + ", " + FileWords.size(size);
        }

        /** @return why it was purged, in words */
        public String why() {
            return Texts.of("attachment").get("purge.why." + purgedBecause);
        }

        /** @return the accounts of all who did something with it */
        public List<Long> accounts() {
            return Stream.of(addedBy, quarantinedBy, purgedBy)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }
}
