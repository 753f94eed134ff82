package org.wholeschool.access.permit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Role;

class PageAccessTest {

    /** A role that is added before VISITOR begins at home like every other, without a list to be reminded of. */
    @Test
    void homeIsForEveryRoleThatAccountsHoldAndForNoOther() {
        Set<Role> beforeVisitor = Arrays.stream(Role.values())
                .filter(role -> role.compareTo(Role.VISITOR) < 0)
                .collect(Collectors.toSet());
        assertEquals(beforeVisitor, PageAccess.table().get("/index.xhtml"));
        assertEquals(beforeVisitor, Role.heldByAccounts());
        assertFalse(Role.JOB.isHeldByAccounts() || Role.SET_UP.isHeldByAccounts() || Role.VISITOR.isHeldByAccounts());
    }

    /** A page that was forgotten here is a page that nobody can open, and no other test asks for it. */
    @Test
    void everyPageIsInTheTableAndEveryRowHasItsPage() throws IOException {
        Path webapp = Path.of("webapp");
        Set<String> pages;
        try (Stream<Path> files = Files.walk(webapp)) {
            pages = files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "/" + webapp.relativize(file).toString().replace('\\', '/'))
                    .filter(page -> !page.startsWith("/WEB-INF/") && !page.equals(PageAccess.KIT))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> rows = new TreeSet<>(PageAccess.table().keySet());
        rows.remove(PageAccess.KIT);
        assertEquals(pages, rows);
    }

    @Test
    void aPageThatIsNotInTheTableIsOpenToNobody() {
        assertFalse(PageAccess.permits("/no/such-page.xhtml", Set.of(Role.values())));
    }
}
