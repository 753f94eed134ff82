package org.wholeschool.peermap.request;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.access.Address;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.peermap.reading.Emergencies;
import org.wholeschool.peermap.record.NewMap;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.config.MapSettings;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.roster.Roster;

/** A lead or deputy asks for an identified map. What was typed is never written down with a session. */
@Named
@ViewScoped
public class AskMapPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int USUAL_HOURS = 24;
    private static final List<Integer> LENGTHS = List.of(1, 2, 4, 8, USUAL_HOURS, 48, 72, 168, 336);

    @Inject
    private transient MapRequests requests;

    @Inject
    private transient MapBeginnings beginnings;

    @Inject
    private transient Emergencies emergencies;

    @Inject
    private transient Roster roster;

    @Inject
    private transient PageKit kit;

    private String concern;
    private String chosen;
    private String group;
    private String now;
    private boolean meant;
    private transient String purpose;
    private transient String search;
    private transient List<Roster.Found> found;
    private transient List<MapBeginnings.Colleague> colleagues;
    private transient List<Emergencies.Owed> owed;
    private final List<AskedChild> children = new ArrayList<>();
    private Integer rings = 1;
    private Integer hours = Math.min(USUAL_HOURS, MapSettings.longestHours());
    private List<String> readers = new ArrayList<>();

    /** Begins with a readable concern's pupils, a group, or those of a form whose writer was signed out. */
    public void open() {
        Long id = ConcernAddress.optional(concern, Long::valueOf);
        if (isOfGroup()) {
            beginnings.group(number());
            rings = 0;
        } else if (chosen != null) {
            beginnings.pupils(chosen).forEach(pupil -> children.add(new AskedChild(pupil)));
        } else if (id != null) {
            beginnings.pupilsOf(id).forEach(pupil -> children.add(new AskedChild(pupil)));
        }
    }

    /** @return whether it is about a group, whose pupils are named once the map opens */
    public boolean isOfGroup() {
        return group != null && !group.isEmpty();
    }

    private Long number() {
        return isOfGroup() ? Address.id(group, "group") : null;
    }

    /** Looks for pupils by what was typed. */
    public void find() {
        boolean isNothing = search == null || search.isBlank();
        found = isNothing ? List.of() : roster.search(search);
        if (found.isEmpty()) {
            kit.show("peermap", new BadInput("search", isNothing ? "search.required" : "pupil.nobody"));
        }
    }

    /** There is no time for a second person: what was typed stays. */
    public void hurry() {
        now = "yes";
    }

    /** There is. */
    public void slow() {
        now = null;
    }

    public boolean isHurried() {
        return "yes".equals(now);
    }

    /** @return who is told where a map is opened now, as the texts call it */
    public String getTold() {
        return emergencies.told().name();
    }

    /** @return earlier emergencies of which they have not said why */
    public List<Emergencies.Owed> getOwed() {
        if (owed == null) {
            owed = emergencies.owed();
        }
        return owed;
    }

    /** Adds somebody who was found. */
    public void add(long id) {
        if (children.stream().noneMatch(child -> child.getId() == id) && children.size() <= MapRequests.MOST_CHILDREN) {
            children.add(new AskedChild(id));
        }
        search = null;
        found = null;
    }

    public void remove(long id) {
        children.removeIf(child -> child.getId() == id);
    }

    /** @return the way to the request, or null to stay with what is wrong */
    public String ask() {
        return sent(requests::ask, "sent");
    }

    /** @return the way to the request, or null to stay with what is wrong */
    public String openNow() {
        return sent(asked -> requests.openNow(asked, meant), "opened");
    }

    private String sent(Function<NewMap, Long> how, String then) {
        try {
            long id = how.apply(new NewMap(
                    ConcernAddress.optional(concern, Long::valueOf),
                    purpose,
                    children.stream().map(AskedChild::asNamed).toList(),
                    rings,
                    hours,
                    readers.stream().map(Long::valueOf).toList(),
                    number()));
            return "/peermap/request.xhtml?faces-redirect=true&id=" + id + "&then=" + then;
        } catch (BadInput refused) {
            owed = null;
            kit.show("peermap", refused);
            return null;
        }
    }

    /** @return those chosen so far, by name */
    public List<AskedChild> getChildren() {
        List<Long> unknown = children.stream()
                .filter(child -> !child.isKnown())
                .map(AskedChild::getId)
                .toList();
        if (!unknown.isEmpty()) {
            Map<Long, Roster.Found> named =
                    roster.named(unknown).stream().collect(Collectors.toMap(Roster.Found::id, pupil -> pupil));
            children.stream().filter(child -> !child.isKnown()).forEach(child -> child.is(named.get(child.getId())));
        }
        return children;
    }

    /** @return those who fit what was looked for and are not chosen yet */
    public List<Roster.Found> getFound() {
        return found == null
                ? List.of()
                : found.stream()
                        .filter(pupil -> children.stream().noneMatch(child -> child.getId() == pupil.id()))
                        .toList();
    }

    /** @return how many were found, in words; nothing before anybody was looked for */
    public String getFoundWords() {
        return found == null
                ? ""
                : Texts.of("peermap").get("ask.found", getFound().size());
    }

    public List<Integer> getRingChoices() {
        return IntStream.rangeClosed(0, MapRequests.MOST_RINGS).boxed().toList();
    }

    /** @return for how long a map can open, the longest included */
    public List<Integer> getHourChoices() {
        int most = MapSettings.longestHours();
        return Stream.concat(LENGTHS.stream().filter(length -> length < most), Stream.of(most))
                .toList();
    }

    /** @return so many hours in words */
    public String hours(int length) {
        return Texts.of("peermap").get("hours", length);
    }

    public List<MapBeginnings.Colleague> getColleagues() {
        if (colleagues == null) {
            colleagues = beginnings.colleagues();
        }
        return colleagues;
    }

    public int getEmergencyHours() {
        return MapSettings.emergencyHours();
    }

    /** @return the numbers of those chosen so far, as an address says them */
    public String getChosen() {
        return children.stream().map(child -> Long.toString(child.getId())).collect(Collectors.joining(","));
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getConcern() {
        return concern;
    }

    public void setConcern(String concern) {
        this.concern = concern;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public Integer getRings() {
        return rings;
    }

    public void setRings(Integer rings) {
        this.rings = rings;
    }

    public Integer getHours() {
        return hours;
    }

    public void setHours(Integer hours) {
        this.hours = hours;
    }

    public List<String> getReaders() {
        return readers;
    }

    public void setReaders(List<String> readers) {
        this.readers = readers;
    }

    public String getNow() {
        return now;
    }

    public void setNow(String now) {
        this.now = now;
    }

    public boolean isMeant() {
        return meant;
    }

    public void setMeant(boolean meant) {
        this.meant = meant;
    }
}
