package org.wholeschool.intervention;

/** By what an intervention works, as "Beyond Referrals" of the contextual safeguarding programme has it. */
public enum Lever {
    /** How the school is built, organised and led. */
    STRUCTURES,
    PREVENTION,
    /** That harm is noticed and named. */
    IDENTIFICATION,
    RESPONSE
}
