package org.wholeschool.concern.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.concern.followup.action.ActionReading;
import org.wholeschool.concern.followup.overview.FollowUpPart;
import org.wholeschool.concern.record.CaseField;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.concern.record.WhenWords;
import org.wholeschool.concern.triage.CaseDecisions;
import org.wholeschool.concern.triage.CaseReading;
import org.wholeschool.concern.triage.CaseView;
import org.wholeschool.concern.triage.CaseWords;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;

/**
 * What the page of a concern shows of its record: what was decided, the other reports of the event, who may read it,
 * every change, and what waits next.
 */
@Named
@RequestScoped
public class CaseSheet {

    private static final Set<String> SAVED = Set.of(
            "DECIDED",
            "NOTED",
            "NOTED_ASKED",
            "ESCALATED",
            "REFUSAL_ACCEPTED",
            "UNCHANGED",
            "UNCHANGED_NEXT",
            "CLOSED",
            "DECIDED_NEXT",
            "CLOSED_NEXT",
            "REOPENED",
            "ACKNOWLEDGED",
            "ASSIGNED",
            "TRIAGED",
            "TRIAGED_NEXT",
            "UNDONE_ACKNOWLEDGE",
            "UNDONE_ASSIGN",
            "UNDONE_CLOSE",
            "RESTRICTED",
            "OPENED_TO_ALL",
            "ROLE",
            "TAKEN_OUT",
            "PERSON_ADDED",
            "LINKED",
            "UNLINKED");

    @Inject
    private ViewConcernPage page;

    @Inject
    private CaseReading reading;

    @Inject
    private CaseDecisions decisions;

    @Inject
    private FollowUpPart followUp;

    @Inject
    private Schools schools;

    private CaseView file;
    private CaseDecisions.Next next;
    private WhenWords words;

    public CaseView getFile() {
        if (file == null) {
            file = reading.read(ConcernAddress.id(page.getId()));
        }
        return file;
    }

    /** @return what is said of it, field by field; its primary category is the page's heading */
    public List<CaseView.Line> getLines() {
        return Stream.of(CaseField.values())
                .filter(field -> field != CaseField.CATEGORY && getFile().said().containsKey(field))
                .map(field -> new CaseView.Line(
                        CaseWords.label(field.name()), null, getFile().said().get(field)))
                .toList();
    }

    public String getDecided() {
        return Texts.of("triage")
                .get(
                        "case.decided",
                        when(getFile().decidedAt()),
                        orNothing(getFile().decidedBy()));
    }

    public String getClosed() {
        return Texts.of("triage")
                .get(
                        "case.closed",
                        when(getFile().closedAt()),
                        orNothing(getFile().closedBy()));
    }

    public String getReaders() {
        return Texts.of("triage")
                .get(
                        "case.readers",
                        getFile().readers().stream().map(CaseView.Reader::name).collect(Collectors.joining(", ")));
    }

    /** @return what stands in the inbox beside this one */
    public CaseDecisions.Next getNext() {
        if (next == null) {
            next = decisions.next(ConcernAddress.id(page.getId()));
        }
        return next;
    }

    /** @return what was saved just now, as the address says it; null where it says nothing of the kind */
    public String getSaved() {
        String saved = page.getSaved();
        if (saved == null || !SAVED.contains(saved)) {
            return null;
        }
        Texts texts = Texts.of("triage");
        return saved.equals("NOTED_ASKED")
                ? latestAction()
                        .map(action -> texts.get("saved.NOTED_ASKED", action.owner()))
                        .orElseGet(() -> texts.get("saved.NOTED"))
                : texts.get("saved." + saved);
    }

    /** @return whether a note was saved just now: its place is the timeline, and so is the sentence */
    public boolean isNoted() {
        String saved = page.getSaved();
        return "NOTED".equals(saved) || "NOTED_ASKED".equals(saved);
    }

    private Optional<ActionReading.Line> latestAction() {
        return followUp.of(page.getId()).actions().stream().max(Comparator.comparing(ActionReading.Line::id));
    }

    public String getNextWords() {
        return Texts.of("triage").get("case.next", getNext().count());
    }

    public String when(Instant instant) {
        if (words == null) {
            words = new WhenWords(schools.profile().zone());
        }
        return words.of(instant);
    }

    private static String orNothing(String name) {
        return name == null ? "" : name;
    }
}
