package org.wholeschool.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.stream.IntStream;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.Test;
import org.wholeschool.testing.InServer;

/** Holds that EclipseLink keeps more parsed queries than the product has. */
@InServer
class ReadQueriesIT {

    private static final int AS_MANY_AS_THE_PRODUCT_HAS = 700;

    @PersistenceContext
    private EntityManager em;

    private static String query(int number) {
        return "select count(p) from Place p where p.position = " + number;
    }

    @Test
    void aQueryIsStillKnownAfterAllOthers() {
        IntStream.range(0, AS_MANY_AS_THE_PRODUCT_HAS).forEach(number -> em.createQuery(query(number), Long.class));
        assertNotNull(em.getEntityManagerFactory()
                .unwrap(ServerSession.class)
                .getProject()
                .getJPQLParseCache()
                .get(query(0)));
    }
}
