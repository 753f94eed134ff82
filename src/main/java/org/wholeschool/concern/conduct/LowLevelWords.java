package org.wholeschool.concern.conduct;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/** Says low-level concerns in words. */
final class LowLevelWords {

    private LowLevelWords() {}

    /** @return how many a person has and the day of the latest */
    static String counted(LowLevelPerson person) {
        return Texts.of("conduct").get("counted", person.entries().size(), day(person.latest()));
    }

    /** @return how many a person has in 12 months and what to do then */
    static String together(LowLevelPerson person) {
        return Texts.of("conduct").get("together", person.mostInTwelveMonths());
    }

    static String day(LocalDate day) {
        return SchoolDates.LONG_DATE.format(day);
    }

    static String at(Instant instant, ZoneId zone) {
        return SchoolDates.LONG_DATE_TIME.format(instant.atZone(zone));
    }

    /** @return by whom and when one was logged */
    static String logged(LowLevelPerson.Entry entry, ZoneId zone) {
        return Texts.of("conduct")
                .get(entry.isSelf() ? "logged.self" : "logged", entry.loggedBy(), at(entry.loggedAt(), zone));
    }

    /** @return on which day the head reviewed one, who recorded that and when */
    static String kept(LowLevelPerson.Kept kept, ZoneId zone) {
        return Texts.of("conduct")
                .get("kept", day(kept.decision().reviewedOn()), kept.keptBy(), at(kept.keptAt(), zone));
    }

    /** @return of an allegation, whether and when the LADO was told; "" for another outcome */
    static String officer(LowLevelPerson.Kept kept) {
        if (kept.decision().outcome() != LowLevelOutcome.THRESHOLD) {
            return "";
        }
        LocalDate on = kept.decision().officerOn();
        return on == null
                ? Texts.of("conduct").get("officer.none")
                : Texts.of("conduct").get("officer.told", day(on));
    }
}
