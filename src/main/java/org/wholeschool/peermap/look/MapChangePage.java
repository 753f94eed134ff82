package org.wholeschool.peermap.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.peermap.drawing.MapDrawing;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.config.LinkSettings;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * An identified map now, and on an earlier day that the address says. Where it says none, or none that can be taken, it
 * is the day four weeks ago.
 */
@Named
@RequestScoped
public class MapChangePage {

    private static final int USUAL = 4;
    private static final List<Integer> WEEKS = List.of(USUAL, 12, 26);

    @Inject
    private PeerMaps maps;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    private String id;
    private String day;
    private String wrong;
    private MapChange change;
    private TwoDrawings drawings;

    /** A day that is one tap away. */
    public record Way(String words, LocalDate day) {}

    /** @return null where the map is open, else the way to its page, which says why it is not */
    public String open() {
        try {
            change = asked();
            drawings = TwoDrawings.half(change.graph());
            return null;
        } catch (NotFound shut) {
            return "/peermap/map.xhtml?faces-redirect=true&id=" + number();
        }
    }

    private MapChange asked() {
        Texts words = Texts.of("peermap");
        LocalDate usual = today().minusWeeks(USUAL);
        try {
            return maps.since(number(), day == null ? usual : LocalDate.parse(day));
        } catch (DateTimeParseException none) {
            wrong = words.get("then.unclear");
        } catch (BadInput refused) {
            wrong = words.get(refused.key(), refused.arguments());
        }
        return maps.since(number(), usual);
    }

    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }

    private long number() {
        return ConcernAddress.id(id);
    }

    public MapChange getChange() {
        return change;
    }

    /** @return the drawing for a wide screen, on which there are two of them side by side */
    public MapDrawing getDesk() {
        return drawings == null ? null : drawings.desk();
    }

    /** @return the drawing for a phone */
    public MapDrawing getPhone() {
        return drawings == null ? null : drawings.phone();
    }

    /** @return days that are one tap away */
    public List<Way> getWays() {
        Texts words = Texts.of("peermap");
        LocalDate today = today();
        return Stream.concat(
                        WEEKS.stream().map(weeks -> new Way(words.get("then.weeks", weeks), today.minusWeeks(weeks))),
                        Stream.of(new Way(words.get("then.year"), today.minusYears(1))))
                .toList();
    }

    /** @return what is wrong with the day that was asked for, in a sentence; null where nothing is */
    public String getWrong() {
        return wrong;
    }

    /**
     * @return what is missing on the earlier day because links that ended are deleted after some days, in a sentence;
     *     null where nothing can be
     */
    public String getMissing() {
        if (change == null) {
            return null;
        }
        LocalDate kept = today().minusDays(LinkSettings.graceDays());
        return change.day().isBefore(kept)
                ? Texts.of("peermap").get("then.missing", SchoolDates.LONG_DATE.format(kept))
                : null;
    }

    /** @return the first day that can be asked for */
    public LocalDate getLeast() {
        return today().minusYears(1);
    }

    /** @return the last day that can be asked for */
    public LocalDate getMost() {
        return today().minusDays(1);
    }

    /** @return what the map of today is called */
    public String getToday() {
        return SchoolDates.LONG_DATE.format(today());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }
}
