package org.wholeschool.access.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.table.AddressQuery;

class ListBackPageTest {

    private static final String PLAN = "/intervention/plan.xhtml?id=7";
    private static final String PLANS = "/intervention/plans.xhtml";

    @Test
    void aPageOfOneThingLeadsBackToTheListAsItWas() {
        assertEquals(PLAN, ListBackPage.from(PLAN, new AddressQuery(Map.of())));
        assertEquals(
                PLAN + "&list=state%3DRUNNING", ListBackPage.from(PLAN, new AddressQuery(Map.of("state", "RUNNING"))));
        assertEquals(
                PLANS + "?state=RUNNING&page=2", back("state=RUNNING&page=2").to(PLANS));
        assertEquals(PLAN + "&list=state%3DRUNNING", back("state=RUNNING").keep(PLAN));
    }

    @Test
    void whatIsNoAddressOfAListLeadsToTheListOfAll() {
        for (String list : new String[] {null, "", "//elsewhere.example", "a=\"b\"", "x".repeat(2001)}) {
            assertEquals(PLANS, back(list).to(PLANS), list);
            assertEquals(PLAN, back(list).keep(PLAN), list);
            assertNull(back(list).getList(), list);
        }
    }

    private static ListBackPage back(String list) {
        ListBackPage back = new ListBackPage();
        back.setList(list);
        return back;
    }
}
