package org.wholeschool.intervention.library;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Address;
import org.wholeschool.access.myaccount.Me;
import org.wholeschool.intervention.Lever;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.calendar.BandGroup;

/** The library of interventions, by the context that they are to fit and by what they work. */
@Named
@ViewScoped
public class LibraryPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String KIND = "intervention";
    private static final String OWN = "/intervention/own.xhtml";

    /** What can have been done on the page of one's own. */
    private static final Set<String> DONE = Set.of("added", "kept");

    @Inject
    private transient Library library;

    @Inject
    private transient PageKit kit;

    @Inject
    private transient Me me;

    private String where;
    private String when;
    private String lever;
    private String open;
    private String done;
    private transient List<Entry> all;

    /** Says what was done on the page that led here. */
    public void begin() {
        if (done != null && DONE.contains(done)) {
            kit.say("intervention", "own.done." + done);
        }
        done = null;
    }

    private List<Entry> all() {
        if (all == null) {
            all = library.all();
        }
        return all;
    }

    /** @return those that fit and that the school uses */
    public List<Entry> getEntries() {
        return fitting().stream().filter(entry -> !entry.retired()).toList();
    }

    /** @return the school's own that fit and that it uses no more */
    public List<Entry> getRetired() {
        return fitting().stream().filter(Entry::retired).toList();
    }

    private List<Entry> fitting() {
        Where there = Address.optional(where, KIND, Where::valueOf);
        BandGroup then = Address.optional(when, KIND, BandGroup::valueOf);
        Lever by = Address.optional(lever, KIND, Lever::valueOf);
        return all().stream()
                .filter(entry -> entry.fits(there, then) && (by == null || entry.lever() == by))
                .toList();
    }

    /** @return how many fit, of how many */
    public String getCount() {
        return Texts.of("intervention")
                .get(
                        "library.count",
                        getEntries().size(),
                        all().stream().filter(entry -> !entry.retired()).count());
    }

    /** @return the way to the list as it was chosen */
    public String choose() {
        return "/intervention/library.xhtml?faces-redirect=true&includeViewParams=true";
    }

    /** Uses one of the school's own no more. */
    public void retire(String key) {
        change(key, true);
    }

    /** Uses one of the school's own again. */
    public void bringBack(String key) {
        change(key, false);
    }

    private void change(String key, boolean isRetired) {
        library.retire(Long.parseLong(key), isRetired);
        all = null;
        kit.say("intervention", isRetired ? "own.done.retired" : "own.done.back");
    }

    /** @return the contexts that an entry fits, in words */
    public String where(Entry entry) {
        return entry.where().stream()
                .map(one -> Texts.of("intervention").get("where." + one))
                .collect(Collectors.joining(", "));
    }

    /** @return the parts of the day that it fits, in words */
    public String when(Entry entry) {
        Texts words = Texts.of("intervention");
        return entry.when().isEmpty()
                ? words.get("when.any")
                : entry.when().stream().map(one -> words.get("when." + one)).collect(Collectors.joining(", "));
    }

    /** @return what an entry takes in hours and money, in words */
    public String effort(Entry entry) {
        return Texts.of("intervention")
                .get(
                        "effort",
                        entry.hours().least(),
                        entry.hours().most(),
                        entry.pounds().least(),
                        entry.pounds().most());
    }

    public boolean isWriter() {
        return me.mayOpen(OWN);
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

    public String getWhere() {
        return where;
    }

    public void setWhere(String where) {
        this.where = where;
    }

    public String getWhen() {
        return when;
    }

    public void setWhen(String when) {
        this.when = when;
    }

    public String getLever() {
        return lever;
    }

    public void setLever(String lever) {
        this.lever = lever;
    }

    /** @return the key of the entry that is open when the page is opened */
    public String getOpen() {
        return open;
    }

    public void setOpen(String open) {
        this.open = open;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
