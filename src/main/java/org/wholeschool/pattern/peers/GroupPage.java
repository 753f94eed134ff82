package org.wholeschool.pattern.peers;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.wholeschool.access.NotFound;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Calendar;

/** One group: what may be told of it now, and what leads say of it. */
@Named
@ViewScoped
public class GroupPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String CLEARED = "CLEARED";
    private static final Set<String> SAID = Set.of("WATCHED", "PLANNED", "EXPLAINED", CLEARED);

    @Inject
    private transient PeerGroups groups;

    @Inject
    private transient GroupTeller teller;

    @Inject
    private transient Schools schools;

    @Inject
    private transient Calendar calendar;

    @Inject
    private transient PageKit kit;

    private String id;
    private long version;
    private String note;
    private String said;
    private transient PeerGroups.Life life;
    private transient GroupsView.Card card;
    private transient boolean failed;
    private transient boolean waits;

    /** Reads it. */
    public void open() {
        read();
        version = life.group().version();
        if (said != null && SAID.contains(said)) {
            kit.say("groups", "said." + said);
            said = null;
        }
    }

    /** What may be told comes first: it may be made anew for it, and then the group may be another. */
    private void read() {
        long which = id();
        Optional<Optional<GroupsView>> view = teller.tried(teller::view);
        failed = view.isEmpty();
        waits = view.flatMap(Function.identity()).filter(GroupsView::isWaiting).isPresent();
        card = view.flatMap(Function.identity())
                .flatMap(shown -> shown.card(which))
                .orElse(null);
        life = groups.life(which);
    }

    private PeerGroups.Life life() {
        if (life == null) {
            read();
        }
        return life;
    }

    private long id() {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw new NotFound("group");
        }
        return Long.parseLong(id);
    }

    /**
     * Says something of it.
     *
     * @param mark "WATCHED", "PLANNED" or "EXPLAINED"
     * @return the page anew, or nothing where it is refused
     */
    public String mark(String mark) {
        return did(() -> groups.mark(id(), mark, note, version), mark);
    }

    /** Takes back what was said of it. */
    public String clear() {
        return did(() -> groups.clear(id(), version), CLEARED);
    }

    /** What was typed stays where it is refused. What was done is not done again by reading its page again. */
    private String did(Runnable what, String done) {
        try {
            what.run();
            return "/pattern/group.xhtml?faces-redirect=true&id=" + id() + "&said=" + done;
        } catch (BadInput refused) {
            kit.show("groups", refused);
            open();
            return null;
        }
    }

    /** @return which, as a number. */
    public long getNumber() {
        return life().group().id();
    }

    /** @return since when it is told of, this time. */
    public LocalDate getToldFrom() {
        return life().group().toldFrom();
    }

    /** @return "Group 7". */
    public String getName() {
        return words().text("name", Long.toString(life().group().groupNo()));
    }

    /** @return since when it is told of, and until when. */
    public String getState() {
        PeerGroups.Known group = life().group();
        String since = words().week(group.toldFrom());
        if (group.goneOn() != null) {
            return words().text("state.gone", since, words().week(group.goneOn()));
        }
        return group.changedOn() == null
                ? words().text("state.told", since)
                : words().text("state.changed", since, words().week(group.changedOn()));
    }

    /** @return what may be told of it, or null where nothing is. */
    public GroupsView.Card getCard() {
        life();
        return card;
    }

    /**
     * @return why nothing is told of it: it could not be worked out just now, nothing is told of any group this week,
     *     or nothing of this one any more.
     */
    public String getWhyNothing() {
        life();
        return failed ? "failed" : waits && life.group().goneOn() == null ? "waits" : "none";
    }

    public String getMark() {
        return life().group().mark();
    }

    /** @return what leads said of it, the latest first. */
    public List<Said> getSteps() {
        return life().said().stream()
                .map(each -> new Said(
                        words().text("step." + each.kind()),
                        words().text(
                                        "step.by",
                                        each.by(),
                                        SchoolDates.LONG_DATE_TIME.format(ZonedDateTime.ofInstant(
                                                each.at(), schools.profile().zone()))),
                        each.note()))
                .toList();
    }

    /** @return the same half-term by half-term, the latest first, with when the group was found, changed or gone. */
    public List<GroupTimeline.Part> getTimeline() {
        ZoneId zone = schools.profile().zone();
        return new GroupTimeline(calendar.halfTerms(), Now.day(zone), zone).of(life(), getSteps());
    }

    private static GroupWords words() {
        return new GroupWords();
    }

    /**
     * What somebody said, in words.
     *
     * @param says what they said of it
     * @param when who said it, and when
     * @param note their words, or null
     */
    public record Said(String says, String when, String note) {}

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** @return what was said of it just now. */
    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
