package org.wholeschool.link.entry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkTexts;
import org.wholeschool.link.PupilChoice;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.roster.Roster;

/**
 * Several links in one form, for whoever has a term's worth of them: row by row with the keyboard, all of them or none.
 */
@Named
@ViewScoped
public class QuickLinksPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int FIRST_ROWS = 3;
    private static final int MORE_ROWS = 5;
    private static final Pattern IN_A_ROW = Pattern.compile("row:(\\d+):");

    @Inject
    private transient LinkEntry entry;

    @Inject
    private transient Roster roster;

    @Inject
    private transient PageKit kit;

    private final List<Row> rows = new ArrayList<>();
    private final TextFields texts = new TextFields();

    private String many;

    /**
     * Begins with a few empty rows, or with as many as the address says: so many as a form had whose writer was signed
     * out.
     */
    public void open() {
        Integer asked = ConcernAddress.optional(many, Integer::valueOf);
        add(FIRST_ROWS);
        while (asked != null && rows.size() < asked && isMorePossible()) {
            more();
        }
    }

    /** Adds empty rows, up to how many can be entered at once. */
    public void more() {
        add(MORE_ROWS);
    }

    private void add(int many) {
        IntStream.range(rows.size(), Math.min(rows.size() + many, LinkEntry.MOST_AT_ONCE))
                .forEach(number -> rows.add(new Row()));
    }

    /** Looks for every name that was typed. */
    public void find() {
        rows.forEach(row -> {
            row.one.look(roster);
            row.other.look(roster);
        });
    }

    /** @return the way to what waits for a decision; null to stay with what is wrong */
    public String enter() {
        find();
        List<LinkEntry.Row> typed = IntStream.range(0, rows.size())
                .filter(number -> !rows.get(number).isEmpty())
                .mapToObj(number -> new LinkEntry.Row(number, rows.get(number).link(texts.asTexts())))
                .toList();
        try {
            entry.enterAll(typed);
            return "/link/list.xhtml?faces-redirect=true&show=WAITING";
        } catch (BadInput refused) {
            Stream.concat(
                            typed.stream()
                                    .flatMap(row ->
                                            rows.get(row.number()).problems("row:" + row.number() + ":").stream()),
                            refused.all().stream().filter(fault -> !fault.key().equals("pupil.required")))
                    .map(QuickLinksPage::inForm)
                    .distinct()
                    .forEach(fault -> kit.show("link", fault.withItsRow()));
            return null;
        }
    }

    /** Why and which action stand once in the form, for all of its rows. */
    private static Fault inForm(BadInput fault) {
        String field = fault.field();
        return new Fault(
                field != null && field.matches("row:\\d+:(reason|serves)")
                        ? field.substring(field.lastIndexOf(':') + 1)
                        : field,
                fault.key(),
                List.of(fault.arguments()));
    }

    private record Fault(String field, String key, List<Object> given) {

        /** At the top of the form the sentence stands without its field: so it says itself in which row. */
        BadInput withItsRow() {
            Matcher row = IN_A_ROW.matcher(field == null ? "" : field);
            return row.lookingAt()
                    ? new BadInput(
                            field,
                            "quick.in-row",
                            Integer.parseInt(row.group(1)) + 1,
                            Texts.of("link").get(key, given.toArray()))
                    : new BadInput(field, key, given.toArray());
        }
    }

    public List<Row> getRows() {
        return rows;
    }

    /** @return how many rows there are, as an address says it */
    public String getMany() {
        return rows.isEmpty() ? many : Integer.toString(rows.size());
    }

    public void setMany(String many) {
        this.many = many;
    }

    public boolean isMorePossible() {
        return rows.size() < LinkEntry.MOST_AT_ONCE;
    }

    public List<LinkKind> getKinds() {
        return entry.kinds();
    }

    public TextFields getTexts() {
        return texts;
    }

    /** A link, as a row has it. */
    public static class Row implements Serializable {

        private static final long serialVersionUID = 1L;

        private final PupilChoice one = new PupilChoice();
        private final PupilChoice other = new PupilChoice();
        private final EvidenceFields evidence = new EvidenceFields();
        private LinkKind kind;

        boolean isEmpty() {
            String note = evidence.getNote();
            return one.isEmpty() && other.isEmpty() && (note == null || note.isBlank());
        }

        NewLink link(LinkTexts texts) {
            return new NewLink(one.chosen(), other.chosen(), kind, texts, evidence.asEvidence());
        }

        List<BadInput> problems(String before) {
            List<BadInput> problems = new ArrayList<>();
            one.problem(before + "one").ifPresent(problems::add);
            other.problem(before + "other").ifPresent(problems::add);
            return problems;
        }

        public PupilChoice getOne() {
            return one;
        }

        public PupilChoice getOther() {
            return other;
        }

        public EvidenceFields getEvidence() {
            return evidence;
        }

        public LinkKind getKind() {
            return kind;
        }

        public void setKind(LinkKind kind) {
            this.kind = kind;
        }
    }
}
