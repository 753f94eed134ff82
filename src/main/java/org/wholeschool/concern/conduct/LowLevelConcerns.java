package org.wholeschool.concern.conduct;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.notice.NewNotice;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Takes low-level concerns about staff from staff, for the head alone. Nothing that is kept is shown here. */
@Service
public class LowLevelConcerns {

    /** Where the head reads them. */
    static final String PAGE = "/concern/low-levels.xhtml";

    private static final int HOUR = 60 * 60;
    private static final int LONGEST_KEY = 64;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    @Inject
    private Notices notices;

    /** @return the members of staff whom a low-level concern can be about */
    @Permit(
            code = "LowLevelConcerns.staff",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = HOUR)
    public List<StaffList.Member> staff() {
        return people().members();
    }

    /**
     * Lists names that were typed before, so that one person is not logged under two spellings. No one learns by it of
     * whom others logged one: the head gets all names, any other person those that they typed themselves.
     *
     * @return each once, by name
     */
    @Permit(
            code = "LowLevelConcerns.namesBefore",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = HOUR)
    public List<String> namesBefore() {
        long me = actors.current().accountId();
        boolean isHead = actors.current().roles().contains(Role.HEAD);
        String own = em.find(Account.class, me).getDisplayName();
        Map<String, String> names = new TreeMap<>();
        em.createQuery("select c from LowLevelConcern c where c.aboutId is null order by c.id", LowLevelConcern.class)
                .getResultStream()
                .filter(each -> each.getLoggedBy() == me || isHead && !StaffList.names(each.getAboutName(), own))
                .forEach(each -> names.put(StaffList.plain(each.getAboutName()), each.getAboutName()));
        return List.copyOf(names.values());
    }

    /**
     * Keeps a low-level concern and notifies the head.
     *
     * @param entry what the form gave
     * @param submission the form's own key: the same form again changes nothing
     * @return its number; of the same form again, that of the one that it made
     * @throws BadInput at each field that cannot be taken, and where it is about the head
     */
    @Permit(
            code = "LowLevelConcerns.log",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public long log(LowLevelEntry entry, String submission) {
        long me = actors.current().accountId();
        Optional<Long> before = sentBefore(submission, me);
        if (before.isPresent()) {
            return before.get();
        }
        StaffList people = people();
        LowLevelEntry checked = entry.checked(today(), people, me);
        List<Long> heads = people.heads();
        if (heads.isEmpty()) {
            throw new BadInput(null, "head.none");
        }
        LowLevelConcern kept =
                new LowLevelConcern(checked, me, Now.instant().truncatedTo(ChronoUnit.MILLIS), submission);
        em.persist(kept);
        em.flush();
        notices.send(
                heads.stream().filter(head -> head != me).toList(),
                new NewNotice(NoticeKind.LOW_LEVEL, kept.getId(), "LOGGED", null, null, PAGE));
        return kept.getId();
    }

    private Optional<Long> sentBefore(String key, long me) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY || key.indexOf('\0') >= 0) {
            throw new BadInput(null, "form.unknown");
        }
        return em.createQuery(
                        "select c.id from LowLevelConcern c where c.submission = :submission and c.loggedBy = :me",
                        Long.class)
                .setParameter("submission", key)
                .setParameter("me", me)
                .getResultStream()
                .findFirst();
    }

    private StaffList people() {
        return new StaffList(
                em.createQuery(StaffList.ACCOUNTS, Account.class)
                        .setParameter("school", actors.current().schoolId())
                        .getResultList(),
                today());
    }

    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }

    /**
     * Writes low-level concerns that no person logs now.
     *
     * @param concerns of the school that is set up
     * @param records what its head decided
     */
    @Permit(code = "LowLevelConcerns.create", value = Role.SET_UP)
    public void create(List<LowLevelConcern> concerns, List<LowLevelRecord> records) {
        concerns.forEach(em::persist);
        records.forEach(em::persist);
    }
}
