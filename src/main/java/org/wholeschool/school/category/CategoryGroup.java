package org.wholeschool.school.category;

/** The five groups that categories are added up in; the order is the order in which neighbours merge when small. */
public enum CategoryGroup {
    BULLYING,
    PHYSICAL,
    SEXUAL,
    EXPLOITATION,
    OTHER
}
