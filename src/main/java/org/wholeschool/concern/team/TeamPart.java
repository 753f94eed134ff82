package org.wholeschool.concern.team;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.config.InboxSettings;

/** Shows the head on the home page what is late, and how soon concerns are acknowledged. */
@Named
@RequestScoped
public class TeamPart {

    private static final int HOUR = 60;

    @Inject
    private TeamWork work;

    private TeamWork.Late late;
    private List<Responses> responses;

    public TeamWork.Late getLate() {
        if (late == null) {
            late = work.late();
        }
        return late;
    }

    private List<Responses> responses() {
        if (responses == null) {
            responses = work.responses();
        }
        return responses;
    }

    /** @return the share in time of the half-term that runs, "About 85%"; empty where it cannot be said */
    public String getShare() {
        return isTold() ? texts().get("team.share", responses().get(0).inTime()) : "";
    }

    private boolean isTold() {
        return !responses().isEmpty() && responses().get(0).isTold();
    }

    /** @return how that is beside the target, in a sentence */
    public String getSays() {
        if (responses().isEmpty()) {
            return texts().get("team.no-half-term");
        }
        Responses now = responses().get(0);
        return now.isTold()
                ? texts().get(now.isMet() ? "team.met" : "team.missed", target())
                : texts().get("team.few", now.name(), Responses.FEWEST);
    }

    /** @return the half-terms that can be drawn, the latest first */
    public List<Bar> getBars() {
        return responses().stream().filter(Responses::isTold).map(TeamPart::bar).toList();
    }

    private static Bar bar(Responses half) {
        return new Bar(
                texts().get("team.bar", half.name(), half.inTime(), half.withinADay(), half.later()),
                half.inTime(),
                half.withinADay(),
                half.later());
    }

    private static String target() {
        int minutes = InboxSettings.acknowledgeMinutes();
        return minutes % HOUR == 0 ? texts().get("team.hours", minutes / HOUR) : texts().get("team.minutes", minutes);
    }

    private static Texts texts() {
        return Texts.of("inbox");
    }

    /**
     * A half-term's bar.
     *
     * @param says its half-term and its numbers
     * @param inTime how long its first piece is, of 100
     * @param day its second
     * @param later its third
     */
    public record Bar(String says, int inTime, int day, int later) {}
}
