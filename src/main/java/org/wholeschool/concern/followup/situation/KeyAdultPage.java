package org.wholeschool.concern.followup.situation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;
import org.wholeschool.concern.followup.action.ActionOwners;
import org.wholeschool.concern.followup.action.ConcernActions;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/** A pupil's key adult, on the page of the pupil. A name that was typed is never written down with a session. */
@Named
@ViewScoped
public class KeyAdultPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private KeyAdults adults;

    @Inject
    private ConcernActions actions;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private String id;
    private long shown;
    private Long adult;
    private transient String name;
    private LocalDate since;
    private transient List<KeyAdultLine> all;
    private transient List<ActionOwners.Owner> staff;

    /** Reads who is the key adult of the pupil whom the address names. */
    public void open() {
        shown = getNow() == null ? 0 : getNow().id();
        since = Now.day(schools.profile().zone());
    }

    /** @return the page of the pupil with the adult who was chosen; null to stay with what is wrong */
    public String choose() {
        return done(pupil -> adults.choose(pupil, shown, new KeyAdultEntry(adult, name, since)));
    }

    /** @return the page of the pupil without a key adult; null to stay with what is wrong */
    public String end() {
        return done(pupil -> adults.end(pupil, shown));
    }

    /** @return the page of the pupil without what was entered by mistake; null to stay with what is wrong */
    public String remove() {
        return done(pupil -> adults.remove(pupil, shown));
    }

    private String done(LongConsumer deed) {
        try {
            deed.accept(ConcernAddress.id(id));
        } catch (BadInput refused) {
            kit.show("followup", refused);
            all = null;
            shown = getNow() == null ? 0 : getNow().id();
            return null;
        }
        return "/concern/pupil.xhtml?faces-redirect=true&id=" + id;
    }

    private List<KeyAdultLine> all() {
        if (all == null) {
            all = adults.of(ConcernAddress.id(id));
        }
        return all;
    }

    /** @return the key adult now, or null */
    public KeyAdultLine getNow() {
        return all().stream().filter(KeyAdultLine::isCurrent).findFirst().orElse(null);
    }

    /** @return those who were it before, the latest first */
    public List<KeyAdultLine> getFormer() {
        return all().stream().filter(each -> !each.isCurrent()).toList();
    }

    /** @return those who can be chosen, by name */
    public List<ActionOwners.Owner> getStaff() {
        if (staff == null) {
            staff = actions.owners();
        }
        return staff;
    }

    /** @return which one the form was opened for: what was typed for one is not sent for another after a sign-out */
    public long getShown() {
        return shown;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public Long getAdult() {
        return adult;
    }

    public void setAdult(Long adult) {
        this.adult = adult;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }
}
