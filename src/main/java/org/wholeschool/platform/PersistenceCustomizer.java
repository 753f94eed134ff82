package org.wholeschool.platform;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/** What EclipseLink is told in code, because no annotation says it; named in persistence.xml. */
public class PersistenceCustomizer implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        NullInstants.typeThemIn(session);
        IdSequence.replaceThoseOf(session);
    }
}
