package org.wholeschool.access.singlesignon;

/** Why somebody is not let in with their school account. Each has a sentence in the texts that says what to do. */
public enum Trouble {

    /** Nobody has it on at that school. */
    OFF(false),
    /** The provider does not answer, or not in time. */
    DOWN(true),
    /** What the provider answers is not what such a provider answers. */
    NONSENSE(true),
    /** The provider does not know this product, or not its secret. */
    CLIENT(true),
    /** The provider's clock and this server's say times that are too far apart. */
    CLOCK(true),
    /** What came back was not begun in this browser, or too long ago, or was shown before. */
    AGAIN(false),
    /** What came back does not stand up to the checks. */
    UNTRUSTED(false),
    /** The provider has said no. */
    DENIED(false),
    /** Too many others are looked at. */
    WAIT(false),
    /** In none of the groups that mean something here. */
    NO_GROUP(false),
    /** In so many groups that the provider does not list them. */
    TOO_MANY_GROUPS(false),
    /** The provider gives no address, or one that it has not verified. */
    NO_ADDRESS(false),
    /** An account with a role with which people sign in here. */
    OTHER_ROLE(false),
    /** An account whose owner signs in here, and has not said yet that it is the same person. */
    CONNECT_FIRST(false),
    /** An account that was closed, or whose last day has passed. */
    CLOSED(false),
    /** An account that is not of that school. */
    ELSEWHERE(false),
    /** Whoever wants to connect their accounts has to show first who they are. */
    SHOW_WHO(false),
    /** The password may be known to the person who printed the link for it, so that nobody has shown who they are. */
    CHOSEN_ALONE(false),
    /** The school account is connected to another account. */
    TAKEN(false);

    private final boolean ofTheProvider;

    Trouble(boolean ofTheProvider) {
        this.ofTheProvider = ofTheProvider;
    }

    /**
     * @return whether nothing was decided about a person, because the provider and this product do not come together.
     */
    boolean isOfTheProvider() {
        return ofTheProvider;
    }
}
