package org.wholeschool.governance;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.pattern.closed.ClosedPeriods;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolContext;
import org.wholeschool.school.Schools;

/**
 * What leads say beside the numbers of a closed period. It is shown with them and changes nothing of them: not when
 * governors see them, and not what they see.
 */
@Service
public class PeriodComments {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ClosedPeriods closed;

    @Inject
    private PublicTexts texts;

    @Inject
    private Schools schools;

    @Inject
    private SchoolContext school;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /**
     * @param key which period, "2026-1"
     * @return what is said beside it; nothing beside one that whoever asks does not see
     */
    @Permit(
            code = "PeriodComments.of",
            value = {Role.GOVERNOR, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = 10 * 60)
    public Comment of(String key) {
        return latest(key)
                .filter(each -> isSeen(key))
                .map(each -> new Comment(
                        each.getEdition(),
                        each.getSaid(),
                        LocalDate.ofInstant(
                                each.getWrittenAt(), schools.profile().zone())))
                .orElse(Comment.NONE);
    }

    private boolean isSeen(String key) {
        return closed.published().stream().anyMatch(each -> each.period().key().equals(key));
    }

    private Optional<PeriodComment> latest(String key) {
        return em.createQuery(
                        "select c from PeriodComment c where c.period = :period order by c.edition desc",
                        PeriodComment.class)
                .setParameter("period", key)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Says something beside a period, or something else in place of what was said.
     *
     * @param key which period
     * @param after the edition of the comment that the writer saw; 0 for none
     * @param said what; nothing takes away what was said
     * @param looked the words of it that the writer has said are meant otherwise ({@link PublicTexts#checked})
     * @throws NotFound where no such period was published
     * @throws BadInput where it cannot be shown to governors, or somebody has written meanwhile
     */
    @Permit(
            code = "PeriodComments.say",
            value = {Role.LEAD, Role.DEPUTY})
    public void say(String key, int after, String said, String looked) {
        if (!isSeen(key)) {
            throw new NotFound("half-term");
        }
        String text = texts.checked("said", said, looked, List.of());
        // Of two who send at once the second sees what the first one said.
        school.lock(actors.current().schoolId());
        if (!Saying.isAnother(latest(key), after, text)) {
            return;
        }
        PeriodComment comment = new PeriodComment(
                key,
                after + 1,
                text,
                actors.current().accountId(),
                Now.instant().truncatedTo(ChronoUnit.MILLIS));
        em.persist(comment);
        em.flush();
        current.about("period-comment", comment.getId());
    }

    /**
     * What is said beside a period.
     *
     * @param edition how often something was said, 0 where nobody has said anything
     * @param said what; null where nothing is said, or no more
     * @param on on which day, in the school's time; null where nobody has said anything
     */
    public record Comment(int edition, String said, LocalDate on) {

        static final Comment NONE = new Comment(0, null, null);

        /** @return when it was written, in a sentence; empty where nothing was said */
        public String writtenOn() {
            return on == null ? "" : Texts.of("report").get("comment.on", SchoolDates.LONG_DATE.format(on));
        }
    }
}
