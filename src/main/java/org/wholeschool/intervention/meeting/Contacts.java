package org.wholeschool.intervention.meeting;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.account.PersonFields;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.followup.action.ActionOwners;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.names.NamesInText;

/**
 * Whom a school can ask to a planning meeting, by what they do. The agencies to which it refers children
 * ({@code agency.Agencies}) are another list, which this room may not know: an agency there is a name and a number to
 * ring, and here it is a person at it.
 */
@Service
public class Contacts {

    /** Code points in a name. */
    static final int LONGEST = 120;

    private static final String SUBJECT = "meeting-contact";
    private static final int LOOKING = 10 * 60;

    /** Digits, and what people write between them; an extension may follow. */
    private static final Pattern PHONE =
            Pattern.compile("\\+?[0-9][0-9 ()/-]{2,30}( ?(ext|x)\\.? ?[0-9]{1,8})?", Pattern.CASE_INSENSITIVE);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private NamesInText names;

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
        if (entry.accountId() == null) {
            return new Line(contact.getId(), contact.getVersion(), entry, entry.name(), entry.email(), true);
        }
        Account account = em.find(Account.class, entry.accountId());
        return new Line(
                contact.getId(),
                contact.getVersion(),
                entry,
                people.getOrDefault(entry.accountId(), account.getDisplayName()),
                account.getEmail(),
                people.containsKey(entry.accountId()));
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
        List<BadInput> faults = new ArrayList<>();
        refuse(faults, entry.seat() == null, "seat", "contact.seat.required");
        boolean isStaff = entry.accountId() != null;
        refuse(
                faults,
                isStaff && staff().stream().noneMatch(person -> person.id() == entry.accountId()),
                "account",
                "contact.account.unknown");
        refuse(
                faults,
                isStaff && entry.seat() != null && entry.seat().isOutside(),
                "account",
                "contact.account.outside");
        String name = line(faults, "name", entry.name());
        refuse(faults, !isStaff && name == null, "name", "contact.name.required");
        refuse(faults, isStaff && name != null, "name", "contact.name.twice");
        refuse(
                faults,
                !isStaff
                        && name != null
                        && !otherwise
                        && names.in(name).stream().anyMatch(NamesInText.Found::certain),
                "name",
                "contact.name.known");
        String organisation = line(faults, "organisation", entry.organisation());
        refuse(
                faults,
                entry.seat() != null && entry.seat().isOutside() && organisation == null,
                "organisation",
                "contact.organisation.required");
        String email = line(faults, "email", entry.email());
        refuse(faults, email != null && !PersonFields.isAddress(email), "email", "contact.email.unclear");
        refuse(faults, isStaff && email != null, "email", "contact.email.twice");
        String phone = line(faults, "phone", entry.phone());
        refuse(faults, phone != null && !PHONE.matcher(phone).matches(), "phone", "contact.phone.unclear");
        BadInput.throwAll(faults);
        contact.become(new Entry(entry.seat(), entry.accountId(), name, organisation, email, phone, entry.active()));
        em.persist(contact);
        em.flush();
        current.about(SUBJECT, contact.getId());
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
        MeetingContact contact = found(id, version);
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

    private static String line(List<BadInput> faults, String field, String typed) {
        String text = typed == null ? "" : typed.strip();
        refuse(faults, text.codePointCount(0, text.length()) > LONGEST, field, "contact.long", LONGEST);
        refuse(faults, text.codePoints().anyMatch(Character::isISOControl), field, "contact.line");
        return text.isEmpty() ? null : text;
    }

    private static void refuse(
            List<BadInput> faults, boolean isWrong, String field, String sentence, Object... arguments) {
        if (isWrong) {
            faults.add(new BadInput(field, sentence, arguments));
        }
    }

    /**
     * What is kept of a person.
     *
     * @param seat as what they sit at a table
     * @param accountId their account, or null; who has one is called and reached as that says
     * @param name how they are called, where they have none
     * @param organisation for whom they work; of an agency always
     * @param email where mail reaches them, where they have no account; or null
     * @param phone the number to ring, or null
     * @param active whether they are offered
     */
    public record Entry(
            Seat seat, Long accountId, String name, String organisation, String email, String phone, boolean active) {}

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
