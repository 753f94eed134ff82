package org.wholeschool.sharing.request;

/** How the school made sure who asks. Each begins with something that did not come from the one who asks. */
public enum IdentityCheck {
    /** Rang back on a number of the directory. */
    CALLED_BACK,
    /** It came from the address that the directory has of a verified person. */
    VERIFIED_ADDRESS,
    /** In person, with a warrant card or an identity card. */
    CARD_SEEN,
    NOT_YET;

    /** @return whether it tells who asks */
    public boolean isDone() {
        return this != NOT_YET;
    }
}
