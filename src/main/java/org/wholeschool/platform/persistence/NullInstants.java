package org.wholeschool.platform.persistence;

import java.sql.Types;
import java.time.Instant;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.sessions.Session;

/**
 * Says of which type an instant that is null is. {@link InstantColumn} cannot, as the two drivers give it different
 * types; without this it would be sent as a text, which PostgreSQL does not take for a time.
 */
final class NullInstants {

    private NullInstants() {}

    static void typeThemIn(Session session) {
        for (ClassDescriptor entity : session.getDescriptors().values()) {
            for (DatabaseMapping mapping : entity.getMappings()) {
                if (mapping.isDirectToFieldMapping()
                        && typeOf(entity.getJavaClass(), mapping.getAttributeName()) == Instant.class) {
                    mapping.getField().setSqlType(Types.TIMESTAMP_WITH_TIMEZONE);
                }
            }
        }
    }

    private static Class<?> typeOf(Class<?> entity, String attribute) {
        for (Class<?> type = entity; type != null; type = type.getSuperclass()) {
            try {
                return type.getDeclaredField(attribute).getType();
            } catch (NoSuchFieldException inherited) {
                // looked for one class up
            }
        }
        return null;
    }
}
