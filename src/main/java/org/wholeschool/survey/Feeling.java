package org.wholeschool.survey;

/** How safe somebody feels at school, all in all. */
public enum Feeling {
    VERY_SAFE,
    SAFE,
    NOT_VERY_SAFE,
    NOT_SAFE
}
