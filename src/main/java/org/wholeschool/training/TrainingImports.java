package org.wholeschool.training;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.csv.CellText;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.platform.csv.RefusedFile;
import org.wholeschool.platform.listimport.CheckedList;
import org.wholeschool.platform.listimport.EntryCount;
import org.wholeschool.platform.listimport.LatestLists;
import org.wholeschool.platform.listimport.ListLine;
import org.wholeschool.platform.listimport.RefusedLine;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Brings lists of who did which course when into the register, each as one, and takes them back as one. */
@Service
class TrainingImports {

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    /**
     * Says what would become of each row of a file. Nothing is kept.
     *
     * @param file its bytes
     * @return what would come in, and what would not and why
     * @throws RefusedFile where the file is no such list
     */
    @Permit(
            code = "TrainingImports.check",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR})
    public CheckedList<Ready, RefusedLine> check(byte[] file) {
        return held(TrainingList.read(file));
    }

    /**
     * Takes a file in: the rows that can be, as one.
     *
     * @param fileName what it is called
     * @param file its bytes
     * @return what came in and what did not
     * @throws RefusedFile where the file is no such list
     * @throws BadInput where no row of it is new
     */
    @Permit(
            code = "TrainingImports.take",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR})
    public CheckedList<Ready, RefusedLine> take(String fileName, byte[] file) {
        CheckedList<Ready, RefusedLine> checked = held(TrainingList.read(file));
        checked.refuseIfNothingIsNew();
        TrainingImport list =
                new TrainingImport(fileName, Now.instant(), actors.current().accountId());
        em.persist(list);
        em.flush();
        current.about("training-list", list.getId());
        checked.ready()
                .forEach(ready -> em.persist(new Completion(
                        em.find(Course.class, ready.courseId()), ready.accountId(), ready.doneOn(), list.getId())));
        return checked;
    }

    /**
     * Takes back what came with a list. Entries that were made by hand, or came with another list, stay.
     *
     * @param id which list
     * @return how many entries went
     * @throws NotFound where this school has none of that id, or it was taken back before
     */
    @Permit(
            code = "TrainingImports.undo",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR})
    public int undo(long id) {
        TrainingImport list = em.find(TrainingImport.class, id);
        if (list == null || list.isUndone()) {
            throw new NotFound("training-list");
        }
        current.about("training-list", id);
        list.undo(Now.instant());
        return em.createQuery("delete from Completion d where d.importId = :list")
                .setParameter("list", id)
                .executeUpdate();
    }

    /** @return the lists that were brought in last, the newest first */
    @Permit(
            code = "TrainingImports.latest",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR},
            onceInSeconds = HOUR)
    public List<ListLine> latest() {
        return LatestLists.of(
                em.createQuery(
                        "select i from TrainingImport i order by i.importedAt desc, i.id desc", TrainingImport.class),
                em.createQuery(
                        "select new org.wholeschool.platform.listimport.EntryCount(d.importId, count(d)) from "
                                + "Completion d where d.importId is not null group by d.importId",
                        EntryCount.class));
    }

    private CheckedList<Ready, RefusedLine> held(List<TrainingList.Row> rows) {
        LocalDate today = Now.day(frame.zoneOf(actors.current().schoolId()));
        Map<String, Account> people = people(today);
        Map<String, Course> courses = em.createQuery("select c from Course c where c.closedOn is null", Course.class)
                .getResultStream()
                .collect(Collectors.toMap(
                        course -> CellText.folded(course.getName()), course -> course, (one, other) -> one));
        Set<Entry> known = new HashSet<>(em.createQuery(
                        "select new org.wholeschool.training.TrainingImports.Entry(d.course.id, d.accountId, "
                                + "d.doneOn) from Completion d",
                        Entry.class)
                .getResultList());
        List<Ready> ready = new ArrayList<>();
        List<RefusedLine> refused = new ArrayList<>();
        int already = 0;
        for (TrainingList.Row row : rows) {
            Reason reason = reason(row, people, courses, today);
            if (reason != null) {
                refused.add(new RefusedLine(row.line(), reason));
                continue;
            }
            Account person = people.get(key(row.email()));
            Course course = courses.get(CellText.folded(row.course()));
            if (known.add(new Entry(course.getId(), person.getId(), row.doneOn()))) {
                ready.add(new Ready(
                        row.line(),
                        person.getId(),
                        person.getDisplayName(),
                        course.getId(),
                        course.getName(),
                        row.doneOn()));
            } else {
                already++;
            }
        }
        return new CheckedList<>(ready, refused, already);
    }

    private static Reason reason(
            TrainingList.Row row, Map<String, Account> people, Map<String, Course> courses, LocalDate today) {
        if (row.unfit() != null) {
            return row.unfit();
        }
        if (!people.containsKey(key(row.email()))) {
            return Reason.of("row.nobody");
        }
        if (!courses.containsKey(CellText.folded(row.course()))) {
            return Reason.of("row.noCourse");
        }
        String unfit = Completion.unfit(row.doneOn(), today);
        return unfit == null ? null : Reason.of(unfit);
    }

    private Map<String, Account> people(LocalDate today) {
        return TrainingPeople.of(
                        em.createQuery(TrainingPeople.QUERY, Account.class),
                        actors.current().schoolId(),
                        today)
                .stream()
                .collect(Collectors.toMap(person -> key(person.getEmail()), person -> person, (one, other) -> one));
    }

    private static String key(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    /** What is on record once: somebody, a course, a day. */
    public record Entry(long courseId, long accountId, LocalDate doneOn) {}

    /** A row that can come in. */
    public record Ready(int line, long accountId, String name, long courseId, String course, LocalDate doneOn) {}
}
