package org.wholeschool.sharing.agreement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Address;
import org.wholeschool.access.NotFound;
import org.wholeschool.agency.Agencies;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.platform.web.PageKit;

/** The form of an information-sharing agreement: of the one that the address names, or of a new one by a template. */
@Named
@ViewScoped
public class AgreementFormPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Agreements agreements;

    @Inject
    private AgreementReading reading;

    @Inject
    private Agencies agencies;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    @Inject
    private PageKit kit;

    private String id;
    private String template;
    private int edition;
    private boolean signed;
    private final AgreementForm form = new AgreementForm();
    private transient List<Choice> choices;
    private transient List<AgreementView.Change> theirs = List.of();

    /** Fills the form with the agreement or the template that the address names. */
    public void open() {
        if (!isNew()) {
            AgreementReading.Form kept = reading.form(number());
            if (kept.view().isOver()) {
                throw new NotFound("agreement");
            }
            edition = kept.view().edition();
            signed = kept.entry().days().areSigned();
            form.fill(kept.entry());
        } else if (template != null && !template.isEmpty()) {
            form.fill(wording(), today());
            String agency = wording().agency();
            form.setAgencies(agencies.all().stream()
                    .filter(line -> line.active() && line.code().equals(agency))
                    .map(Agencies.Line::code)
                    .toList());
        }
    }

    private AgreementChoices.Template wording() {
        AgreementChoices.Template wording = AgreementChoices.template(template);
        if (wording == null) {
            throw new NotFound("agreement-template");
        }
        return wording;
    }

    /** @return the agreement as it is kept now; null to stay with what is wrong */
    public String save() {
        try {
            if (isNew()) {
                long made = agreements.begin(form.typed());
                return "/sharing/agreement.xhtml?faces-redirect=true&id=" + made + "&saved=begun";
            }
            agreements.change(number(), edition, form.typed());
            return "/sharing/agreement.xhtml?faces-redirect=true&id=" + number() + "&saved=changed";
        } catch (BadInput refused) {
            kit.show("agreement", refused);
            showTheirs();
            return null;
        }
    }

    /** What others saved meanwhile stands beside what is typed; saving again puts that in its place. */
    private void showTheirs() {
        theirs = List.of();
        if (!isNew()) {
            AgreementView now = reading.form(number()).view();
            theirs = now.changes().stream()
                    .filter(change -> change.edition() > edition)
                    .toList();
            edition = now.edition();
        }
    }

    public boolean isNew() {
        return id == null || id.isEmpty();
    }

    private long number() {
        return Address.id(id, "agreement");
    }

    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }

    /** @return the source of the template's wording; null without one */
    public String getSource() {
        return isNew() && template != null && !template.isEmpty() ? wording().edition() : null;
    }

    /** @return agencies in use, and those of the agreement by the names that they had */
    public List<Choice> getChoices() {
        if (choices == null) {
            List<Terms.Party> kept =
                    isNew() ? List.of() : reading.form(number()).parties();
            choices = new ArrayList<>();
            agencies.all().stream()
                    .filter(line -> line.active()
                            && kept.stream().noneMatch(party -> party.code().equals(line.code())))
                    .forEach(line -> choices.add(new Choice(line.code(), line.name())));
            kept.forEach(party -> choices.add(0, new Choice(party.code(), party.name())));
        }
        return choices;
    }

    public List<AgreementChoices.Kind> getKinds() {
        return AgreementChoices.kinds(today(), form.getKinds());
    }

    public List<AgreementChoices.Basis> getBases() {
        return AgreementChoices.bases(today(), form.getBases());
    }

    public AgreementScope[] getScopes() {
        return AgreementScope.values();
    }

    /** @return the page's address, so that what was typed in it outlives a sign-out */
    public String getAgain() {
        return "/sharing/agreement-form.xhtml"
                + (isNew() ? template == null ? "" : "?template=" + template : "?id=" + id);
    }

    /** @return what others changed while the form was open */
    public List<AgreementView.Change> getTheirs() {
        return theirs == null ? List.of() : theirs;
    }

    public AgreementForm getForm() {
        return form;
    }

    public boolean isSigned() {
        return signed;
    }

    public int getEdition() {
        return edition;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = template;
    }

    /**
     * An agency that can be chosen.
     *
     * @param code its code
     * @param name what it is called
     */
    public record Choice(String code, String name) {}
}
