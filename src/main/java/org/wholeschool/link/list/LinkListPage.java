package org.wholeschool.link.list;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.saved.ListBackPage;
import org.wholeschool.access.saved.NarrowedList;
import org.wholeschool.link.heard.HeardChallenges;
import org.wholeschool.link.reading.LinkFilter;
import org.wholeschool.link.reading.LinkReading;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.table.Columns;
import org.wholeschool.platform.table.TableChoice;
import org.wholeschool.platform.table.TableView;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/** The links of a school as a table. A pupil is looked for by name, which is in no address. */
@Named
@ViewScoped
public class LinkListPage extends NarrowedList<LinkColumn> {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 60;
    private static final int SHORTEST = 2;
    private static final String CALLED = LinkAddress.CALLED;

    /** In old addresses, the number of a pupil. */
    private static final String PUPIL = "pupil";

    @Inject
    private LinkRows rows;

    @Inject
    private LinkReading reading;

    @Inject
    private HeardChallenges heard;

    @Inject
    private LinkListChoices choices;

    @Inject
    private Actors actors;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private String removed;
    private transient LinkRows.Listed listed;

    /** A page whose address says nothing yet. */
    public LinkListPage() {
        super(LinkAddress.NAMES);
    }

    @Override
    public void open() {
        if (removed != null) {
            kit.say("link", "remove.done");
        }
        super.open();
    }

    @Override
    protected Columns<LinkColumn> columns() {
        return LinkColumn.COLUMNS;
    }

    @Override
    protected String feature() {
        return "link";
    }

    @Override
    protected void read() {
        listed = rows.list(
                LinkAddress.query(
                        present(), held().get(CALLED), actors.current().accountId()),
                order(),
                address().page());
    }

    @Override
    protected void none() {
        listed = LinkRows.Listed.NONE;
    }

    @Override
    protected void check(FormCheck check, Map<String, String> words) {
        String called = words.get(CALLED);
        if (called != null) {
            int length = called.codePointCount(0, called.length());
            check.refuse(length < SHORTEST, CALLED, "list.pupil.short");
            check.refuse(length > LONGEST, CALLED, "list.pupil.long", LONGEST);
            // Who is looked for by name takes the place of whom an old address names.
            address().put(PUPIL, null);
        }
    }

    @Override
    protected String words(String name, String value) {
        return choices.words(name, value);
    }

    /** A pupil's number is kept in no saved filter. */
    @Override
    protected Set<String> personal() {
        return Set.of(PUPIL);
    }

    /** @return the rows as a table */
    public TableView getTable() {
        LinkCells cells = new LinkCells(listed, Now.day(schools.profile().zone()));
        return TableView.of(
                Texts.of("link").get("list.title"),
                address().columns(columns()).with(columns().first()),
                order(),
                address(),
                new TableView.Rows<>(listed.rows(), LinkRow::id, this::page, cells::of));
    }

    private String page(LinkRow link) {
        return ListBackPage.from("/link/view.xhtml?id=" + link.id(), address().query());
    }

    /** @return how many there are and in which order, in words */
    public String getSize() {
        Texts texts = Texts.of("link");
        return LinkColumn.SOONEST.equals(order())
                ? texts.get("list.size", listed.total())
                : texts.get("list.sorted", listed.total(), order().column().label());
    }

    /** @return how far links have come, each with the way to them */
    public List<TableChoice> getShows() {
        Texts texts = Texts.of("link");
        String asked = value("show");
        String shown = LinkFilter.Show.LIVING.name().equals(asked) ? null : asked;
        return Stream.of(LinkFilter.Show.values())
                .map(show -> {
                    String name = show == LinkFilter.Show.LIVING ? null : show.name();
                    return new TableChoice(
                            texts.get("list.pick." + show), address().way("show", name), Objects.equals(name, shown));
                })
                .toList();
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

    public boolean isNone() {
        return listed.rows().isEmpty();
    }

    public int getPageNumber() {
        return listed.page().number();
    }

    public int getPages() {
        return listed.page().pages();
    }

    public String getRemoved() {
        return removed;
    }

    public void setRemoved(String removed) {
        this.removed = removed;
    }
}
