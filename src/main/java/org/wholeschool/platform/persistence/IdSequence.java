package org.wholeschool.platform.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.sequencing.Sequence;
import org.eclipse.persistence.sequencing.StandardSequence;
import org.eclipse.persistence.sessions.Session;

/**
 * A sequence of the database whose numbers are fetched, as many at a time as its step says, by a connection that is for
 * this alone. Whoever writes holds a connection when they need more ids; EclipseLink by itself fetches them with
 * another of the same pool, and at a moment at which everybody in it needs some, each would wait for a connection that
 * another one holds.
 */
final class IdSequence extends StandardSequence {

    /** The connections that are for this alone. */
    static final String DATA_SOURCE = "java:app/jdbc/wholeschool-ids";

    private static final long serialVersionUID = 1L;

    private IdSequence(String name, int step) {
        super(name, step);
    }

    /** Puts one in the place of each sequence that entities are annotated with. */
    static void replaceThoseOf(Session session) {
        for (Object declared :
                session.getProject().getLogin().getSequences().values().toArray()) {
            Sequence sequence = (Sequence) declared;
            session.getProject()
                    .getLogin()
                    .addSequence(new IdSequence(sequence.getName(), sequence.getPreallocationSize()));
        }
    }

    @Override
    protected Number updateAndSelectSequence(Accessor accessor, AbstractSession session, String name, int size) {
        String sql =
                Database.isPostgreSql() ? "select nextval('" + getName() + "')" : "select next value for " + getName();
        try (Connection connection = connections().getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException fault) {
            throw DatabaseException.sqlException(fault);
        }
    }

    private static DataSource connections() {
        try {
            return InitialContext.doLookup(DATA_SOURCE);
        } catch (NamingException none) {
            throw new IllegalStateException("no data source for ids", none);
        }
    }

    @Override
    public boolean shouldAcquireValueAfterInsert() {
        return false;
    }

    @Override
    public boolean shouldUseTransaction() {
        return false;
    }
}
