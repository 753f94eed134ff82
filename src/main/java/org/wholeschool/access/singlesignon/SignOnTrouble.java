package org.wholeschool.access.singlesignon;

/** Ends a sign-in with a school account. Carries which trouble it is, and nothing of what the provider said. */
class SignOnTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    SignOnTrouble(Trouble trouble) {
        super(trouble.name());
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
