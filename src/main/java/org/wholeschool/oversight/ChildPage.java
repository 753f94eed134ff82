package org.wholeschool.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;

/**
 * Who has looked at a child, for the data-protection officer. The address holds the pupil's number and never a name.
 */
@Named
@RequestScoped
public class ChildPage {

    @Inject
    private LookedAt lookedAt;

    @Inject
    private PageKit kit;

    private Long pupil;
    private LocalDate from;
    private LocalDate to;
    private int page = 1;
    private String name;
    private List<LookedAt.Choice> found;
    private LookedAt.Child child;

    /** Reads what the address asks for, before the page is drawn. */
    public void open() {
        if (pupil != null) {
            read();
        }
    }

    /** Finds pupils by what was typed. */
    public void find() {
        child = null;
        try {
            found = lookedAt.find(name);
        } catch (BadInput fault) {
            kit.show("oversight", fault);
        }
    }

    /** @return the way to the entries of the period, or null to stay. */
    public String show() {
        page = 1;
        return pupil != null && read() ? "/oversight/child.xhtml?faces-redirect=true&includeViewParams=true" : null;
    }

    private boolean read() {
        try {
            child = lookedAt.read(pupil, from, to, page);
            return true;
        } catch (BadInput fault) {
            kit.show("oversight", fault);
            child = lookedAt.read(pupil, null, null, page);
            return false;
        }
    }

    public LookedAt.Child getChild() {
        return child;
    }

    /** @return the pupils whom what was typed fits; null where nothing was asked. */
    public List<LookedAt.Choice> getFound() {
        return found;
    }

    public Long getPupil() {
        return pupil;
    }

    public void setPupil(Long pupil) {
        this.pupil = pupil;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
