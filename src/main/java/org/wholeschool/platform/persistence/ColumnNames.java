package org.wholeschool.platform.persistence;

import java.util.Locale;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.sessions.Session;

/**
 * Names a column after its field: {@code lastFailedAt} is kept in {@code last_failed_at}. An entity says a name only
 * where it is another one, for a join, and for an id of several words (docs/adr/0037).
 */
final class ColumnNames {

    private ColumnNames() {}

    static void afterFields(Session session) {
        for (ClassDescriptor entity : session.getDescriptors().values()) {
            for (DatabaseMapping mapping : entity.getMappings()) {
                if (mapping.isDirectToFieldMapping() && hasNameOfItsField(mapping) && hasWords(mapping)) {
                    mapping.getField().setName(ofField(mapping.getAttributeName()));
                }
            }
        }
    }

    /** EclipseLink's own default, in capitals; a name that an entity says has words apart, or is one word. */
    private static boolean hasNameOfItsField(DatabaseMapping mapping) {
        return mapping.getField().getName().equalsIgnoreCase(mapping.getAttributeName());
    }

    /** A name of one word is left as it is: EclipseLink compares fields by their names, and cares for capitals. */
    private static boolean hasWords(DatabaseMapping mapping) {
        return !ofField(mapping.getAttributeName()).equals(mapping.getAttributeName());
    }

    static String ofField(String field) {
        return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
