package org.wholeschool.concern.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.access.approval.LeftBehind;
import org.wholeschool.access.handover.Owned;
import org.wholeschool.access.people.AccountDetails;
import org.wholeschool.access.people.Leaving;
import org.wholeschool.concern.incidentlog.IncidentLogDraft;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.log.NewConcern;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** What somebody who leaves had in hand is counted for the administrator, and shown to those who take it over. */
@InServer
class HandoverIT {

    @Inject
    private ConcernSchool schools;

    @Inject
    private ConcernLog log;

    @Inject
    private ConcernRows concernRows;

    @Inject
    private IncidentLogDraft drafts;

    @Inject
    private AccountDetails details;

    @Inject
    private Leaving leaving;

    @Inject
    private LeftBehind leftBehind;

    @Inject
    private Actors actors;

    private TestSchool school;
    private long deputy;

    @BeforeEach
    void aDeputyWithThingsInHand() {
        school = schools.make();
        deputy = school.accounts().get(Role.DEPUTY);
        actors.as(school.actor(Role.DEPUTY), () -> {
            drafts.upload("log.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
            return concern();
        });
    }

    private long concern() {
        return log.log(new NewConcern(
                UUID.randomUUID().toString(),
                "Two boys pushed a third.",
                null,
                null,
                null,
                schools.place(school, "CANTEEN"),
                null,
                schools.category(school, "BULLYING_OTHER"),
                Source.SAW_OR_HEARD,
                List.of()));
    }

    private static List<String> words(List<Owned.Things> things) {
        return things.stream()
                .map(thing -> thing.kind() + " " + thing.count())
                .sorted()
                .toList();
    }

    @Test
    void theAdministratorSeesHowManyOfWhoLeavesAndNothingElse() {
        assertEquals(
                List.of(),
                actors.as(school.actor(Role.ADMINISTRATOR), () -> details.one(deputy))
                        .owned(),
                "how many somebody logs who stays is not theirs to know");
        actors.as(school.actor(Role.ADMINISTRATOR), () -> {
            leaving.leaveOn(deputy, Now.day(ZoneId.of("Europe/London")).plusWeeks(2));
            return null;
        });
        assertEquals(
                List.of("concern 1", "import 1"),
                words(actors.as(school.actor(Role.ADMINISTRATOR), () -> details.one(deputy))
                        .owned()));
        actors.as(school.actor(Role.ADMINISTRATOR), () -> {
            leaving.close(deputy);
            return null;
        });
        assertEquals(
                List.of("concern 1", "import 1"),
                words(actors.as(school.actor(Role.ADMINISTRATOR), () -> details.one(deputy))
                        .owned()));
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.ADMINISTRATOR), leftBehind::leftBehind));
    }

    @Test
    void whoTakesItOverSeesWhoLeftItAndWhereItIs() {
        assertEquals(List.of(), actors.as(school.actor(Role.LEAD), leftBehind::leftBehind), "before they leave");
        actors.as(school.actor(Role.ADMINISTRATOR), () -> {
            leaving.close(deputy);
            return null;
        });
        actors.as(school.actor(Role.LEAD), this::concern);
        List<LeftBehind.Left> left = actors.as(school.actor(Role.LEAD), leftBehind::leftBehind);
        assertEquals(
                List.of("Test DEPUTY"), left.stream().map(LeftBehind.Left::name).toList());
        assertEquals(List.of("concern 1", "import 1"), words(left.get(0).things()));
        String query = left.get(0).things().stream()
                .filter(things -> things.kind().equals("concern"))
                .findFirst()
                .orElseThrow()
                .query();
        assertEquals("by=" + deputy + "&seen=NOT_YET", query);
        ConcernFilter theirs = new ConcernFilter(
                null,
                null,
                null,
                null,
                null,
                null,
                ConcernFilter.Happened.WHENEVER,
                null,
                null,
                ConcernFilter.Seen.NOT_YET,
                null,
                deputy);
        ConcernRows.Listed listed =
                actors.as(school.actor(Role.LEAD), () -> concernRows.list(theirs, ConcernColumn.LATEST, 1));
        assertEquals(1, listed.total(), "the one of two that the deputy logged");
        assertEquals("Test DEPUTY", listed.by());
        TestSchool other = schools.make();
        assertThrows(
                NotFound.class,
                () -> actors.as(other.actor(Role.LEAD), () -> concernRows.list(theirs, ConcernColumn.LATEST, 1)));
        assertEquals(
                Set.of("/concern/list.xhtml", "/concern/imports.xhtml"),
                left.get(0).things().stream().map(Owned.Things::page).collect(Collectors.toSet()));
    }

    @Test
    void anotherSchoolCountsNothingOfIt() {
        TestSchool other = schools.make();
        actors.as(school.actor(Role.ADMINISTRATOR), () -> {
            leaving.close(deputy);
            return null;
        });
        assertEquals(List.of(), actors.as(other.actor(Role.LEAD), leftBehind::leftBehind));
    }
}
