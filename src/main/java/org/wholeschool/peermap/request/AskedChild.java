package org.wholeschool.peermap.request;

import java.io.Serializable;
import org.wholeschool.peermap.record.NewMap;
import org.wholeschool.roster.Roster;

/**
 * A child in the form that asks for a map. What was typed of them, and what they are called, is never written down with
 * a session.
 */
public class AskedChild implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long id;
    private transient Roster.Found pupil;
    private transient String why;

    AskedChild(long id) {
        this.id = id;
    }

    boolean isKnown() {
        return pupil != null;
    }

    void is(Roster.Found found) {
        pupil = found;
    }

    NewMap.Named asNamed() {
        return new NewMap.Named(id, why);
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return pupil == null ? "" : pupil.name();
    }

    public String getForm() {
        return pupil == null || pupil.form() == null ? "" : pupil.form();
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
