package org.wholeschool.setup;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.ClientAddress;
import org.wholeschool.access.signin.SessionWatch;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.config.Settings;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Phase;
import org.wholeschool.school.Schools;
import org.wholeschool.school.overview.ProfilePage;

/**
 * The set-up of a first start in three steps: the token, the school and its first people, and a link for each of them.
 */
@Named
@ViewScoped
public class BeginPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SetUpDoor door;

    @Inject
    private PageKit kit;

    private transient String token;
    private transient String right;
    private transient List<SetUp.Invited> invited;
    private String name;
    private String urn;
    private Phase phase = Phase.SECONDARY;
    private Integer firstYear = 7;
    private Integer lastYear = 13;
    private String zone = Schools.ZONES.get(0);
    private final PersonFields administrator = new PersonFields(Role.ADMINISTRATOR);
    private final PersonFields lead = new PersonFields(Role.LEAD);
    private final PersonFields head = new PersonFields(Role.HEAD);

    /** Where there is a school, there is no such page. */
    public void open() {
        if (!door.isOpen()) {
            throw new NotFound("set-up");
        }
    }

    /** Looks at the token. */
    public void enter() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        switch (door.attempt(token, ClientAddress.of(request))) {
            case RIGHT -> {
                right = token;
                request.getSession().setAttribute(SessionWatch.AMID, "set-up");
            }
            case WAIT -> kit.show("setup", new BadInput("token", "token.wait"));
            default -> kit.show("setup", new BadInput("token", "token.wrong"));
        }
        token = null;
    }

    /** Makes the school. */
    public void begin() {
        try {
            invited = door.begin(
                    right,
                    new Schools.Change(name, urn, phase, firstYear, lastYear, zone),
                    List.of(administrator.person(), lead.person(), head.person()));
        } catch (BadInput refused) {
            kit.show(
                    refused,
                    each -> each.key().startsWith("people.")
                            ? "setup"
                            : each.key().startsWith("person.") ? "access" : "school");
            return;
        }
        if (invited == null) {
            right = null;
            kit.show("setup", new BadInput("token", "token.wrong"));
        }
    }

    /** @return 1 for the token, 2 for the school and its people, 3 for the links */
    public int getStep() {
        return invited != null ? 3 : right != null ? 2 : 1;
    }

    /** @return the links with whose they are */
    public List<Link> getLinks() {
        String server = Settings.address();
        return invited == null
                ? List.of()
                : invited.stream()
                        .map(each -> new Link(
                                each.person().role().name(), each.person().name(), server + each.path()))
                        .toList();
    }

    public Phase[] getPhases() {
        return Phase.values();
    }

    public List<Integer> getYears() {
        return ProfilePage.years();
    }

    public List<String> getZones() {
        return Schools.ZONES;
    }

    public PersonFields getAdministrator() {
        return administrator;
    }

    public PersonFields getLead() {
        return lead;
    }

    public PersonFields getHead() {
        return head;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getUrn() {
        return urn;
    }

    public void setUrn(String urn) {
        this.urn = urn;
    }

    public Phase getPhase() {
        return phase;
    }

    public void setPhase(Phase phase) {
        this.phase = phase;
    }

    public Integer getFirstYear() {
        return firstYear;
    }

    public void setFirstYear(Integer firstYear) {
        this.firstYear = firstYear;
    }

    public Integer getLastYear() {
        return lastYear;
    }

    public void setLastYear(Integer lastYear) {
        this.lastYear = lastYear;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    /** One of the first people in the form. */
    public static class PersonFields implements Serializable {

        private static final long serialVersionUID = 1L;

        private final Role role;
        private transient String name;
        private transient String email;

        PersonFields(Role role) {
            this.role = role;
        }

        SetUp.Person person() {
            return new SetUp.Person(role, name == null ? "" : name.strip(), email == null ? "" : email.strip());
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public String getEmail() {
            return email;
        }

        public void setEmail(String email) {
            this.email = email;
        }
    }

    /**
     * A link to hand on.
     *
     * @param role as what its person comes in
     * @param name whose it is
     * @param address the whole address
     */
    public record Link(String role, String name, String address) {}
}
