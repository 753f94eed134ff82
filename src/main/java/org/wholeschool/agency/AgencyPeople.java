package org.wholeschool.agency;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.account.PersonFields;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Telephone;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Keeps the people at agencies, and how the school verified them. */
@Service
public class AgencyPeople {

    private static final String SUBJECT = "agency-person";
    private static final int LOOKING = 10 * 60;
    private static final int LONGEST_TEXT = 2_000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Agencies agencies;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    @Inject
    private Event<Removed> removed;

    /** @return everybody by name, with those who do not work there any more */
    @Permit(
            code = "AgencyPeople.all",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Line> all() {
        List<Agencies.Line> all = agencies.all();
        LocalDate today = today();
        return em.createQuery("select p from AgencyPerson p", AgencyPerson.class)
                .getResultStream()
                .map(person -> line(person, all, today))
                .sorted(Comparator.comparing((Line line) -> line.entry().name(), Collator.getInstance(Locale.UK))
                        .thenComparing(Line::id))
                .toList();
    }

    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }

    private Line line(AgencyPerson person, List<Agencies.Line> all, LocalDate today) {
        Verification verification = person.getVerifiedHow() == null
                ? null
                : new Verification(
                        person.getVerifiedHow(),
                        person.getVerifiedOn(),
                        em.find(Account.class, person.getVerifiedBy()).getDisplayName(),
                        person.getVerifiedWith(),
                        Verification.holds(person.getVerifiedOn(), today));
        return new Line(
                person.getId(),
                person.getVersion(),
                Agencies.Line.of(all, person.getAgencyCode()),
                person.entry(),
                verification);
    }

    /**
     * Adds a person, or changes what is kept of them. Another name, address, number or agency has to be verified again.
     *
     * @param id which; null for a new person
     * @param version what the form showed, where it is not a new person
     * @param typed what the form says
     * @return their id
     * @throws NotFound where the school has no such person or agency
     * @throws BadInput at each field that cannot be taken, or where it was changed meanwhile
     */
    @Permit(
            code = "AgencyPeople.keep",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public long keep(Long id, long version, Entry typed) {
        AgencyPerson person = id == null ? null : found(id, version);
        FormCheck form = new FormCheck(LONGEST_TEXT);
        form.required("agency", typed.agencyCode(), "person.agency.required");
        String name = form.line("name", typed.name(), "person.name.required");
        String post = form.line("post", typed.post(), null);
        String email = form.line("email", typed.email(), null);
        form.refuse(email != null && !PersonFields.isAddress(email), "email", "person.email.unclear");
        String phone = form.line("phone", typed.phone(), null);
        form.refuse(phone != null && !Telephone.isNumber(phone), "phone", "phone.unclear");
        form.orThrow();
        String code = Agencies.Line.of(agencies.all(), typed.agencyCode()).code();
        AgencyPerson kept = person == null ? new AgencyPerson(code) : person;
        kept.become(new Entry(code, name, post, email, phone, typed.active()));
        em.persist(kept);
        em.flush();
        current.about(SUBJECT, kept.getId());
        return kept.getId();
    }

    /**
     * Records that a person was verified today. An address of a public provider is refused, because anyone can have one
     * in any name.
     *
     * @param id which person
     * @param version what the form showed
     * @param how in which way
     * @param with with which number, list or paper
     * @throws NotFound where the school has no such person
     * @throws BadInput where there is nothing to verify, something is missing, or it was changed meanwhile
     */
    @Permit(
            code = "AgencyPeople.verify",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void verify(long id, long version, Verification.How how, String with) {
        AgencyPerson person = found(id, version);
        FormCheck form = new FormCheck(LONGEST_TEXT);
        String provider = person.getEmail() == null ? null : PublicMail.providerOf(person.getEmail());
        form.refuse(provider != null, "how", "verify.public", provider);
        form.refuse(person.getEmail() == null && person.getPhone() == null, "how", "verify.nothing");
        form.required("how", how, "verify.how.required");
        String source = form.line("with", with, "verify.with.required");
        form.orThrow();
        person.verify(how, today(), actors.current().accountId(), source);
        em.flush();
    }

    /**
     * Deletes a person. Rooms that need them for something still to come refuse.
     *
     * @param id which
     * @param version what the form showed
     * @throws NotFound where the school has no such person
     * @throws BadInput where they are still needed, or it was changed meanwhile
     */
    @Permit(
            code = "AgencyPeople.remove",
            value = {Role.LEAD, Role.DEPUTY})
    public void remove(long id, long version) {
        AgencyPerson person = found(id, version);
        removed.fire(new Removed(id));
        em.remove(person);
        em.flush();
    }

    private AgencyPerson found(long id, long version) {
        AgencyPerson person = em.find(AgencyPerson.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (person == null) {
            throw new NotFound(SUBJECT);
        }
        current.about(SUBJECT, id);
        if (person.getVersion() != version) {
            throw new BadInput(null, "person.changed");
        }
        return person;
    }

    /**
     * A person is deleted. A room that keeps something of them lets go of it, or refuses with a {@link BadInput}.
     *
     * @param id which
     */
    public record Removed(long id) {}

    /**
     * What is kept of a person.
     *
     * @param agencyCode at which agency
     * @param name their name
     * @param post what they do there, or null
     * @param email their address there, or null
     * @param phone their number, or null
     * @param active whether they still work there
     */
    public record Entry(String agencyCode, String name, String post, String email, String phone, boolean active) {}

    /**
     * A person in the directory.
     *
     * @param id which
     * @param version how often that was changed
     * @param agency where they work
     * @param entry what is kept of them
     * @param verification how they were verified; null where they were not
     */
    public record Line(long id, long version, Agencies.Line agency, Entry entry, Verification verification) {

        /** @return whether they were verified within the last year */
        public boolean isVerified() {
            return verification != null && verification.isCurrent();
        }

        /** @return an address that calls them */
        public String link() {
            return Telephone.link(entry.phone());
        }
    }
}
