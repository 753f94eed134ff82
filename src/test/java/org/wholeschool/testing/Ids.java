package org.wholeschool.testing;

import java.lang.reflect.Field;
import org.wholeschool.platform.persistence.SchoolOwned;

/** Gives rows an id where there is no database that does: rules that compare rows can be tested alone. */
public final class Ids {

    private Ids() {}

    /** @return the same row, with that id */
    public static <T extends SchoolOwned> T give(T row, long id) {
        try {
            Field field = SchoolOwned.class.getDeclaredField("id");
            field.setAccessible(true);
            field.set(row, id);
            return row;
        } catch (ReflectiveOperationException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
