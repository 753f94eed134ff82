package org.wholeschool.sharing.agreement;

/** By what a version of an agreement came about. */
enum AgreementStep {
    BEGUN,
    CHANGED,
    REVIEWED,
    ENDED
}
