package org.wholeschool.link.list;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.link.LinkState;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.table.Cell;
import org.wholeschool.school.YearGroups;

/** Says what a link has in a column of the list. */
final class LinkCells {

    /** Weeks before its last day in which a link is marked as due. */
    private static final int DUE_WEEKS = 2;

    private final LinkRows.Listed listed;
    private final LocalDate today;
    private final Texts texts = Texts.of("link");

    /**
     * @param listed whose rows they are, with the names in them
     * @param today the school's day
     */
    LinkCells(LinkRows.Listed listed, LocalDate today) {
        this.listed = listed;
        this.today = today;
    }

    /** @return what it has in that column */
    Cell of(LinkRow link, LinkColumn column) {
        return switch (column) {
            case PUPILS -> Cell.of(person(link.one()) + " " + texts.get("and") + " " + person(link.other()));
            case KIND -> Cell.of(texts.get("kind." + link.kind()));
            case STATE -> state(link);
            case REVIEW -> review(link);
            case EVIDENCE -> Cell.of(link.pieces());
            case LATEST -> day(link.latest());
            case KNOWN ->
                Cell.of(
                        link.known() == null
                                ? texts.get("list.ungraded")
                                : Texts.of("school").get("grade.INFORMATION." + link.known()));
            case SINCE -> day(link.since());
            case PROPOSED_BY ->
                Cell.of(link.by() == null ? null : listed.proposers().get(link.by()));
            case YEAR ->
                Cell.of(both(
                        YearGroups.name(link.one().year()),
                        YearGroups.name(link.other().year())));
            case FORM -> Cell.of(both(link.one().form(), link.other().form()));
        };
    }

    /** The name apart from the form beside it, whichever way it is written. */
    private String person(LinkRow.Side side) {
        String name = "\u2068" + listed.names().get(side.id()) + "\u2069";
        return side.form() == null || side.form().isEmpty() ? name : name + " " + side.form();
    }

    private static String both(String one, String other) {
        return Stream.of(one, other)
                .filter(Objects::nonNull)
                .filter(each -> !each.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Cell state(LinkRow link) {
        Cell state = Cell.tag(
                texts.get("state." + link.state()),
                link.state() == LinkState.PROPOSED ? "warn" : link.state() == LinkState.ESTABLISHED ? "good" : "none");
        if (link.hasNews() && link.state().isConfirmed()) {
            state = state.marked(texts.get("list.news"), "warn");
        }
        return link.challenged() ? state.marked(texts.get("list.is-challenged"), "bad") : state;
    }

    private Cell review(LinkRow link) {
        if (!link.state().isAlive()) {
            return Cell.of("");
        }
        Cell day = day(link.review());
        return link.state().isConfirmed() && !link.review().isAfter(today.plusWeeks(DUE_WEEKS))
                ? day.marked(texts.get("list.review-due"), "warn")
                : day;
    }

    private static Cell day(LocalDate day) {
        return Cell.of(day, day == null ? "" : SchoolDates.DATE.format(day));
    }
}
