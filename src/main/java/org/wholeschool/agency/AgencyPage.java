package org.wholeschool.agency;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.ChangedFields;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/** One agency of the directory, or a form for a new one. */
@Named
@ViewScoped
public class AgencyPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String KIND = "agency";
    private static final Texts TEXTS = Texts.of(KIND);
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
    private transient List<String> theirs;

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
        theirs = List.of();
        Agencies.Line now = isNew() ? null : Agencies.Line.of(all(), seen.code());
        if (now != null && !now.code().equals(seen.code())) {
            kit.show(KIND, new BadInput(null, "merge.meanwhile", seen.name(), now.name()));
            return null;
        }
        kit.show(KIND, refused);
        if (now != null && !now.equals(seen)) {
            theirs = lines(ChangedFields.of(words(seen), words(now)));
            seen = now;
        }
        return null;
    }

    private static Map<String, String> words(Agencies.Line line) {
        return Map.of(
                "name",
                line.name(),
                "kind",
                line.kind().words(),
                "phone",
                orNothing(line.phone()),
                "reference",
                orNothing(line.reference()),
                "days",
                line.answerDays() == null ? orNothing(null) : line.answerDays().toString(),
                "route",
                line.route(),
                "active.label",
                TEXTS.get(line.active() ? "yes" : "not-in-use"),
                "merge.title",
                orNothing(line.former().stream()
                        .map(Agencies.Former::name)
                        .reduce((one, other) -> one + ", " + other)
                        .orElse(null)));
    }

    /** What others have kept meanwhile, a line for each field. */
    static List<String> lines(Map<String, String> changed) {
        return changed.entrySet().stream()
                .map(field -> TEXTS.get(field.getKey()) + ": " + field.getValue())
                .toList();
    }

    static String orNothing(String text) {
        return text == null ? TEXTS.get("nothing") : text;
    }

    /** @return what a colleague has changed meanwhile, a line each */
    public List<String> getTheirs() {
        return theirs == null ? List.of() : theirs;
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
