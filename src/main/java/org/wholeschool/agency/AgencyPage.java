package org.wholeschool.agency;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;

/** One agency of the directory, or a form for a new one. */
@Named
@ViewScoped
public class AgencyPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String KIND = "agency";
    private static final String HERE = "/agency/agency.xhtml?faces-redirect=true&code=";

    @Inject
    private transient Agencies agencies;

    @Inject
    private transient AgencyPeople directory;

    @Inject
    private transient AgencyMerging merging;

    @Inject
    private transient PageKit kit;

    private String code;
    private String done;
    private transient Agencies.Line seen;
    private transient String name;
    private AgencyKind kind;
    private transient String phone;
    private transient String reference;
    private boolean active = true;
    private String answerDays;
    private transient String route;
    private String into;
    private transient List<Agencies.Line> all;

    /** Fills the form with the agency that the address names. */
    public void open() {
        if (isNew()) {
            route = Agency.usualRoute();
            return;
        }
        seen = Agencies.Line.of(all(), code);
        if (!seen.code().equals(code)) {
            String asked = code;
            seen.former().stream()
                    .filter(former -> former.code().equals(asked))
                    .forEach(former -> kit.say(KIND, "merge.found", former.name(), seen.name()));
            code = seen.code();
        }
        if ("merged".equals(done)) {
            kit.say(KIND, "merge.done", seen.name());
        }
        done = null;
        name = seen.name();
        kind = seen.kind();
        phone = seen.phone();
        reference = seen.reference();
        active = seen.active();
        answerDays = seen.answerDays() == null ? null : seen.answerDays().toString();
        route = seen.route();
    }

    private List<Agencies.Line> all() {
        if (all == null) {
            all = agencies.all();
        }
        return all;
    }

    /** @return its page, with what was kept; or null to stay with what is wrong */
    public String save() {
        try {
            return HERE
                    + agencies.keep(
                            isNew() ? null : seen,
                            new Agencies.Typed(name, kind, phone, reference, active, answerDays, route));
        } catch (BadInput refused) {
            return stay(refused);
        }
    }

    /** @return the page of the agency that it is part of by now; or null to stay with what is wrong */
    public String merge() {
        try {
            merging.merge(seen, into);
            return HERE + into + "&done=merged";
        } catch (BadInput refused) {
            return stay(refused);
        }
    }

    /** @return the page of an agency that is one of its own again; or null to stay with what is wrong */
    public String separate(Agencies.Former former) {
        try {
            merging.separate(former.code());
            return HERE + former.code();
        } catch (BadInput refused) {
            return stay(refused);
        }
    }

    private String stay(BadInput refused) {
        all = null;
        kit.show(KIND, refused);
        return null;
    }

    public boolean isNew() {
        return code == null || code.isEmpty();
    }

    /** @return whether it is one of the usual ones, whose kind is given */
    public boolean isUsual() {
        return seen != null && seen.usual() != null;
    }

    public Agencies.Line getSeen() {
        return seen;
    }

    /** @return the people who work there, by name, those who do not any more last */
    public List<AgencyPeople.Line> getPeople() {
        return isNew() ? List.of() : DirectoryPage.of(directory.all(), seen.code());
    }

    /** @return the agencies that it can be merged into */
    public List<Agencies.Line> getOthers() {
        return all().stream().filter(other -> !other.code().equals(code)).toList();
    }

    public AgencyKind[] getKinds() {
        return AgencyKind.values();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
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

    public AgencyKind getKind() {
        return kind;
    }

    public void setKind(AgencyKind kind) {
        this.kind = kind;
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

    public String getInto() {
        return into;
    }

    public void setInto(String into) {
        this.into = into;
    }
}
