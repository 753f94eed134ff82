package org.wholeschool.link.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkSchool;
import org.wholeschool.link.reading.LinkFilter;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.table.Cell;
import org.wholeschool.platform.table.TableOrder;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** The list of links: in order by any column, narrowed, and never with a link that the reader may not read. */
@InServer
class LinkRowsIT {

    private static final LinkFilter ALL = new LinkFilter(null, null, null);

    @Inject
    private LinkSchool schools;

    @Inject
    private LinkRows rows;

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = schools.make();
    }

    private LinkRows.Listed list(Role role, LinkQuery query, TableOrder<LinkColumn> order) {
        return schools.as(school, role, () -> rows.list(query, order, 1));
    }

    private List<Long> ids(Role role, LinkQuery query, LinkColumn column, boolean isDown) {
        return list(role, query, new TableOrder<>(column, isDown)).rows().stream()
                .map(LinkRow::id)
                .toList();
    }

    private static LinkQuery all(LinkFilter filter) {
        return new LinkQuery(filter, null, null, null, null, null, null);
    }

    @Test
    void itIsInTheOrderOfAnyColumnAndNarrowedByAll() {
        long friends = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        long online = schools.proposed(school, Role.DEPUTY, 1, 2, LinkKind.ONLINE);
        assertEquals(List.of(friends, online), ids(Role.LEAD, all(ALL), LinkColumn.PUPILS, false));
        assertEquals(List.of(online, friends), ids(Role.LEAD, all(ALL), LinkColumn.PUPILS, true));
        assertEquals(List.of(online, friends), ids(Role.LEAD, all(ALL), LinkColumn.STATE, false));
        for (LinkColumn column : LinkColumn.COLUMNS.sorted()) {
            assertEquals(2, ids(Role.DEPUTY, all(ALL), column, true).size(), column.name());
        }
        String name = list(Role.LEAD, all(ALL), LinkColumn.SOONEST)
                .names()
                .get(school.pupils().get(2));
        assertEquals(
                List.of(online),
                ids(
                        Role.LEAD,
                        new LinkQuery(ALL, name.toUpperCase(Locale.UK), null, null, null, null, null),
                        LinkColumn.KIND,
                        false));
        assertEquals(
                List.of(),
                ids(Role.LEAD, new LinkQuery(ALL, "zebra", null, null, null, null, null), LinkColumn.KIND, false));
        assertEquals(
                List.of(online),
                ids(
                        Role.LEAD,
                        new LinkQuery(
                                ALL,
                                null,
                                null,
                                null,
                                null,
                                null,
                                school.accounts().get(Role.DEPUTY)),
                        LinkColumn.KIND,
                        false));
        assertEquals(
                List.of(online),
                ids(
                        Role.LEAD,
                        new LinkQuery(ALL, null, null, null, null, LinkQuery.Mark.NEWS, null),
                        LinkColumn.KIND,
                        false));
        assertEquals(
                List.of(friends),
                ids(
                        Role.LEAD,
                        all(new LinkFilter(school.pupils().get(0), LinkFilter.Show.ESTABLISHED, LinkKind.FRIENDSHIP)),
                        LinkColumn.KIND,
                        false));
        LinkRows.Listed listed = list(Role.LEAD, all(ALL), LinkColumn.SOONEST);
        LinkCells cells = new LinkCells(listed, Now.day(ZoneId.of("Europe/London")));
        LinkRow row = listed.rows().stream()
                .filter(each -> each.id() == online)
                .findFirst()
                .orElseThrow();
        assertEquals("Test DEPUTY", cells.of(row, LinkColumn.PROPOSED_BY).text());
        assertEquals("1", cells.of(row, LinkColumn.EVIDENCE).text());
        assertEquals("Not graded yet", cells.of(row, LinkColumn.KNOWN).text());
        assertTrue(cells.of(row, LinkColumn.PUPILS).text().contains(name));
        assertEquals(List.of(), cells.of(row, LinkColumn.STATE).marks(), "proposed says it");
        assertEquals(Cell.tag("Proposed", "warn"), cells.of(row, LinkColumn.STATE));
    }

    @Test
    void whatAReaderMayNotReadIsNeitherListedNorCounted() {
        long friends = schools.proposed(school, Role.LEAD, 0, 1, LinkKind.FRIENDSHIP);
        schools.proposed(school, Role.LEAD, 0, 2, LinkKind.RELATIONSHIP);
        assertEquals(2, list(Role.LEAD, all(ALL), LinkColumn.SOONEST).total());
        for (LinkColumn column : LinkColumn.COLUMNS.sorted()) {
            assertEquals(List.of(friends), ids(Role.DEPUTY, all(ALL), column, false), column.name());
        }
        assertEquals(1, list(Role.DEPUTY, all(ALL), LinkColumn.SOONEST).total());
        assertEquals(
                0,
                list(Role.DEPUTY, all(new LinkFilter(null, null, LinkKind.RELATIONSHIP)), LinkColumn.SOONEST)
                        .total());
        TestSchool elsewhere = schools.make();
        assertEquals(
                0,
                schools.as(elsewhere, Role.LEAD, () -> rows.list(all(ALL), LinkColumn.SOONEST, 1))
                        .total());
        assertThrows(NotPermitted.class, () -> list(Role.TEACHER, all(ALL), LinkColumn.SOONEST));
        assertThrows(NotPermitted.class, () -> list(Role.HEAD, all(ALL), LinkColumn.SOONEST));
    }
}
