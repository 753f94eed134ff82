package org.wholeschool.intervention.meeting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.wholeschool.access.Address;
import org.wholeschool.platform.web.Download;
import org.wholeschool.platform.web.PageKit;

/** The invitation of the person who looks: when and where, and the agenda where they may see it. */
@Named
@ViewScoped
public class InvitedPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Invitations invitations;

    @Inject
    private transient PageKit kit;

    private String id;
    private transient Invitations.Invited invited;

    /** Reads the invitation that the address names. */
    public void open() {
        invited = invitations.mine(number());
    }

    /** Before the page is drawn again: as it is now, and never to anyone who is no longer invited. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            open();
        }
    }

    public void calendar() {
        byte[] file = invitations.myCalendar(number()).getBytes(StandardCharsets.UTF_8);
        Download.stream("planning-meeting.ics", "text/calendar; charset=UTF-8", to -> to.write(file));
    }

    private long number() {
        return Address.id(id, "meeting");
    }

    public Invitations.Invited getInvited() {
        return invited;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
