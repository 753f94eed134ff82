package org.wholeschool.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.platform.Texts;

/** What the panel about danger says: whom to find at this moment, with their numbers. */
@Named
@RequestScoped
public class DutyNow {

    @Inject
    private DutyLeads leads;

    @Inject
    private Schools schools;

    private List<String> lines;

    /** @return who is on duty now; all of them where nobody is; then the number for when the school is closed. Empty where the school has not said. */
    public List<String> getLines() {
        if (lines == null) {
            Schools.Profile school = schools.profile();
            lines = lines(leads.all(), school.outOfHours(), ZonedDateTime.now(school.zone()));
        }
        return lines;
    }

    static List<String> lines(List<DutyLeads.Duty> all, String outOfHours, ZonedDateTime now) {
        Texts texts = Texts.of("school");
        List<String> lines = new ArrayList<>();
        List<DutyLeads.Duty> on = all.stream().filter(duty -> duty.isOnAt(now)).toList();
        on.forEach(duty -> lines.add(texts.get("danger.on-duty", duty.name(), duty.phone())));
        if (on.isEmpty()) {
            all.stream().map(duty -> texts.get("danger.lead", duty.name(), duty.phone())).distinct().forEach(lines::add);
        }
        if (outOfHours != null) {
            lines.add(texts.get("danger.out-of-hours", outOfHours));
        }
        return List.copyOf(lines);
    }
}
