package org.wholeschool.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Telephone;
import org.wholeschool.platform.Texts;

/** What the panel about danger says: whom to find at this moment, with their numbers. */
@Named
@RequestScoped
public class DutyNow {

    @Inject
    private DutyLeads leads;

    @Inject
    private Schools schools;

    private List<Line> lines;

    /**
     * @return who is on duty now, then the number for when the school is closed; where nobody is on duty that number
     *     first, then every lead, with that they are not on duty. Empty where the school has not said.
     */
    public List<Line> getLines() {
        if (lines == null) {
            Schools.Profile school = schools.profile();
            lines = lines(leads.all(), school.outOfHours(), Now.instant().atZone(school.zone()));
        }
        return lines;
    }

    static List<Line> lines(List<DutyLeads.Duty> all, String outOfHours, ZonedDateTime now) {
        Texts texts = Texts.of("school");
        List<DutyLeads.Duty> on = all.stream().filter(duty -> duty.isOnAt(now)).toList();
        List<Line> lines = new ArrayList<>();
        on.forEach(duty -> lines.add(new Line(texts.get("danger.on-duty", duty.name()), duty.phone())));
        if (outOfHours != null) {
            lines.add(new Line(texts.get("danger.out-of-hours"), outOfHours));
        }
        if (on.isEmpty()) {
            all.stream()
                    .map(duty -> new Line(texts.get("danger.off-duty", duty.name()), duty.phone(), outOfHours != null))
                    .distinct()
                    .forEach(lines::add);
        }
        return List.copyOf(lines);
    }

    /**
     * Somebody to find.
     *
     * @param words who they are, and whether they are on duty
     * @param phone their number, as the school typed it
     * @param later whether another line is to be tried before them, because they are off duty
     */
    public record Line(String words, String phone, boolean later) {

        /** A line that is tried first. */
        public Line(String words, String phone) {
            this(words, phone, false);
        }

        /** @return an address that calls the number, its extension too (RFC 3966) */
        public String link() {
            return Telephone.link(phone);
        }
    }
}
