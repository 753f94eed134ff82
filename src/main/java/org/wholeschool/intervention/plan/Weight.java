package org.wholeschool.intervention.plan;

/** How much of the harm lies in a context, the least first. It weighs a context and never a child. */
public enum Weight {
    NONE,
    SOME,
    MUCH
}
