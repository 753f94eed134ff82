package org.wholeschool.concern.many;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.concern.inbox.CaseLeads;
import org.wholeschool.concern.list.ConcernColumn;
import org.wholeschool.concern.list.ConcernFilter;
import org.wholeschool.concern.list.ConcernRow;
import org.wholeschool.concern.list.ConcernRows;
import org.wholeschool.concern.list.ConcernState;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.record.CaseField;
import org.wholeschool.concern.record.CaseValues;
import org.wholeschool.concern.record.Decision;
import org.wholeschool.concern.record.Outcome;
import org.wholeschool.concern.triage.CaseDecisions;
import org.wholeschool.concern.undo.UndoableWork;
import org.wholeschool.platform.BadInput;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/**
 * Several concerns at once: all of them or none, undone again for all, and never closed where each needs its own look.
 */
@InServer
class ManyConcernsIT {

    @Inject
    private ManyConcerns many;

    @Inject
    private ConcernRows rows;

    @Inject
    private CaseDecisions decisions;

    @Inject
    private CaseLeads caseLeads;

    @Inject
    private ConcernSchool schools;

    @Inject
    private Actors actors;

    private TestSchool school;
    private Actor lead;
    private Actor deputy;
    private long one;
    private long two;

    @BeforeEach
    void school() {
        school = schools.make();
        lead = school.actor(Role.LEAD);
        deputy = school.actor(Role.DEPUTY);
        one = schools.log(school.id(), "BULLYING_OTHER");
        two = schools.log(school.id(), "BULLYING_OTHER");
    }

    private Map<Long, ConcernRow> rows() {
        return actors.as(lead, () -> rows.list(ConcernFilter.ALL, ConcernColumn.LATEST, 1)).rows().stream()
                .collect(Collectors.toMap(ConcernRow::id, row -> row));
    }

    private void as(Actor actor, Runnable deed) {
        actors.as(actor, () -> {
            deed.run();
            return null;
        });
    }

    @Test
    void severalAreAcknowledgedAndThatIsUndone() {
        as(deputy, () -> many.acknowledge(List.of(one)));
        assertEquals(List.of(two), actors.as(lead, () -> many.acknowledge(List.of(two, one))));
        assertEquals(ConcernState.ACKNOWLEDGED, rows().get(two).state());
        as(lead, () -> many.undo(UndoableWork.Kind.ACKNOWLEDGE, List.of(two)));
        assertEquals(ConcernState.NEW, rows().get(two).state());
        assertEquals(ConcernState.ACKNOWLEDGED, rows().get(one).state(), "what a colleague did");
        assertEquals(1, schools.audit(school).get("ManyConcerns.undo DONE LEAD concern " + two));
    }

    @Test
    void severalAreAssignedAndThatIsUndoneForAllOrForNone() {
        long owner = school.accounts().get(Role.DEPUTY);
        assertEquals(List.of(one, two), actors.as(lead, () -> many.assign(List.of(two, one), owner)));
        assertEquals("Test DEPUTY", rows().get(two).owner());
        long me = school.accounts().get(Role.LEAD);
        as(deputy, () -> caseLeads.assign(two, me));
        BadInput refused = assertThrows(
                BadInput.class, () -> as(lead, () -> many.undo(UndoableWork.Kind.ASSIGN, List.of(one, two))));
        assertEquals("many.undo.not", refused.key());
        assertEquals("Test DEPUTY", rows().get(one).owner(), "nothing is half undone");
        as(lead, () -> many.undo(UndoableWork.Kind.ASSIGN, List.of(one)));
        assertNull(rows().get(one).owner());
    }

    @Test
    void nothingIsHalfDoneWhereOneMayNotBeReadAnyMore() {
        schools.change(school, "update concern set restricted_at = received_at where id = ?1", two);
        assertThrows(NotFound.class, () -> as(lead, () -> many.acknowledge(List.of(one, two))));
        long owner = school.accounts().get(Role.DEPUTY);
        assertThrows(NotFound.class, () -> as(lead, () -> many.assign(List.of(one, two), owner)));
        assertEquals(ConcernState.NEW, rows().get(one).state());
        assertNull(rows().get(one).owner());
        assertThrows(BadInput.class, () -> as(lead, () -> many.acknowledge(List.of())));
        TestSchool other = schools.make();
        assertThrows(NotFound.class, () -> as(other.actor(Role.LEAD), () -> many.acknowledge(List.of(one))));
    }

    @Test
    void sexualHarmViolenceAndAPupilNotSpokenToAreLeftWithTheReason() {
        long sexual = schools.log(school.id(), "SEXUAL_HARASSMENT");
        long violent = schools.log(school.id(), "PHYSICAL_ABUSE_FIGHTS");
        long unheard = schools.log(school.id(), "BULLYING_OTHER", "Called names.", "kofi");
        ready(one);
        Map<Long, NotTogether> why =
                actors.as(lead, () -> many.closable(List.of(sexual, violent, unheard, one, two))).stream()
                        .filter(each -> each.whyNot() != null)
                        .collect(Collectors.toMap(Closable::id, Closable::whyNot));
        assertEquals(
                Map.of(
                        sexual, NotTogether.SEXUAL,
                        violent, NotTogether.VIOLENCE,
                        unheard, NotTogether.NOT_SPOKEN,
                        two, NotTogether.UNDECIDED),
                why);
        BadInput refused = assertThrows(
                BadInput.class,
                () -> as(lead, () -> many.close(List.of(ending(sexual, 0, "Done."), ending(one, 1, "Done.")))));
        assertEquals("many.close.not", refused.key());
        assertEquals(ConcernState.DECIDED, rows().get(one).state(), "nothing is half closed");
    }

    @Test
    void eachIsClosedWithASentenceOfItsOwnAndThatIsUndone() {
        ready(one);
        ready(two);
        BadInput missing = assertThrows(
                BadInput.class,
                () -> as(lead, () -> many.close(List.of(ending(one, 1, "They get on."), ending(two, 1, " ")))));
        assertEquals("line:1:endWords", missing.field());
        BadInput outdated = assertThrows(
                BadInput.class,
                () -> as(
                        lead,
                        () -> many.close(List.of(ending(one, 1, "They get on."), ending(two, 0, "Moved form.")))));
        assertEquals("many.outdated", outdated.key());
        assertEquals(ConcernState.DECIDED, rows().get(one).state(), "nothing is half closed");
        as(lead, () -> many.close(List.of(ending(one, 1, "They get on."), ending(two, 1, "Moved form."))));
        assertEquals(ConcernState.CLOSED, rows().get(one).state());
        assertEquals(ConcernState.CLOSED, rows().get(two).state());
        as(lead, () -> many.undo(UndoableWork.Kind.CLOSE, List.of(one, two)));
        assertEquals(ConcernState.DECIDED, rows().get(two).state());
    }

    private static ManyConcerns.Ending ending(long id, int seen, String words) {
        return new ManyConcerns.Ending(id, seen, Outcome.HARM_STOPPED, words);
    }

    /** Decides about a concern, which has a case lead. */
    private void ready(long id) {
        long kind = schools.category(school, "BULLYING_OTHER");
        Map<CaseField, String> values = new EnumMap<>(Map.of(
                CaseField.DECISION, Decision.NO_FURTHER_ACTION.name(),
                CaseField.REASON, "It was sorted out",
                CaseField.CATEGORY, Long.toString(kind)));
        as(lead, () -> {
            caseLeads.assign(id, school.accounts().get(Role.LEAD));
            decisions.decide(id, 0, new CaseValues(values), false, null);
        });
    }
}
