package org.wholeschool.concern.log;

import org.wholeschool.platform.BadInput;

/** Refuses a form that was logged already from another window and says something else now. Nothing is logged twice. */
public class LoggedAlready extends BadInput {

    private static final long serialVersionUID = 1L;

    private final long concern;

    LoggedAlready(long concern) {
        super(null, "form.logged", Long.toString(concern));
        this.concern = concern;
    }

    /** @return the concern that the form became */
    public long concern() {
        return concern;
    }
}
