package org.wholeschool.agency;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholeschool.access.Address;
import org.wholeschool.access.NotFound;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.ChangedFields;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/** A person at an agency: a form for the one that the address names or for a new one, and how they are verified. */
@Named
@ViewScoped
public class AgencyPersonPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String KIND = "agency";
    private static final Set<String> DONE = Set.of("kept", "verified");

    @Inject
    private transient AgencyPeople people;

    @Inject
    private transient Agencies agencies;

    @Inject
    private transient PageKit kit;

    private String id;
    private String agency;
    private String done;
    private long version;
    private transient AgencyPeople.Line read;
    private transient List<String> theirs;
    private transient String name;
    private transient String post;
    private transient String email;
    private transient String phone;
    private boolean active = true;
    private Verification.How how;
    private transient String with;

    /** Fills the form with what is kept of the one that the address names. */
    public void open() {
        if (done != null && DONE.contains(done)) {
            kit.say(KIND, "person.done." + done);
        }
        done = null;
        if (!isNew()) {
            read = line();
            version = read.version();
            AgencyPeople.Entry entry = read.entry();
            agency = entry.agencyCode();
            name = entry.name();
            post = entry.post();
            email = entry.email();
            phone = entry.phone();
            active = entry.active();
        }
    }

    private AgencyPeople.Line line() {
        long number = Address.optional(id, KIND, Long::valueOf);
        return people.all().stream()
                .filter(line -> line.id() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("person"));
    }

    /** @return their page, with what was kept; or null to stay with what is wrong */
    public String save() {
        try {
            long kept = people.keep(
                    isNew() ? null : read.id(),
                    version,
                    new AgencyPeople.Entry(agency, name, post, email, phone, active));
            return here(kept, "kept");
        } catch (BadInput refused) {
            return stay(refused);
        }
    }

    /** @return their page, which says that they are verified; or null to stay with what is wrong */
    public String verify() {
        try {
            people.verify(read.id(), version, how, with);
            return here(read.id(), "verified");
        } catch (BadInput refused) {
            return stay(refused);
        }
    }

    /** @return the page of their agency; or null to stay, where they are still needed */
    public String remove() {
        try {
            people.remove(read.id(), version);
            return "/agency/agency.xhtml?faces-redirect=true&code="
                    + read.entry().agencyCode();
        } catch (BadInput refused) {
            return stay(refused);
        }
    }

    private static String here(long id, String said) {
        return "/agency/person.xhtml?faces-redirect=true&id=" + id + "&done=" + said;
    }

    private String stay(BadInput refused) {
        kit.show(KIND, refused);
        theirs = List.of();
        AgencyPeople.Line now = isNew() ? null : line();
        if (now != null && now.version() != version) {
            // What was typed stays; keeping it again puts it in the place of what the colleague wrote.
            theirs = AgencyPage.lines(ChangedFields.of(words(read), words(now)));
            read = now;
            version = now.version();
        }
        return null;
    }

    private static Map<String, String> words(AgencyPeople.Line line) {
        Texts texts = Texts.of(KIND);
        AgencyPeople.Entry entry = line.entry();
        return Map.of(
                "person.agency",
                line.agency().name(),
                "person.name",
                entry.name(),
                "person.post",
                AgencyPage.orNothing(entry.post()),
                "person.email",
                AgencyPage.orNothing(entry.email()),
                "phone",
                AgencyPage.orNothing(entry.phone()),
                "person.active",
                texts.get(entry.active() ? "yes" : "person.left"),
                "verify.title",
                texts.get(line.isVerified() ? "verified" : "not-verified"));
    }

    /** @return what a colleague has changed meanwhile, a line each */
    public List<String> getTheirs() {
        return theirs == null ? List.of() : theirs;
    }

    public boolean isNew() {
        return id == null || id.isEmpty();
    }

    /** @return what is kept of them, as last read */
    public AgencyPeople.Line getRead() {
        return read;
    }

    public List<Agencies.Line> getAgencies() {
        return agencies.all();
    }

    public Verification.How[] getWays() {
        return Verification.How.values();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getAgency() {
        return agency;
    }

    public void setAgency(String agency) {
        this.agency = agency;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
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

    public Verification.How getHow() {
        return how;
    }

    public void setHow(Verification.How how) {
        this.how = how;
    }

    public String getWith() {
        return with;
    }

    public void setWith(String with) {
        this.with = with;
    }
}
