package org.wholeschool.pattern.peers.card;

import java.util.List;
import org.wholeschool.platform.Texts;

/**
 * A group in words, for its lead.
 *
 * @param id its row
 * @param number which group it is over time
 * @param name "Group 7"
 * @param tags what is new or said of it, rising or falling
 * @param size "10 to 19 pupils, Year 9."
 * @param says its part and where most of it is, a sentence or two
 * @param lines what else is known, line by line
 * @param harmed thirds of its parts that are harmed
 * @param alleged thirds that are alleged
 * @param partsSay the same in words
 * @param heads the columns of its grid
 * @param rows its places
 * @param total how many concerns, and when
 * @param advice what can be done, each with what it comes from
 */
public record GroupCard(
        long id,
        long number,
        String name,
        List<Tag> tags,
        String size,
        String says,
        List<Line> lines,
        int harmed,
        int alleged,
        String partsSay,
        List<String> heads,
        List<Row> rows,
        String total,
        List<Advice> advice) {

    /** @return the words of the button that begins a plan about it */
    public String planSays() {
        return Texts.of("groupcard").get("plan", name);
    }

    /** @return the words of the way to its page */
    public String detailsSay() {
        return Texts.of("groupcard").get("details", name);
    }

    /** A tag, and its tone. */
    public record Tag(String says, String tone) {}

    /** A line: what it is, what is known, and ways to it. */
    public record Line(String name, String value, List<Way> ways) {}

    /** A link, and what is known beside it; "" for nothing. */
    public record Way(String says, String href, String also) {}

    /** A place and its cells. */
    public record Row(String name, List<Cell> cells) {}

    /** A cell: its number, what was expected, its look, the same in words, and whether no one is on duty. */
    public record Cell(String says, String expected, String look, String words, boolean unowned) {}

    /** What can be done, from what, and the way to do it; "" where there is none. */
    public record Advice(String says, String from, String verb, String href) {}
}
