package org.wholeschool.concern.followup.action;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Offers templates for common actions in a form, and fills its fields with the one that was chosen. */
@Named
@RequestScoped
public class TemplateChoice {

    @Inject
    private ActionTemplates templates;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    private List<ActionTemplates.Line> offered;

    /** @return those that are offered, in the school's order */
    public List<ActionTemplates.Line> getOffered() {
        if (offered == null) {
            offered = templates.all().stream()
                    .filter(ActionTemplates.Line::active)
                    .toList();
        }
        return offered;
    }

    /** Adds the words of the chosen template below what was typed, and the due date where none was chosen. */
    public void fill(AskedFields fields) {
        getOffered().stream()
                .filter(line -> line.code().equals(fields.getTemplate()))
                .findFirst()
                .ifPresent(line -> fill(fields, line));
    }

    private void fill(AskedFields fields, ActionTemplates.Line line) {
        String typed = FormCheck.kept(fields.getTask());
        if (typed == null) {
            fields.setTask(line.task());
        } else if (!typed.contains(line.task())) {
            fields.setTask(typed + "\n" + line.task());
        }
        if (!fields.isDueChosen()) {
            fields.setDue(due(line.days()));
        }
    }

    /** A weekend is no time to do it: it is due on the Monday after. */
    private LocalDate due(int days) {
        LocalDate day = Now.day(frame.zoneOf(actors.current().schoolId())).plusDays(days);
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                : day;
    }
}
