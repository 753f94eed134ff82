package org.wholeschool.intervention.meeting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholeschool.access.Address;
import org.wholeschool.access.NotFound;
import org.wholeschool.agency.AgencyPeople;
import org.wholeschool.concern.followup.action.ActionOwners;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.ChangedFields;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/** Whom the school can ask to a planning meeting: one form for the one that the address names, or for a new person. */
@Named
@ViewScoped
public class MeetingContactsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String KIND = "meeting";
    private static final Set<String> DONE = Set.of("kept", "removed");

    @Inject
    private transient Contacts contacts;

    @Inject
    private transient AgencyPeople people;

    @Inject
    private transient PageKit kit;

    private String id;
    private String done;
    private long version;
    private transient Contacts.Line read;
    private transient List<String> theirs;
    private Seat seat;
    private Long account;
    private Long person;
    private transient String name;
    private transient String organisation;
    private transient String email;
    private transient String phone;
    private boolean active = true;
    private boolean known;
    private boolean otherwise;
    private transient List<Contacts.Line> all;

    /** Fills the form with what is kept of the one that the address names. */
    public void open() {
        if (done != null && DONE.contains(done)) {
            kit.say(KIND, "contacts.done." + done);
        }
        done = null;
        if (!isNew()) {
            read = line();
            version = read.version();
            Contacts.Entry entry = read.entry();
            seat = entry.seat();
            account = entry.accountId();
            person = entry.personId();
            boolean isAtAgency = person != null;
            name = isAtAgency ? null : entry.name();
            organisation = isAtAgency ? null : entry.organisation();
            email = isAtAgency ? null : entry.email();
            phone = isAtAgency ? null : entry.phone();
            active = entry.active();
        }
    }

    private Contacts.Line line() {
        return getAll().stream()
                .filter(line -> line.id() == number())
                .findFirst()
                .orElseThrow(() -> new NotFound("contact"));
    }

    private Long number() {
        return Address.optional(id, "contact", Long::valueOf);
    }

    /** @return the list, with what was kept; or null to stay with what is wrong */
    public String save() {
        return did(
                "kept",
                () -> contacts.keep(
                        number(),
                        version,
                        new Contacts.Entry(seat, account, person, name, organisation, email, phone, active),
                        otherwise));
    }

    /** @return the list without them; or null to stay, where they are still needed */
    public String remove() {
        return did("removed", () -> contacts.remove(number(), version));
    }

    private String did(String said, Runnable deed) {
        try {
            deed.run();
            return "/intervention/contacts.xhtml?faces-redirect=true&done=" + said;
        } catch (BadInput refused) {
            known = refused.all().stream().anyMatch(each -> each.key().equals("contact.name.known"));
            otherwise = false;
            kit.show(KIND, refused);
            meet();
            return null;
        }
    }

    /**
     * Where a colleague has changed it meanwhile, what it says by now stands beside what was typed, and keeping it
     * again puts this in its place.
     */
    private void meet() {
        all = null;
        Contacts.Line now = isNew() ? null : line();
        if (now != null && now.version() != version) {
            theirs = ChangedFields.of(read == null ? Map.of() : words(read), words(now)).entrySet().stream()
                    .map(field -> Texts.of(KIND).get("contacts." + field.getKey()) + ": " + field.getValue())
                    .toList();
            version = now.version();
            read = now;
        }
    }

    private static Map<String, String> words(Contacts.Line line) {
        Texts words = Texts.of(KIND);
        return Map.of(
                "seat",
                words.get("seat." + line.entry().seat()),
                "name",
                line.name(),
                "organisation",
                orNothing(line.entry().organisation()),
                "email",
                orNothing(line.email()),
                "phone",
                orNothing(line.entry().phone()),
                "active",
                words.get(line.entry().active() ? "contacts.in-use" : "contacts.not-in-use"));
    }

    private static String orNothing(String text) {
        return text == null ? Texts.of("intervention").get("plan.nothing") : text;
    }

    /** @return what a colleague has changed meanwhile, a line each */
    public List<String> getTheirs() {
        return theirs == null ? List.of() : theirs;
    }

    public boolean isNew() {
        return id == null || id.isEmpty();
    }

    public List<Contacts.Line> getAll() {
        if (all == null) {
            all = contacts.all();
        }
        return all;
    }

    public List<ActionOwners.Owner> getStaff() {
        return contacts.withAccount();
    }

    /** @return people at agencies who work there, by name */
    public List<AgencyPeople.Line> getPeople() {
        return people.all().stream().filter(line -> line.entry().active()).toList();
    }

    public Seat[] getSeats() {
        return Seat.values();
    }

    /**
     * @return whether the name is also that of a pupil or of a person with an account, so that its writer has to say
     *     that it is another person's
     */
    public boolean isKnown() {
        return known;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }

    public Seat getSeat() {
        return seat;
    }

    public void setSeat(Seat seat) {
        this.seat = seat;
    }

    public Long getAccount() {
        return account;
    }

    public void setAccount(Long account) {
        this.account = account;
    }

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public boolean isOtherwise() {
        return otherwise;
    }

    public void setOtherwise(boolean otherwise) {
        this.otherwise = otherwise;
    }
}
