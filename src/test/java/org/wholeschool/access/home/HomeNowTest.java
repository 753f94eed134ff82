package org.wholeschool.access.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Role;

class HomeNowTest {

    private record Source(String workPage, List<HomeRow> findWork) implements HomeWork {}

    private static Source source(String page, String... ids) {
        return new Source(
                page,
                List.of(ids).stream()
                        .map(id -> new HomeRow(id, id, "", page, "Open", id.startsWith("urgent")))
                        .toList());
    }

    private static List<String> ids(Set<Role> roles, Source... sources) {
        return HomeNow.collect(List.of(sources), roles).stream()
                .map(HomeRow::id)
                .toList();
    }

    @Test
    void whatIsUrgentComesFirstThenTheOrderOfTheMenu() {
        assertEquals(
                List.of("urgent", "beside", "head", "approvals"),
                ids(
                        Set.of(Role.HEAD),
                        source("/access/approvals.xhtml", "approvals"),
                        source("/concern/head.xhtml", "head"),
                        source("/audit/chain.xhtml", "urgent"),
                        source("/concern/urgent.xhtml", "beside")));
    }

    @Test
    void whatTheReaderMayNotOpenIsNotAsked() {
        HomeWork closed = new HomeWork() {
            @Override
            public String workPage() {
                return "/upkeep/jobs.xhtml";
            }

            @Override
            public List<HomeRow> findWork() {
                throw new AssertionError("asked");
            }
        };
        assertEquals(List.of(), HomeNow.collect(List.of(closed), Set.of(Role.HEAD)));
    }

    @Test
    void aPersonWithTwoRolesHasTheRowsOfBoth() {
        assertEquals(
                List.of("jobs", "low"),
                ids(
                                Set.of(Role.HEAD, Role.ADMINISTRATOR),
                                source("/upkeep/jobs.xhtml", "jobs"),
                                source("/concern/low-levels.xhtml", "low"))
                        .stream()
                        .sorted()
                        .toList());
    }
}
