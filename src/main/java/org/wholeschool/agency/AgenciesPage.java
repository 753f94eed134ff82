package org.wholeschool.agency;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.wholeschool.access.NotFound;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;

/** The agencies that the school refers to: one form for each that the address names, or for a new one. */
@Named
@ViewScoped
public class AgenciesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Agencies agencies;

    @Inject
    private PageKit kit;

    private String code;
    private transient Agencies.Line seen;
    private transient String name;
    private transient String phone;
    private transient String reference;
    private boolean active = true;
    private String answerDays;
    private transient String route;
    private transient List<Agencies.Line> all;

    /** Fills the form with the agency that the address names. */
    public void open() {
        if (!isNew()) {
            seen = getAll().stream()
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("agency"));
            name = seen.name();
            phone = seen.phone();
            reference = seen.reference();
            active = seen.active();
            answerDays = seen.answerDays() == null ? null : seen.answerDays().toString();
            route = seen.route();
        } else {
            route = Agency.usualRoute();
        }
    }

    /** @return the list, with what was kept; or null to stay with what is wrong */
    public String save() {
        try {
            agencies.keep(isNew() ? null : seen, name, phone, reference, active, answerDays, route);
        } catch (BadInput refused) {
            all = null;
            kit.show("agency", refused);
            return null;
        }
        return "/agency/directory.xhtml?faces-redirect=true";
    }

    public boolean isNew() {
        return code == null || code.isEmpty();
    }

    public List<Agencies.Line> getAll() {
        if (all == null) {
            all = agencies.all();
        }
        return all;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getAnswerDays() {
        return answerDays;
    }

    public void setAnswerDays(String answerDays) {
        this.answerDays = answerDays;
    }

    public String getRoute() {
        return route;
    }

    public void setRoute(String route) {
        this.route = route;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
