package org.wholeschool.intervention.meeting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.platform.Mail;
import org.wholeschool.platform.Texts;

/** What the form of a meeting offers and says. */
@Named
@RequestScoped
public class MeetingFormPage {

    private static final Texts WORDS = Texts.of("meeting");

    /** @return somebody who can be asked, in one line */
    public String label(Table.Choice choice) {
        return choice.organisation() == null ? choice.name() : choice.name() + ", " + choice.organisation();
    }

    /** @return how what somebody may see comes to them, in words */
    public String way(MeetingView.AtTable seat, SeatFields row) {
        return WORDS.get("way." + (seat.way().equals("PLAN") ? seat.way() : seat.way() + "." + (row.getSees() == null ? Sees.SHEET : row.getSees())));
    }

    /** @return a number of minutes, in words */
    public String length(int minutes) {
        return WORDS.get("meeting.minutes.of", minutes);
    }

    /** @return what was proposed and has no seat, in one line */
    public String unasked(MeetingView meeting) {
        return String.join(", ", meeting.unasked());
    }

    /** @return whether mail goes from here at all */
    public boolean isMailed() {
        return Mail.isSetUp();
    }

    public Seat[] getSeats() {
        return Seat.values();
    }

    public Sees[] getKindsOfSight() {
        return Sees.values();
    }

    public List<Integer> getLengths() {
        return MeetingRules.LENGTHS;
    }
}
