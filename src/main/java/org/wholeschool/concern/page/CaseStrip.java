package org.wholeschool.concern.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.wholeschool.concern.inbox.CarePage;
import org.wholeschool.concern.inbox.CaseLeads;
import org.wholeschool.concern.inbox.Target;
import org.wholeschool.concern.record.CaseField;
import org.wholeschool.concern.triage.CaseView;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;

/** The strip at the top of a concern's page: how far it is, by when what is to be done, and whose it is. */
@Named
@RequestScoped
public class CaseStrip {

    @Inject
    private ViewConcernPage page;

    @Inject
    private CaseSheet sheet;

    @Inject
    private CarePage carePage;

    @Inject
    private Schools schools;

    private final Texts texts = Texts.of("triage");

    /** @return New, Acknowledged, Decided or Closed */
    public String getStatus() {
        return texts.get("strip.status." + status());
    }

    /** @return the colour of its edge; the words say the same */
    public String getTone() {
        return isOverdue() || isUrgentNow() ? "bad" : status().equals("NEW") ? "warn" : "";
    }

    private String status() {
        CaseView file = sheet.getFile();
        if (file.isClosed()) {
            return "CLOSED";
        }
        return file.decidedAt() != null ? "DECIDED" : page.isAcknowledged() ? "ACKNOWLEDGED" : "NEW";
    }

    /** @return "Acknowledge by", "Decide by"; "Logged", or "Reported" of an imported one, where nothing is due */
    public String getDueLabel() {
        String none = page.isImported() ? "IMPORTED" : "NONE";
        return texts.get("strip.due." + (isDue() ? care().row().target() : none));
    }

    /** @return by when, or since when it is overdue; how long ago it was logged where nothing is due */
    public String getDue() {
        StripWords words = new StripWords(schools.profile().zone(), Now.instant());
        if (!isDue()) {
            return words.age(page.getConcern().receivedAt());
        }
        return isUrgentNow() && !isOverdue()
                ? texts.get("strip.urgent")
                : words.target(care().row().due());
    }

    private boolean isDue() {
        return care().row().target() != null && !care().isSettled();
    }

    private boolean isOverdue() {
        Instant due = isDue() ? care().row().due() : null;
        return due != null && due.isBefore(Now.instant());
    }

    private boolean isUrgentNow() {
        return isDue() && care().row().isUrgent() && care().row().target() == Target.Kind.ACKNOWLEDGE;
    }

    /** @return how soon it is to be dealt with, as decided */
    public String getPriority() {
        return sheet.getFile().said().getOrDefault(CaseField.PRIORITY, texts.get("strip.priority.none"));
    }

    /** @return the case lead's name, or that it has none */
    public String getLead() {
        String lead = care().row().owner();
        return lead == null ? texts.get("strip.lead.none") : lead;
    }

    private CaseLeads.Care care() {
        return carePage.of(page.getId());
    }
}
