package org.wholeschool.concern.followup.situation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wholeschool.concern.followup.DateWords;
import org.wholeschool.concern.followup.Edition;
import org.wholeschool.concern.record.SituationKind;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Texts;

/**
 * What is known of a pupil's situation, as a form gives it.
 *
 * @param kind what; null where nobody has said
 * @param beginsOn since which day, null where the school does not know
 * @param endsOn the last day, null for now
 * @param worker the social worker or whom else to ask, or null
 * @param contact how they are reached, or null
 * @param note anything else, or null
 */
public record SituationEntry(
        SituationKind kind, LocalDate beginsOn, LocalDate endsOn, String worker, String contact, String note) {

    /** From before birth to the last review of a record: anything else is a slip in the year. */
    private static final int YEARS_BACK = 20;

    private static final int YEARS_ON = 10;

    /**
     * @param today the day at the school
     * @return the same, its texts tidied
     * @throws BadInput at each field that cannot be taken
     */
    SituationEntry checked(LocalDate today) {
        FormCheck form = new FormCheck(Edition.LONGEST_TEXT);
        form.required("kind", kind, "situation.kind.required");
        form.between(
                "beginsOn",
                beginsOn,
                today.minusYears(YEARS_BACK),
                today.plusYears(1),
                "day.long-ago",
                "situation.begin.far");
        form.between(
                "endsOn",
                endsOn,
                today.minusYears(YEARS_BACK),
                today.plusYears(YEARS_ON),
                "day.long-ago",
                "situation.end.far");
        form.refuse(beginsOn != null && endsOn != null && endsOn.isBefore(beginsOn), "endsOn", "situation.order");
        String who =
                form.line("worker", worker, kind == SituationKind.SOCIAL_WORKER ? "situation.worker.required" : null);
        String reached = form.line("contact", contact, null);
        String more = form.text("note", note, null);
        form.orThrow();
        return new SituationEntry(kind, beginsOn, endsOn, who, reached, more);
    }

    /** @return whether it holds on that day */
    boolean holdsOn(LocalDate day) {
        return (beginsOn == null || !day.isBefore(beginsOn)) && !hasEnded(day);
    }

    boolean hasEnded(LocalDate day) {
        return endsOn != null && day.isAfter(endsOn);
    }

    /** @return whether both are of one kind and hold on one day */
    boolean overlaps(SituationEntry other) {
        return kind == other.kind
                && !(endsOn != null && other.beginsOn != null && endsOn.isBefore(other.beginsOn))
                && !(other.endsOn != null && beginsOn != null && other.endsOn.isBefore(beginsOn));
    }

    /** @return what it consists of, in words, for its history */
    @RoomOnly
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("kind", kindWords());
        words.put("begins", DateWords.day(beginsOn));
        words.put("ends", DateWords.day(endsOn));
        words.put("worker", worker);
        words.put("contact", contact);
        words.put("note", note);
        return words;
    }

    public String kindWords() {
        return Texts.of("followup").get("situation." + kind);
    }

    /** @return the same as short as it is said in a school: CP, CiN */
    public String shortWords() {
        return Texts.of("followup").get("situation.short." + kind);
    }

    /** @return "since 3 Sep 2026", "3 Sep 2026 to 4 Nov 2026" */
    public String period() {
        Texts texts = Texts.of("followup");
        if (beginsOn == null) {
            return endsOn == null
                    ? texts.get("situation.period.unknown")
                    : texts.get("situation.period.until", DateWords.day(endsOn));
        }
        return endsOn == null
                ? texts.get("situation.period.since", DateWords.day(beginsOn))
                : texts.get("situation.period", DateWords.day(beginsOn), DateWords.day(endsOn));
    }
}
