package org.wholeschool.concern;

import org.wholeschool.platform.BadInput;

/** A form was logged already, from another page that it was open in, and says something else there. Nothing is logged a second time. */
public class LoggedAlready extends BadInput {

    private static final long serialVersionUID = 1L;

    private final long concern;

    LoggedAlready(long concern) {
        super(null, "form.logged", Long.toString(concern));
        this.concern = concern;
    }

    /** @return the concern that came of the form */
    public long concern() {
        return concern;
    }
}
