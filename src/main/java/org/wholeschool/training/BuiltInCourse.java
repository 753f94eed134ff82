package org.wholeschool.training;

/** A course that people do in the product itself. A school may rename it, and say who needs it. */
public enum BuiltInCourse {
    INFORMATION_SHARING;

    /** Guidance changes every year. */
    static final int VALID_MONTHS = 12;

    /** @return the key of the name that it begins with */
    String key() {
        return "built-in." + name();
    }
}
