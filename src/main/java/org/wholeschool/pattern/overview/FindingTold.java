package org.wholeschool.pattern.overview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.pattern.week.ThisWeek;
import org.wholeschool.pattern.week.Weeks;

/** Tells other rooms of a finding what may be written into a plan, which others read: no exact number. */
@RequestScoped
public class FindingTold {

    @Inject
    private SchoolFindings findings;

    @Inject
    private Weeks weeks;

    /**
     * What may be told.
     *
     * @param places ids of its places; the one that was asked for, where nothing was found
     * @param where its places and part of the day, in words; "" where nothing was found
     * @param why what was found, with counts in bands; "" where nothing may be told
     * @param rota who is on duty; "" where that is not known
     * @param isUnowned whether no one is, on some weekday
     * @param isRise whether it is new or continuing, and not there every week
     * @param from the first day that was counted; null where no school week has closed
     * @param to the last day; null as above
     */
    public record Told(
            List<Long> places,
            String where,
            String why,
            String rota,
            boolean isUnowned,
            boolean isRise,
            LocalDate from,
            LocalDate to) {}

    /**
     * @param placeId a place
     * @param bandId a part of the day; 0 for any
     * @return what may be told of the finding there
     */
    public Told at(long placeId, long bandId) {
        ThisWeek week = weeks.week(null).map(Weeks.Looked::week).orElse(null);
        return findings.read(week, Stretch.FOUR)
                .map(shown -> told(shown, placeId, bandId))
                .orElse(new Told(List.of(placeId), "", "", "", false, false, null, null));
    }

    private static Told told(SchoolFindings.Shown shown, long placeId, long bandId) {
        SchoolWindow window = shown.counted().window();
        return shown.cards().stream()
                .filter(card -> card.bandId() == bandId && card.places().contains(placeId))
                .findFirst()
                .map(card -> new Told(
                        card.places(),
                        card.where(),
                        card.printed(),
                        card.rota(),
                        card.unowned(),
                        card.patternId() > 0,
                        window.from(),
                        window.to()))
                .orElse(new Told(List.of(placeId), "", "", "", false, false, window.from(), window.to()));
    }
}
