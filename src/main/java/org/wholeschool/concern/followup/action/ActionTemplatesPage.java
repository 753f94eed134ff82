package org.wholeschool.concern.followup.action;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.wholeschool.access.NotFound;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;

/** The templates for common actions: one form for the template that the address names, or for a new one. */
@Named
@ViewScoped
public class ActionTemplatesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String LIST = "/concern/action-templates.xhtml?faces-redirect=true";

    @Inject
    private ActionTemplates templates;

    @Inject
    private PageKit kit;

    private String code;
    private transient String title;
    private transient String task;
    private String days;
    private boolean active = true;
    private transient List<ActionTemplates.Line> all;

    /** Fills the form with the template that the address names. */
    public void open() {
        if (!isNew()) {
            ActionTemplates.Line line = getAll().stream()
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("action-template"));
            title = line.title();
            task = line.task();
            days = Integer.toString(line.days());
            active = line.active();
        }
    }

    /** @return the list, with what was kept; or null to stay with what is wrong */
    public String save() {
        try {
            templates.keep(isNew() ? null : code, title, task, days, active);
        } catch (BadInput refused) {
            kit.show("followup", refused);
            return null;
        }
        return LIST;
    }

    public String up(String of) {
        templates.move(of, true);
        return LIST;
    }

    public String down(String of) {
        templates.move(of, false);
        return LIST;
    }

    public boolean isNew() {
        return code == null || code.isEmpty();
    }

    public List<ActionTemplates.Line> getAll() {
        if (all == null) {
            all = templates.all();
        }
        return all;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getTask() {
        return task;
    }

    public void setTask(String task) {
        this.task = task;
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
