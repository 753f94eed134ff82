package org.wholeschool.link;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.roster.Roster;

/**
 * The links of a school, of all pupils or of one. A pupil is looked for by name; the name is sent and stands in no
 * address.
 */
@Named
@ViewScoped
public class LinkListPage implements Serializable {

    private static final int GLANCE = 5;
    private static final long serialVersionUID = 1L;

    /** The way here after a link was deleted, which says so. */
    static final String AFTER_REMOVAL = "/link/list.xhtml?faces-redirect=true&removed=true";

    private static final String AGAIN = "/link/list.xhtml?faces-redirect=true&includeViewParams=true";

    @Inject
    private transient LinkReading reading;

    @Inject
    private transient HeardChallenges heard;

    @Inject
    private transient LinkEntry entry;

    @Inject
    private transient Roster roster;

    @Inject
    private transient PageKit kit;

    private String pupil;
    private String show;
    private String kind;
    private String page;
    private String removed;
    private PupilChoice name = new PupilChoice();
    private transient LinkReading.Listed listed;

    /** Reads the page of the list that the address asks for. */
    public void open() {
        Long id = ConcernAddress.optional(pupil, Long::valueOf);
        if (id != null) {
            name.choose(id, roster);
        }
        if (removed != null) {
            kit.say("link", "remove.done");
        }
        read();
    }

    private void read() {
        Integer asked = ConcernAddress.optional(page, Integer::valueOf);
        listed = reading.list(
                new LinkFilter(
                        ConcernAddress.optional(pupil, Long::valueOf),
                        ConcernAddress.optional(show, LinkFilter.Show::valueOf),
                        ConcernAddress.optional(kind, LinkKind::valueOf)),
                asked == null ? 1 : asked);
    }

    /** Before the page is drawn again: what may not be read any more is not in the list either. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            read();
        }
    }

    /**
     * @return the way to the list as it was chosen, from its first page; null to stay, where the pupil is not one yet
     */
    public String choose() {
        name.look(roster);
        if (!name.isEmpty() && name.problem("name").isPresent()) {
            kit.show("link", name.problem("name").get());
            return null;
        }
        pupil = name.isEmpty() ? null : name.getWho();
        page = null;
        removed = null;
        return AGAIN;
    }

    public List<LinkView.Line> getLines() {
        return listed.lines();
    }

    /** @return those that are read at a glance, for the page of a pupil */
    public List<LinkView.Line> getFirstLines() {
        return listed.lines().stream().limit(GLANCE).toList();
    }

    /** @return how many there are, in words */
    public String getSize() {
        return Texts.of("link").get("list.size", listed.count());
    }

    /** @return how many wait for what, each in words with the way to them; nothing where none does */
    public List<Way> getWaiting() {
        LinkReading.Waiting waiting = reading.waiting();
        Texts texts = Texts.of("link");
        long told = heard.waiting();
        return Stream.of(
                        new Way(
                                told,
                                texts.get("list.heard", told),
                                texts.get("list.heard.way"),
                                "/link/heard-list.xhtml"),
                        new Way(
                                waiting.challenged(),
                                texts.get("list.challenged", waiting.challenged()),
                                texts.get("list.challenged.way"),
                                "/link/list.xhtml?show=CHALLENGED"),
                        new Way(
                                waiting.decision(),
                                texts.get("list.waiting", waiting.decision()),
                                texts.get("list.waiting.way"),
                                "/link/list.xhtml?show=WAITING"),
                        new Way(
                                waiting.review(),
                                texts.get("list.due", waiting.review()),
                                texts.get("list.due.way"),
                                "/link/reviews.xhtml"))
                .filter(way -> way.count() > 0)
                .toList();
    }

    /** What waits for a lead, in words, and the way to it. */
    public record Way(long count, String words, String does, String page) {}

    public int getPageNumber() {
        return listed.page();
    }

    public int getPages() {
        return listed.pages();
    }

    /** @return whether the list is not the whole one */
    public boolean isNarrowed() {
        return pupil != null && !pupil.isEmpty() || show != null && !show.isEmpty() || kind != null && !kind.isEmpty();
    }

    public LinkFilter.Show[] getShows() {
        return LinkFilter.Show.values();
    }

    public List<LinkKind> getKinds() {
        return entry.kinds();
    }

    public PupilChoice getName() {
        return name;
    }

    public String getPupil() {
        return pupil;
    }

    public void setPupil(String pupil) {
        this.pupil = pupil;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    public String getRemoved() {
        return removed;
    }

    public void setRemoved(String removed) {
        this.removed = removed;
    }
}
