package org.wholeschool.intervention.library;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.TreeSet;
import org.wholeschool.access.Address;
import org.wholeschool.intervention.ContextTexts;
import org.wholeschool.intervention.Lever;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.calendar.BandGroup;

/** A lead writes an intervention of the school's own. */
@Named
@ViewScoped
public class OwnPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Library library;

    @Inject
    private transient PageKit kit;

    private String id;
    private int edition;
    private transient String name;
    private Lever lever;
    private Where[] where = {};
    private BandGroup[] when = {};
    private Integer hoursLeast;
    private Integer hoursMost;
    private Integer poundsLeast;
    private Integer poundsMost;
    private transient String changes;
    private transient String takes;
    private transient String known;
    private transient String source;
    private transient String risks;
    private transient String measure;
    private transient String perhaps;
    private boolean meantOtherwise;
    private transient Entry theirs;

    /** Reads the one that the address names; a new one has none. */
    public void open() {
        if (isNew()) {
            return;
        }
        Entry entry = library.own(number());
        edition = entry.edition();
        name = entry.name();
        lever = entry.lever();
        where = entry.where().toArray(Where[]::new);
        when = entry.when().toArray(BandGroup[]::new);
        hoursLeast = entry.hours().least();
        hoursMost = entry.hours().most();
        poundsLeast = entry.pounds().least();
        poundsMost = entry.pounds().most();
        changes = entry.changes();
        takes = entry.takes();
        known = entry.known().isEmpty() ? null : entry.known().get(0).says();
        source = entry.known().isEmpty() ? null : entry.known().get(0).source();
        risks = entry.risks();
        measure = entry.measure();
    }

    public boolean isNew() {
        return id == null || id.isEmpty();
    }

    private long number() {
        return Address.id(id, "intervention");
    }

    /**
     * @return the way to the library; null to stay, with what is wrong. Where a colleague has changed it meanwhile,
     *     what stands there by now is shown beside what was typed, and keeping it again replaces that.
     */
    public String keep() {
        OwnText text = new OwnText(
                name,
                lever,
                new TreeSet<>(List.of(where)),
                new TreeSet<>(List.of(when)),
                hoursLeast,
                hoursMost,
                poundsLeast,
                poundsMost,
                changes,
                takes,
                known,
                source,
                risks,
                measure);
        String looked = meantOtherwise ? perhaps : null;
        try {
            if (isNew()) {
                library.add(text, looked);
            } else {
                library.change(number(), edition, text, looked);
            }
            return "/intervention/library.xhtml?faces-redirect=true&done=" + (isNew() ? "added" : "kept");
        } catch (BadInput refused) {
            perhaps = ContextTexts.perhaps(refused);
            meantOtherwise = false;
            kit.show("intervention", refused);
            meet();
            return null;
        }
    }

    private void meet() {
        if (!isNew()) {
            Entry now = library.own(number());
            theirs = now.edition() == edition ? null : now;
            edition = now.edition();
        }
    }

    /** @return what another person wrote meanwhile; null where no one did */
    public Entry getTheirs() {
        return theirs;
    }

    public Where[] getWheres() {
        return Where.values();
    }

    public BandGroup[] getWhens() {
        return BandGroup.values();
    }

    public Lever[] getLevers() {
        return Lever.values();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public int getEdition() {
        return edition;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Lever getLever() {
        return lever;
    }

    public void setLever(Lever lever) {
        this.lever = lever;
    }

    public Where[] getWhere() {
        return where;
    }

    public void setWhere(Where[] where) {
        this.where = where;
    }

    public BandGroup[] getWhen() {
        return when;
    }

    public void setWhen(BandGroup[] when) {
        this.when = when;
    }

    public Integer getHoursLeast() {
        return hoursLeast;
    }

    public void setHoursLeast(Integer hoursLeast) {
        this.hoursLeast = hoursLeast;
    }

    public Integer getHoursMost() {
        return hoursMost;
    }

    public void setHoursMost(Integer hoursMost) {
        this.hoursMost = hoursMost;
    }

    public Integer getPoundsLeast() {
        return poundsLeast;
    }

    public void setPoundsLeast(Integer poundsLeast) {
        this.poundsLeast = poundsLeast;
    }

    public Integer getPoundsMost() {
        return poundsMost;
    }

    public void setPoundsMost(Integer poundsMost) {
        this.poundsMost = poundsMost;
    }

    public String getChanges() {
        return changes;
    }

    public void setChanges(String changes) {
        this.changes = changes;
    }

    public String getTakes() {
        return takes;
    }

    public void setTakes(String takes) {
        this.takes = takes;
    }

    public String getKnown() {
        return known;
    }

    public void setKnown(String known) {
        this.known = known;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getRisks() {
        return risks;
    }

    public void setRisks(String risks) {
        this.risks = risks;
    }

    public String getMeasure() {
        return measure;
    }

    public void setMeasure(String measure) {
        this.measure = measure;
    }

    /** @return words that may be a person's name and have to be looked at first */
    public String getPerhaps() {
        return perhaps;
    }

    public boolean isMeantOtherwise() {
        return meantOtherwise;
    }

    public void setMeantOtherwise(boolean meantOtherwise) {
        this.meantOtherwise = meantOtherwise;
    }
}
