package org.wholeschool.school.category;

/** Whether a category may enter a pattern. Casework is recorded and followed up, and never enters one. */
public enum CategoryScope {
    CONTEXT,
    CASEWORK
}
