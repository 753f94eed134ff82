package org.wholeschool.intervention.meeting;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.account.PersonFields;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.agency.Agencies;
import org.wholeschool.agency.AgencyPeople;
import org.wholeschool.agency.AgencyPerson;
import org.wholeschool.concern.followup.action.ActionOwners;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Telephone;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.names.NamesInText;

/**
 * Keeps who can be asked to a planning meeting, by what they do: people of the school, and people at agencies, who are
 * kept in the directory ({@link AgencyPeople}).
 */
@Service
public class Contacts {

    /** Code points in a name. */
    static final int LONGEST = 120;

    private static final String SUBJECT = "meeting-contact";
    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private NamesInText names;

    @Inject
    private Agencies agencies;

    @Inject
    private MeetingTeller teller;

    @Inject
    private SchoolFrame frame;

    /** @return everybody, those at the school first, by what they do and by name; those who are asked no more, too */
    @Permit(
            code = "Contacts.all",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<Line> all() {
        Map<Long, String> people =
                staff().stream().collect(Collectors.toMap(ActionOwners.Owner::id, ActionOwners.Owner::name));
        return em.createQuery("select c from MeetingContact c", MeetingContact.class)
                .getResultStream()
                .map(contact -> line(contact, people))
                .sorted(Comparator.comparing((Line line) -> line.entry().seat())
                        .thenComparing(Line::name, Collator.getInstance(Locale.UK))
                        .thenComparing(Line::id))
                .toList();
    }

    private Line line(MeetingContact contact, Map<Long, String> people) {
        Entry entry = contact.entry();
        if (entry.accountId() != null) {
            Account account = em.find(Account.class, entry.accountId());
            String name = people.getOrDefault(entry.accountId(), account.getDisplayName());
            return line(contact, entry, name, account.getEmail(), people.containsKey(entry.accountId()));
        }
        AgencyPerson person = contact.getPerson();
        if (person == null) {
            return line(contact, entry, entry.name(), entry.email(), true);
        }
        String agency = Agencies.Line.of(agencies.all(), person.getAgencyCode()).name();
        return line(contact, entry.of(agency), entry.name(), entry.email(), person.isActive());
    }

    private static Line line(MeetingContact contact, Entry entry, String name, String email, boolean here) {
        return new Line(contact.getId(), contact.getVersion(), entry, name, email, here);
    }

    /** @return those with an account here who can be asked */
    @Permit(
            code = "Contacts.withAccount",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<ActionOwners.Owner> withAccount() {
        return staff();
    }

    private List<ActionOwners.Owner> staff() {
        LocalDate today = Now.day(frame.zoneOf(actors.current().schoolId()));
        return ActionOwners.of(
                em.createQuery(ActionOwners.ACCOUNTS, Account.class)
                        .setParameter("school", actors.current().schoolId())
                        .getResultStream(),
                today);
    }

    /**
     * Adds a person, or changes what is kept of them.
     *
     * @param id which; null for a new person
     * @param version what the form showed, where it is not a new person
     * @param entry what
     * @param otherwise whether a name that a pupil or a person with an account has as well is said to be a person
     *     else's
     * @throws NotFound where the school has none
     * @throws BadInput at each field that cannot be taken, or where it was changed meanwhile
     */
    @Permit(
            code = "Contacts.keep",
            value = {Role.LEAD, Role.DEPUTY})
    public void keep(Long id, long version, Entry entry, boolean otherwise) {
        MeetingContact contact = id == null ? new MeetingContact() : found(id, version);
        AgencyPerson person = entry.personId() == null ? null : em.find(AgencyPerson.class, entry.personId());
        contact.become(checked(entry, person, otherwise), person);
        em.persist(contact);
        em.flush();
        current.about(SUBJECT, contact.getId());
    }

    private Entry checked(Entry entry, AgencyPerson person, boolean otherwise) {
        FormCheck form = new FormCheck(LONGEST);
        form.required("seat", entry.seat(), "contact.seat.required");
        boolean isStaff = entry.accountId() != null;
        boolean isOutside = entry.seat() != null && entry.seat().isOutside();
        form.refuse(isOutside && person == null, "person", "contact.person.required");
        form.refuse(!isOutside && person != null, "person", "contact.person.inside");
        form.refuse(
                isStaff && staff().stream().noneMatch(each -> each.id() == entry.accountId()),
                "account",
                "contact.account.unknown");
        form.refuse(isStaff && isOutside, "account", "contact.account.outside");
        boolean isKeptElsewhere = isStaff || person != null;
        String name = form.text("name", entry.name(), null);
        form.refuse(!isKeptElsewhere && !isOutside && name == null, "name", "contact.name.required");
        form.refuse(isKeptElsewhere && name != null, "name", "contact.name.twice");
        form.refuse(
                !otherwise && isKnown(person == null ? name : person.getName()),
                person == null ? "name" : "person",
                "contact.name.known");
        String organisation = form.text("organisation", entry.organisation(), null);
        String email = form.line("email", entry.email(), null);
        form.refuse(email != null && !PersonFields.isAddress(email), "email", "contact.email.unclear");
        form.refuse(isKeptElsewhere && email != null, "email", "contact.email.twice");
        String phone = form.line("phone", entry.phone(), null);
        form.refuse(phone != null && !Telephone.isNumber(phone), "phone", "contact.phone.unclear");
        form.refuse(person != null && phone != null, "phone", "contact.phone.twice");
        form.orThrow();
        return new Entry(
                entry.seat(), entry.accountId(), entry.personId(), name, organisation, email, phone, entry.active());
    }

    /** Whether it is the whole name of a pupil or of a person with an account. */
    private boolean isKnown(String name) {
        return name != null && names.in(name).stream().anyMatch(NamesInText.Found::certain);
    }

    private MeetingContact found(long id, long version) {
        MeetingContact contact = em.find(MeetingContact.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (contact == null) {
            throw new NotFound("contact");
        }
        current.about(SUBJECT, id);
        if (contact.getVersion() != version) {
            throw new BadInput(null, "contact.changed");
        }
        return contact;
    }

    /**
     * Deletes a person. Of a meeting that is over it stays who was asked and whether they were there, by name and
     * without a way to reach them; a seat of a draft is no one's again. Anyone who has an account stays at the table by
     * that.
     *
     * @param id which
     * @param version what the form showed
     * @throws NotFound where the school has none
     * @throws BadInput where they are invited to a meeting that is still to come, because they could not be told of it
     *     any more, or it was changed meanwhile
     */
    @Permit(
            code = "Contacts.remove",
            value = {Role.LEAD, Role.DEPUTY})
    public void remove(long id, long version) {
        remove(found(id, version));
    }

    /**
     * Forgets a person of the directory who is deleted there.
     *
     * @throws BadInput where they are invited to a meeting that is still to come
     */
    @Permit(
            code = "Contacts.forget",
            value = {Role.LEAD, Role.DEPUTY})
    public void forget(@Observes AgencyPeople.Removed person) {
        em.createQuery("select c from MeetingContact c where c.person.id = :person", MeetingContact.class)
                .setParameter("person", person.id())
                .getResultList()
                .forEach(this::remove);
        em.flush();
    }

    private void remove(MeetingContact contact) {
        List<MeetingSeat> seats = em.createQuery(
                        "select s from MeetingSeat s where s.contact = :contact order by s.id", MeetingSeat.class)
                .setParameter("contact", contact)
                .getResultList();
        String waiting = seats.stream()
                .filter(seat -> seat.getAccountId() == null && seat.getMeeting().isToCome(Now.instant()))
                .map(seat -> teller.when(seat.getMeeting()))
                .distinct()
                .collect(Collectors.joining("; "));
        if (!waiting.isEmpty()) {
            throw new BadInput(null, "contact.invited", waiting);
        }
        seats.forEach(seat -> {
            if (seat.getMeeting().getState() == MeetingState.DRAFT && seat.getAccountId() == null) {
                seat.take(null, null, null);
            } else {
                seat.forgetContact();
            }
            // A form that shows them there is refused.
            seat.getMeeting().next();
        });
        em.remove(contact);
    }

    /**
     * What is kept of a person.
     *
     * @param seat as what they sit at a table
     * @param accountId their account, or null; who has one is called and reached as that says
     * @param personId who they are in the directory of agencies, or null; then that says how they are called and
     *     reached
     * @param name how they are called, where they have neither
     * @param organisation for whom they work, or null
     * @param email where mail reaches them, where they have no account; or null
     * @param phone the number to ring, or null
     * @param active whether they are offered
     */
    public record Entry(
            Seat seat,
            Long accountId,
            Long personId,
            String name,
            String organisation,
            String email,
            String phone,
            boolean active) {

        Entry of(String agency) {
            return new Entry(seat, accountId, personId, name, agency, email, phone, active);
        }
    }

    /**
     * A person in the directory.
     *
     * @param id which
     * @param version how often that was changed
     * @param entry what is kept of them
     * @param name how they are called
     * @param email where mail reaches them, or null
     * @param here whether they can be asked: anyone who had an account and has left cannot
     */
    public record Line(long id, long version, Entry entry, String name, String email, boolean here) {

        /** @return whether they are offered for a meeting */
        public boolean offered() {
            return here && entry.active();
        }
    }
}
