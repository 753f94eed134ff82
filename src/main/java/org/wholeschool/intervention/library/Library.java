package org.wholeschool.intervention.library;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.intervention.ContextTexts;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;

/** The interventions that a school can choose from: those that the product brings, and its own. */
@Service
public class Library {

    /** The most hours and pounds that a person can say; more is a mistyped one. */
    static final int MOST_HOURS = 10_000;

    static final int MOST_POUNDS = 1_000_000;

    private static final int HOUR = 60 * 60;
    private static final String SUBJECT = "intervention";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private ContextTexts texts;

    /**
     * @return all of them: the product's in their order, then the school's own by name, those that were retired last
     */
    @Permit(
            code = "Library.all",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = HOUR)
    public List<Entry> all() {
        return Stream.concat(
                        Shipped.all().stream(),
                        em.createQuery("select i from OwnIntervention i", OwnIntervention.class)
                                .getResultStream()
                                .map(OwnIntervention::entry)
                                .sorted((one, other) -> one.retired() == other.retired()
                                        ? one.name().compareToIgnoreCase(other.name())
                                        : Boolean.compare(one.retired(), other.retired())))
                .toList();
    }

    /**
     * @param id one of the school's own
     * @return it
     * @throws NotFound where the school has no such one
     */
    @Permit(
            code = "Library.own",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = HOUR)
    public Entry own(long id) {
        return found(id, LockModeType.NONE).entry();
    }

    /**
     * Adds one of the school's own.
     *
     * @param text what is said of it
     * @param looked the words in it that its writer has said are no names; null for none
     * @return its number
     * @throws BadInput where something is missing, too long or out of its range, or names a person
     */
    @Permit(
            code = "Library.add",
            value = {Role.LEAD, Role.DEPUTY})
    public long add(OwnText text, String looked) {
        OwnIntervention own = OwnIntervention.begin();
        own.write(checked(text, looked), actors.current().accountId(), now());
        em.persist(own);
        em.flush();
        current.about(SUBJECT, own.getId());
        return own.getId();
    }

    /**
     * Changes one of the school's own. Plans that used it keep the name that it had.
     *
     * @param id which
     * @param edition the edition that the form showed
     * @param text what is said of it from now on
     * @param looked the words in it that its writer has said are no names; null for none
     * @throws NotFound where the school has no such one
     * @throws BadInput as {@link #add}, or where a colleague has changed it meanwhile
     */
    @Permit(
            code = "Library.change",
            value = {Role.LEAD, Role.DEPUTY})
    public void change(long id, int edition, OwnText text, String looked) {
        OwnIntervention own = found(id, LockModeType.PESSIMISTIC_WRITE);
        if (own.getEdition() != edition) {
            throw new BadInput(null, "own.changed");
        }
        own.write(checked(text, looked), actors.current().accountId(), now());
    }

    /**
     * Uses one of the school's own no more, or again. It is never deleted.
     *
     * @param id which
     * @param isRetired whether it is used no more
     * @throws NotFound where the school has no such one
     */
    @Permit(
            code = "Library.retire",
            value = {Role.LEAD, Role.DEPUTY})
    public void retire(long id, boolean isRetired) {
        found(id, LockModeType.PESSIMISTIC_WRITE)
                .retire(isRetired, actors.current().accountId(), now());
    }

    private OwnIntervention found(long id, LockModeType lock) {
        OwnIntervention own = em.find(OwnIntervention.class, id, lock);
        if (own == null) {
            throw new NotFound(SUBJECT);
        }
        current.about(SUBJECT, id);
        return own;
    }

    private OwnText checked(OwnText text, String looked) {
        ContextTexts.Given given = texts.look(looked);
        String name = given.text("name", text.name(), ContextTexts.LONGEST_TITLE, "own.name.required");
        given.refuse(text.lever() == null, "lever", "lever.required");
        given.refuse(text.where().isEmpty(), "where", "own.where.required");
        String changes = given.text("changes", text.changes(), ContextTexts.LONGEST, "own.changes.required");
        range(given, "hours", text.hoursLeast(), text.hoursMost(), MOST_HOURS);
        range(given, "pounds", text.poundsLeast(), text.poundsMost(), MOST_POUNDS);
        String takes = given.text("takes", text.takes(), ContextTexts.LONGEST, null);
        String known = given.text("known", text.known(), ContextTexts.LONGEST, null);
        String source = given.text("source", text.source(), ContextTexts.LONGEST, null);
        given.refuse(known == null && source != null, "known", "own.known.required");
        String risks = given.text("risks", text.risks(), ContextTexts.LONGEST, "own.risks.required");
        String measure = given.text("measure", text.measure(), ContextTexts.LONGEST, "own.measure.required");
        given.orThrow();
        return new OwnText(
                name,
                text.lever(),
                text.where(),
                text.when(),
                text.hoursLeast(),
                text.hoursMost(),
                text.poundsLeast(),
                text.poundsMost(),
                changes,
                takes,
                known,
                source,
                risks,
                measure);
    }

    private static void range(ContextTexts.Given given, String of, Integer least, Integer most, int highest) {
        String begin = of + "Least";
        String end = of + "Most";
        given.refuse(least == null || least < 0 || least > highest, begin, "own.number", highest);
        given.refuse(most == null || most < 0 || most > highest, end, "own.number", highest);
        given.refuse(least != null && most != null && most < least, end, "own.range");
    }

    private static Instant now() {
        return Now.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
