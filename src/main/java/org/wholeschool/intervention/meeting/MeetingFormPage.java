package org.wholeschool.intervention.meeting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.mail.Mail;

/** What the form of a meeting offers and says. */
@Named
@RequestScoped
public class MeetingFormPage {

    private static final Texts WORDS = Texts.of("meeting");

    @Inject
    private Meetings meetings;

    private List<Table.Choice> choices;

    /** @return who can be asked to a seat, by what they do: the person who usually sits there first */
    public List<Table.Group> choices(MeetingView meeting, SeatFields row) {
        if (choices == null) {
            choices = meetings.whomToAsk(meeting.id());
        }
        return Table.grouped(choices, row.getSeat());
    }

    /** Before the page is drawn again: the people there by now can be others. */
    void forget() {
        choices = null;
    }

    /**
     * @return what is said to the person who has told people; where no mail goes, that some of them do not know it yet
     */
    static String told(String sentence) {
        return Mail.isSetUp() ? sentence : sentence + ".no-mail";
    }

    /** @return a person who can be asked, in one line */
    public String label(Table.Choice choice) {
        return choice.organisation() == null ? choice.name() : choice.name() + ", " + choice.organisation();
    }

    /** @return how what a person may see comes to them, in words */
    public String way(MeetingView.AtTable seat, SeatFields row) {
        return WORDS.get("way."
                + (seat.way().equals("PLAN")
                        ? seat.way()
                        : seat.way() + "." + (row.getSees() == null ? Sees.SHEET : row.getSees())));
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
