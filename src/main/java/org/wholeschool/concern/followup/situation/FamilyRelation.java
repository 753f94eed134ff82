package org.wholeschool.concern.followup.situation;

/** What a person of a pupil's family is to the pupil. The names are keys of texts. */
public enum FamilyRelation {
    PARENT,
    CARER,
    SIBLING,
    OTHER
}
