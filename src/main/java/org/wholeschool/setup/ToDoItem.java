package org.wholeschool.setup;

/** What is to be looked at after a school was set up, in any order; each has one page. */
public enum ToDoItem {
    TERMS("/school/terms.xhtml", true),
    DAY("/school/day.xhtml", true),
    PLACES("/school/places.xhtml", true),
    CATEGORIES("/school/categories.xhtml", true),
    ROSTER("/roster/import.xhtml", false),
    STAFF("/access/accounts.xhtml", true),
    CONTACTS("/school/contacts.xhtml", false);

    private final String page;
    private final boolean byWord;

    ToDoItem(String page, boolean byWord) {
        this.page = page;
        this.byWord = byWord;
    }

    /** @return where it is done */
    public String page() {
        return page;
    }

    /** @return whether a person says that it is done; the others are done when what they need is there */
    boolean isByWord() {
        return byWord;
    }
}
