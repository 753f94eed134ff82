package org.wholeschool.sharing.agreement;

/** Whether an agreement is about all sharing with an agency, or about one purpose. */
public enum AgreementScope {
    OVERARCHING,
    ONE_PURPOSE
}
