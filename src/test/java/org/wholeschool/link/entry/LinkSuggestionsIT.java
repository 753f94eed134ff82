package org.wholeschool.link.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkSchool;
import org.wholeschool.link.decision.LinkDecisions;
import org.wholeschool.link.facts.LinkFacts;
import org.wholeschool.link.reading.LinkReading;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/**
 * Who was in the same concerns on the same side twice is a question to a person, kept nowhere; a child who was harmed
 * never comes up with those who did it.
 */
@InServer
class LinkSuggestionsIT {

    private static final String CONTEXT = "BULLYING_OTHER";

    @Inject
    private LinkSchool schools;

    @Inject
    private LinkSuggestions suggestions;

    @Inject
    private LinkFacts facts;

    @Inject
    private LinkDecisions decisions;

    @Inject
    private LinkReading reading;

    private List<Set<Integer>> suggested(TestSchool school) {
        return schools.as(school, Role.LEAD, () -> suggestions.suggest()).stream()
                .map(each -> Set.of(
                        school.pupils().indexOf(each.one().id()),
                        school.pupils().indexOf(each.other().id())))
                .toList();
    }

    private void twice(TestSchool school, Map<Integer, InvolvementRole> people) {
        schools.concern(school, CONTEXT, people);
        schools.concern(school, CONTEXT, people);
    }

    @Test
    void theRoleDecides() {
        TestSchool school = schools.make();
        schools.concern(
                school,
                CONTEXT,
                Map.of(0, InvolvementRole.ALLEGED, 1, InvolvementRole.ALLEGED, 2, InvolvementRole.HARMED));
        assertEquals(List.of(), suggested(school), "once is nothing");
        schools.concern(
                school,
                CONTEXT,
                Map.of(0, InvolvementRole.ALLEGED, 1, InvolvementRole.ALLEGED, 2, InvolvementRole.HARMED));
        assertEquals(List.of(Set.of(0, 1)), suggested(school), "whoever was harmed is tied to nobody by that");
        twice(
                school,
                Map.of(
                        2,
                        InvolvementRole.HARMED,
                        3,
                        InvolvementRole.HARMED,
                        4,
                        InvolvementRole.WITNESS,
                        5,
                        InvolvementRole.WITNESS));
        assertEquals(
                Set.of(Set.of(0, 1), Set.of(2, 3)),
                Set.copyOf(suggested(school)),
                "who saw it is not made one of them");
        twice(school, Map.of(4, InvolvementRole.PRESENT, 5, InvolvementRole.PRESENT));
        twice(school, Map.of(4, InvolvementRole.NOT_SAID, 5, InvolvementRole.NOT_SAID));
        assertEquals(2, suggested(school).size());
        twice(school, Map.of(0, InvolvementRole.ALLEGED, 2, InvolvementRole.ALLEGED));
        assertEquals(
                Set.of(Set.of(0, 1), Set.of(2, 3)),
                Set.copyOf(suggested(school)),
                "not even where both are alleged to have harmed a third");
        for (InvolvementRole one : InvolvementRole.values()) {
            assertEquals(false, Sides.areOne(InvolvementRole.HARMED, one) && one != InvolvementRole.HARMED);
            assertEquals(false, Sides.areOne(one, InvolvementRole.ALLEGED) && one != InvolvementRole.ALLEGED);
        }
    }

    @Test
    void itIsKeptNowhereAndMadeOfWhatOneMayRead() {
        TestSchool school = schools.make();
        Map<Integer, InvolvementRole> both = Map.of(0, InvolvementRole.ALLEGED, 1, InvolvementRole.ALLEGED);
        schools.concern(school, CONTEXT, both);
        long hidden = schools.concern(school, CONTEXT, both);
        schools.change(school, "update concern set restricted_at = received_at where id = ?1", hidden);
        assertEquals(List.of(), suggested(school), "not of one that they may not read");
        twice(school, Map.of());
        schools.concern(school, "NEGLECT", both);
        assertEquals(List.of(), suggested(school), "not of casework");
        schools.concern(school, CONTEXT, both);
        assertEquals(List.of(Set.of(0, 1)), suggested(school));
        assertEquals(
                2,
                schools.as(school, Role.DEPUTY, () -> suggestions.suggest())
                        .get(0)
                        .concerns()
                        .size());
        assertEquals(0, schools.count(school, "peer_link"));
        assertEquals(
                List.of(),
                schools.as(
                                school,
                                Role.LEAD,
                                () -> facts.read(
                                        LinkSchool.today().minusDays(9), LinkSchool.today(), LinkSchool.today(), "1"))
                        .ties(),
                "it is in no pattern");
        assertThrows(NotPermitted.class, () -> schools.as(school, Role.TEACHER, () -> suggestions.suggest()));

        long link = schools.proposed(school, Role.LEAD, 0, 1, LinkKind.TOGETHER_IN_CONCERNS);
        assertEquals(List.of(), suggested(school), "somebody has thought about it");
        schools.as(
                school,
                Role.LEAD,
                () -> decisions.reject(link, reading.one(link).edition(), "They sit in one class, no more"));
        assertEquals(List.of(), suggested(school), "and has said that there is none");
        schools.night(school.id(), LinkSchool.today().plusDays(29));
        assertEquals(List.of(Set.of(0, 1)), suggested(school), "which nobody knows any more when it is deleted");

        schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        List<LinkFacts.Part> parts = schools.as(
                        school,
                        Role.LEAD,
                        () -> facts.read(LinkSchool.today().minusDays(9), LinkSchool.today(), LinkSchool.today(), "1"))
                .parts();
        assertEquals(
                4,
                parts.stream().filter(part -> part.role().equals("ALLEGED")).count(),
                "two parts of two concerns that every lead may read and that patterns count");
        assertEquals(2, parts.stream().map(LinkFacts.Part::concern).distinct().count());
    }
}
