package org.wholeschool.link.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Role;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkSchool;
import org.wholeschool.link.LinkTexts;
import org.wholeschool.link.NewEvidence;
import org.wholeschool.link.decision.LinkDecisions;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.TestSchool;

/**
 * Two people record something of the same two pupils at the same time: nothing is there twice, nobody’s words go over
 * another’s unseen, and whoever comes second is told in a sentence.
 */
@BothDatabases("locks")
@InServer
class LinksAtOnceIT {

    private static final String DONE = "done";

    @Inject
    private LinkSchool schools;

    @Inject
    private LinkEntry entry;

    @Inject
    private LinkDecisions decisions;

    @Resource
    private ManagedExecutorService threads;

    private final TestDatabase owner = TestDatabase.asOwner();

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = schools.make();
    }

    private String answer(Role role, Runnable deed) {
        try {
            schools.as(school, role, deed);
            return DONE;
        } catch (BadInput refused) {
            return refused.all().get(0).key();
        }
    }

    /** @return what became of what each of them did, all at once */
    private List<String> atOnce(List<Supplier<String>> deeds) throws Exception {
        List<Future<String>> all = new ArrayList<>();
        for (Supplier<String> deed : deeds) {
            all.add(threads.submit(deed::get));
        }
        List<String> answers = new ArrayList<>();
        for (Future<String> each : all) {
            answers.add(each.get());
        }
        return answers.stream().sorted().toList();
    }

    private List<Supplier<String>> byEach(List<Role> roles, Runnable deed) {
        return roles.stream()
                .<Supplier<String>>map(role -> () -> answer(role, deed))
                .toList();
    }

    @Test
    void ofTwoWhoAddTheSameEvidenceOneDoes() throws Exception {
        long link = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        for (int round = 0; round < 5; round++) {
            int edition = schools.view(school, link).edition();
            NewEvidence same = LinkSchool.evidence("They were at the bridge, " + round);
            assertEquals(
                    List.of("changed", DONE),
                    atOnce(byEach(List.of(Role.LEAD, Role.DEPUTY), () -> entry.addEvidence(link, edition, same))));
            assertEquals(
                    List.of("evidence.twice"),
                    atOnce(byEach(List.of(Role.DEPUTY), () -> entry.addEvidence(link, edition + 1, same))),
                    "and when they send it again");
            assertEquals(2 + round, schools.view(school, link).evidence().size());
        }
    }

    @Test
    void ofTwoWhoProposeTheSameThereIsOneLink() throws Exception {
        NewLink same =
                LinkSchool.link(school.pupils().get(0), school.pupils().get(1), LinkKind.ONLINE, "They play together");
        assertEquals(
                List.of(DONE, "evidence.twice"),
                atOnce(byEach(List.of(Role.LEAD, Role.DEPUTY), () -> entry.propose(same))));
        assertEquals(1, owner.number("select count(*) from link_evidence where school_id = ?", school.id()));
        assertEquals(
                List.of(DONE, DONE, "evidence.twice", "evidence.twice"),
                atOnce(byEach(List.of(Role.TEACHER, Role.HEAD, Role.TEACHER, Role.HEAD), () -> entry.propose(same))),
                "who reads no links is told of what they said themselves alone");
        assertEquals(1, schools.count(school, "peer_link"));
        assertEquals(3, owner.number("select count(*) from link_evidence where school_id = ?", school.id()));
    }

    /** Each holds what the other one needs next, unless both begin at the same end. */
    @Test
    void twoWhoEnterTheSameLinksInAnotherOrderBothDo() throws Exception {
        for (int round = 0; round < 6; round++) {
            List<LinkEntry.Row> rows = rows("They walk home together, " + round);
            List<LinkEntry.Row> back = new ArrayList<>(rows);
            Collections.reverse(back);
            assertEquals(
                    List.of(DONE, DONE),
                    atOnce(List.of(
                            () -> answer(Role.LEAD, () -> entry.enterAll(rows)),
                            () -> answer(Role.DEPUTY, () -> entry.enterAll(changed(back, "by the river"))))));
        }
        assertEquals(15, schools.count(school, "peer_link"));
        assertEquals(12 * 15, owner.number("select count(*) from link_evidence where school_id = ?", school.id()));
    }

    /** Every two of the six pupils. */
    private List<LinkEntry.Row> rows(String note) {
        List<Long> pupils = school.pupils();
        return IntStream.range(0, pupils.size())
                .boxed()
                .flatMap(one -> IntStream.range(one + 1, pupils.size())
                        .mapToObj(other ->
                                LinkSchool.link(pupils.get(one), pupils.get(other), LinkKind.TRAVEL_TOGETHER, note)))
                .map(link -> new LinkEntry.Row(0, link))
                .toList();
    }

    private static List<LinkEntry.Row> changed(List<LinkEntry.Row> rows, String more) {
        return rows.stream()
                .map(row -> new LinkEntry.Row(
                        0,
                        LinkSchool.link(
                                row.link().one(),
                                row.link().other(),
                                row.link().kind(),
                                row.link().evidence().note() + ", " + more)))
                .toList();
    }

    /**
     * What a page that stays open goes on from is what its own deed made, and not what a colleague made right after.
     */
    @Test
    void whoeverStaysGoesOnFromWhatTheyDid() {
        long link = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        int edition = schools.view(school, link).edition();
        assertEquals(
                edition + 1,
                schools.as(
                        school,
                        Role.LEAD,
                        () -> entry.addEvidence(link, edition, LinkSchool.evidence("They were at the bridge"))));
        assertEquals(
                edition + 2,
                schools.as(
                        school,
                        Role.DEPUTY,
                        () -> decisions.change(
                                link,
                                edition + 1,
                                new LinkTexts(null, null, "It came up again", "Seating plan"),
                                null)));
        assertEquals("changed", answer(Role.LEAD, () -> decisions.change(link, edition + 1, LinkSchool.texts(), null)));
    }

    /** On the page of a link, both with it open. */
    @Test
    void theSecondOneIsToldAndNothingTypedIsLostOrGoesOverWhatTheFirstOneSaid() {
        long link = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        String path = "/link/add.xhtml?id=" + link;
        List<HttpVisitor> both = Stream.of(Role.LEAD, Role.DEPUTY)
                .map(role -> {
                    HttpVisitor visitor = new HttpVisitor();
                    visitor.signIn(school.email(role), TestSchool.PASSWORD);
                    return visitor;
                })
                .toList();
        List<HttpResponse<String>> pages =
                both.stream().map(visitor -> visitor.get(path)).toList();
        Map<String, String> evidence = typed(Map.of(
                "add:note",
                "They were at the bridge",
                "add:told",
                "SAW_OR_HEARD",
                "add:observedOn",
                LinkSchool.today().toString(),
                "add:add",
                "add"));
        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, 2)
                .mapToObj(i -> both.get(i).post(path, pages.get(i), evidence))
                .toList();
        List<HttpResponse<String>> answers =
                sent.stream().map(CompletableFuture::join).toList();
        int second = answers.get(0).statusCode() == 302 ? 1 : 0;
        assertEquals(
                List.of(302, 200),
                List.of(
                        answers.get(1 - second).statusCode(),
                        answers.get(second).statusCode()));
        assertTrue(
                answers.get(second).body().contains("A colleague changed this link meanwhile.")
                        && answers.get(second).body().contains("They were at the bridge"),
                answers.get(second).body());
        HttpResponse<String> again =
                both.get(second).post(path, answers.get(second), evidence).join();
        assertTrue(again.body().contains("This is recorded already, for this day."), again.body());
        assertEquals(2, schools.view(school, link).evidence().size());

        HttpResponse<String> open = both.get(0).get(path);
        int edition = schools.view(school, link).edition();
        schools.as(
                school,
                Role.DEPUTY,
                () -> decisions.change(
                        link,
                        edition,
                        new LinkTexts(
                                "They keep each other company", "Nothing by now", "It came up twice", "Seating plan"),
                        null));
        Map<String, String> texts =
                new HashMap<>(typed(Map.of("add:risks", "At the bridge by night", "add:save", "save")));
        HttpResponse<String> stale = both.get(0).post(path, open, texts).join();
        String main = stale.body().substring(stale.body().indexOf("<main"));
        assertTrue(
                main.contains("A colleague saved this meanwhile.")
                        && main.contains("Nothing by now")
                        && main.contains("At the bridge by night"),
                main);
        assertTrue(main.contains("They keep each other company</textarea>"), main);
        assertFalse(main.contains("They look after each other"), main);
        texts.put("add:strengths", "They keep each other company");
        assertEquals(302, both.get(0).post(path, stale, texts).join().statusCode());
        assertEquals(
                new LinkTexts(
                        "They keep each other company", "At the bridge by night", "It came up twice", "Seating plan"),
                schools.view(school, link).texts());
    }

    /** What the form gives where nothing is typed, with that. */
    private static Map<String, String> typed(Map<String, String> typed) {
        Map<String, String> all = new HashMap<>(Map.of(
                "add",
                "add",
                "add:note",
                "",
                "add:saidBy",
                "",
                "add:observedOn",
                "",
                "add:strengths",
                "They look after each other",
                "add:risks",
                "Late in the park",
                "add:reason",
                "It came up twice",
                "add:serves",
                "Seating plan"));
        all.putAll(typed);
        return all;
    }
}
