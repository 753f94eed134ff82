package org.wholeschool.platform.persistence;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/** What EclipseLink is told in code, because no annotation says it; named in persistence.xml. */
public class PersistenceCustomizer implements SessionCustomizer {

    /**
     * More than the product has, so that each is parsed once. With EclipseLink's own limit of 200, jobs and pages drove
     * each other's out, and parsing took an eighth of a server's time.
     */
    private static final int QUERIES = 2000;

    @Override
    public void customize(Session session) {
        ColumnNames.afterFields(session);
        NullInstants.typeThemIn(session);
        // A query that lost its connection half-way is not asked again. EclipseLink would take what it has built so far
        // for the whole: an account whose roles could not be read came back without any, and that signed its owner out.
        session.getLogin().setQueryRetryAttemptCount(0);
        IdSequence.replaceThoseOf(session);
        session.getProject().setJPQLParseCacheMaxSize(QUERIES);
    }
}
