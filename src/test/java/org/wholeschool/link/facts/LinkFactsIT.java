package org.wholeschool.link.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkSchool;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/**
 * What patterns read of links and concerns has numbers and no ids; what groups are taken to be is known again by
 * pupils, whom nobody but this room knows.
 */
@InServer
class LinkFactsIT {

    private static final String CONTEXT = "BULLYING_OTHER";

    @Inject
    private LinkSchool schools;

    @Inject
    private LinkFacts facts;

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = schools.make();
    }

    private LinkFacts.Reading read(String seed) {
        return schools.as(
                school,
                Role.LEAD,
                () -> facts.read(LinkSchool.today().minusDays(9), LinkSchool.today(), LinkSchool.today(), seed));
    }

    @Test
    void theSameSeedGivesTheSameNumbersAndAnotherOneOthers() {
        schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        schools.concern(school, CONTEXT, Map.of(0, InvolvementRole.ALLEGED, 1, InvolvementRole.HARMED));
        schools.concern(school, CONTEXT, Map.of(0, InvolvementRole.ALLEGED, 2, InvolvementRole.NOT_SAID));
        LinkFacts.Reading once = read("1");
        assertEquals(once.ties(), read("1").ties());
        assertEquals(once.members(), read("1").members());
        assertEquals(once.parts(), read("1").parts());
        assertTrue(
                IntStream.range(2, 12)
                        .mapToObj(Integer::toString)
                        .anyMatch(seed -> !read(seed).ties().equals(once.ties())),
                "numbers mean nothing outside of a reading");
        assertEquals(0, once.lastId());
        assertEquals(List.of(), once.standings());
    }

    /**
     * By a lot chance falls for a pupil: it is theirs whoever else joins or leaves, and says nothing with another seed.
     */
    @Test
    void aLotIsAPupilsOwn() {
        Map<Long, Long> before = lots("1");
        assertEquals(before.size(), Set.copyOf(before.values()).size());
        long leaver = school.pupils().get(0);
        schools.change(school, "update pupil set left_on = ?1 where id = ?2", LinkSchool.today(), leaver);
        Map<Long, Long> after = lots("1");
        assertEquals(before.size() - 1, after.size());
        after.forEach((id, lot) -> assertEquals(before.get(id), lot));
        assertTrue(lots("2").values().stream().noneMatch(before::containsValue));
        List<LinkFacts.Member> members = read("1").members();
        assertEquals(
                members,
                members.stream()
                        .sorted(Comparator.comparingLong(LinkFacts.Member::lot))
                        .toList(),
                "numbers are in the order of lots");
    }

    private Map<Long, Long> lots(String seed) {
        LinkFacts.Reading reading = read(seed);
        Map<Integer, Long> lots =
                reading.members().stream().collect(Collectors.toMap(LinkFacts.Member::pupil, LinkFacts.Member::lot));
        return LinkNumbers.of(reading).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> lots.get(entry.getValue())));
    }

    /**
     * Reports of one thing are one concern; who is in it without a link is known too, because whoever stands beside a
     * group is what hides it.
     */
    @Test
    void partsSayWhichConcernTheyAreOf() {
        long one = schools.concern(school, CONTEXT, Map.of(0, InvolvementRole.ALLEGED, 1, InvolvementRole.HARMED));
        long other = schools.concern(school, CONTEXT, Map.of(2, InvolvementRole.NOT_SAID));
        schools.concern(school, CONTEXT, Map.of(0, InvolvementRole.ALLEGED));
        long hidden = schools.concern(school, CONTEXT, Map.of(3, InvolvementRole.ALLEGED));
        long adult = schools.concern(school, CONTEXT, Map.of(4, InvolvementRole.ALLEGED));
        schools.change(school, "update concern set restricted_at = received_at where id = ?1", hidden);
        schools.change(school, "update concern set about_adult_since = received_at where id = ?1", adult);
        assertEquals(4, read("1").parts().size(), "of none that is restricted or about an adult");
        assertEquals(
                3,
                read("1").parts().stream()
                        .map(LinkFacts.Part::concern)
                        .distinct()
                        .count());
        schools.change(school, "update concern set event_id = ?1 where id in (?1, ?2)", one, other);
        List<LinkFacts.Part> parts = read("1").parts();
        assertEquals(2, parts.stream().map(LinkFacts.Part::concern).distinct().count());
        assertTrue(parts.stream()
                .allMatch(part -> part.concern() < 2 && LinkSchool.today().equals(part.happenedOn())));
        assertEquals(
                Set.of("ALLEGED", "HARMED", "NOT_SAID"),
                parts.stream().map(LinkFacts.Part::role).collect(Collectors.toSet()));
    }

    @Test
    void whatGroupsAreTakenToBeIsKnownAgainAndNamesNobodyWhoHasLeft() {
        schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        LinkFacts.Reading first = read("1");
        LinkFacts.Tie tie = first.ties().get(0);
        keep(
                first,
                List.of(
                        new LinkFacts.Standing(
                                7, List.of(tie.one(), tie.other()), List.of(), "FROM_6_TO_9 MIXED", true, null),
                        new LinkFacts.Standing(4, List.of(0, 1), List.of(2), "", false, LinkSchool.today())),
                9);
        LinkFacts.Reading again = read("other");
        LinkFacts.Tie then = again.ties().get(0);
        assertEquals(9, again.lastId());
        assertEquals(List.of("", "20771 PLACE:1:-1:20764"), List.of(first.remembered(), again.remembered()));
        assertEquals(
                List.of(7L, 4L),
                again.standings().stream().map(LinkFacts.Standing::id).toList());
        assertEquals(
                Set.of(then.one(), then.other()),
                Set.copyOf(again.standings().get(0).core()),
                "the same two in the numbers of this reading");
        assertEquals("FROM_6_TO_9 MIXED", again.standings().get(0).profile());
        assertEquals(
                Arrays.asList(null, LinkSchool.today()),
                again.standings().stream().map(LinkFacts.Standing::lostOn).toList());
        assertEquals(
                List.of(0, 1),
                again.standings().stream().map(each -> each.fringe().size()).toList());
        assertTrue(again.standings().get(0).told() && !again.standings().get(1).told());

        // One leaves: that somebody has gone is known, and from the next night on not who.
        long leaver = school.pupils().get(0);
        assertTrue(content().contains(Long.toString(leaver)));
        schools.change(school, "update pupil set left_on = ?1 where id = ?2", LinkSchool.today(), leaver);
        schools.as(school, Role.LEAD, () -> facts.forgetWhoLeft());
        assertFalse(content().contains(Long.toString(leaver)));
        assertEquals("20771 PLACE:1:-1:20764", read("1").remembered(), "all else stays");
        LinkFacts.Reading left = read("1");
        assertEquals(
                List.of(-1),
                left.standings().get(0).core().stream()
                        .filter(number -> number < 0)
                        .toList());
        keep(left, left.standings(), left.lastId());
        assertFalse(content().contains(Long.toString(leaver)));
        schools.change(school, "update pupil set left_on = null where id = ?1", leaver);
        assertEquals(
                1,
                read("1").standings().get(0).core().stream()
                        .filter(number -> number < 0)
                        .count(),
                "whoever comes back is somebody new");
        assertEquals(1, schools.count(school, "link_standing"));
    }

    /** What tied pupils is known again for as long as the links are there, whatever became of them. */
    @Test
    void whatTiedIsKnownAgainAndGoesWithItsLink() throws SQLException {
        long one = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        schools.established(school, 2, 3, LinkKind.ONLINE);
        LinkFacts.Reading first = read("1");
        assertEquals(List.of(), first.counted());
        assertFalse(first.knowsWhatCounted());
        schools.as(school, Role.LEAD, () -> facts.keep(first, List.of(), 0, "1", first.ties()));
        assertEquals(read("1").ties(), read("1").counted(), "the same links have the same numbers in one reading");
        schools.pass(school.id(), one, LinkSchool.today().minusDays(1));
        LinkFacts.Reading second = read("1");
        assertEquals(1, second.ties().size());
        assertEquals(2, second.counted().size(), "it tied them");
        assertTrue(second.counted().containsAll(second.ties()));
        schools.change(
                school,
                "update pupil set left_on = ?1 where id = ?2",
                LinkSchool.today(),
                school.pupils().get(2));
        assertEquals(
                1,
                read("1").counted().stream().filter(tie -> tie.one() < 0).count(),
                "whoever has left has a number of their own");
        TestDatabase.asOwner().change("delete from link_evidence where link_id = ?", one);
        TestDatabase.asOwner().change("delete from peer_link_version where link_id = ?", one);
        TestDatabase.asOwner().change("delete from peer_link where id = ?", one);
        assertEquals(
                List.of(1, 1),
                List.of(read("1").counted().size(), read("1").deleted()),
                "that one is deleted is known, and not whose it was");
        schools.as(school, Role.LEAD, () -> facts.keepOn(read("1"), List.of(), "1 WAITS:3"));
        assertEquals(
                List.of(1, 1),
                List.of(read("1").counted().size(), read("1").deleted()),
                "for as long as nothing is worked out");
        assertEquals("1 WAITS:3", read("1").remembered());
        TestSchool other = schools.make();
        schools.as(
                other,
                Role.LEAD,
                () -> facts.keep(
                        facts.read(LinkSchool.today(), LinkSchool.today(), LinkSchool.today(), "1"),
                        List.of(),
                        0,
                        "1",
                        List.of()));
        assertEquals(1, read("1").counted().size(), "another school's look changes nothing here");
        schools.as(school, Role.LEAD, () -> facts.keep(read("1"), List.of(), 0, "1", List.of()));
        assertEquals(List.of(), read("1").counted());
        assertTrue(read("1").knowsWhatCounted());
        assertEquals(0, read("1").deleted());
    }

    @Test
    void itIsEncryptedAndAnotherSchoolHasItsOwn() {
        LinkFacts.Reading first = read("1");
        keep(first, List.of(new LinkFacts.Standing(1, List.of(0, 1, 2), List.of(), "MIXED", true, null)), 1);
        String raw = new String(
                (byte[]) schools.see(school, "select content from link_standing where school_id = ?1", school.id())
                        .get(0),
                StandardCharsets.ISO_8859_1);
        assertFalse(raw.contains("MIXED"));
        TestSchool other = schools.make();
        LinkFacts.Reading theirs = schools.as(
                other, Role.LEAD, () -> facts.read(LinkSchool.today(), LinkSchool.today(), LinkSchool.today(), "1"));
        assertEquals(List.of(), theirs.standings());
        assertEquals(0, theirs.lastId());
        assertThrows(
                NotPermitted.class,
                () -> schools.as(
                        school,
                        Role.GOVERNOR,
                        () -> facts.read(LinkSchool.today(), LinkSchool.today(), LinkSchool.today(), "1")));
        assertThrows(
                NotPermitted.class,
                () -> schools.as(school, Role.HEAD, () -> facts.keep(first, List.of(), 1, "", List.of())));
        assertNotEquals(0, first.members().size());
    }

    private void keep(LinkFacts.Reading reading, List<LinkFacts.Standing> standings, long lastId) {
        schools.as(
                school, Role.LEAD, () -> facts.keep(reading, standings, lastId, "20771 PLACE:1:-1:20764", List.of()));
    }

    private String content() {
        return schools.standing(school);
    }
}
