package org.wholeschool.school.overview;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Phase;
import org.wholeschool.school.Schools;
import org.wholeschool.school.YearGroups;

/** What the school is: its name, number, ages and clocks, to change. */
@Named
@ViewScoped
public class ProfilePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private String name;
    private String urn;
    private Phase phase;
    private Integer firstYear;
    private Integer lastYear;
    private String zone;

    /** Reads the school as it is. */
    public void open() {
        Schools.Profile school = schools.profile();
        name = school.name();
        urn = school.urn();
        phase = school.phase();
        firstYear = school.firstYear();
        lastYear = school.lastYear();
        zone = school.zone().getId();
    }

    /** Keeps it, or says what is wrong. */
    public void save() {
        try {
            schools.change(new Schools.Change(name, urn, phase, firstYear, lastYear, zone));
        } catch (BadInput refused) {
            kit.show("school", refused);
            return;
        }
        kit.say("school", "profile.saved");
    }

    public Phase[] getPhases() {
        return Phase.values();
    }

    public List<Integer> getYears() {
        return years();
    }

    /** @return every year group that a school can have */
    public static List<Integer> years() {
        return IntStream.rangeClosed(Schools.YOUNGEST, Schools.OLDEST).boxed().toList();
    }

    /** @return "Nursery", "Reception" or "Year 7" */
    public String nameOf(int year) {
        return YearGroups.name(year);
    }

    /** @return the clocks to choose from, the school's own among them */
    public List<String> getZones() {
        return zone == null
                ? Schools.ZONES
                : Stream.concat(Schools.ZONES.stream(), Stream.of(zone))
                        .distinct()
                        .toList();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getUrn() {
        return urn;
    }

    public void setUrn(String urn) {
        this.urn = urn;
    }

    public Phase getPhase() {
        return phase;
    }

    public void setPhase(Phase phase) {
        this.phase = phase;
    }

    public Integer getFirstYear() {
        return firstYear;
    }

    public void setFirstYear(Integer firstYear) {
        this.firstYear = firstYear;
    }

    public Integer getLastYear() {
        return lastYear;
    }

    public void setLastYear(Integer lastYear) {
        this.lastYear = lastYear;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
