package org.wholeschool.link.decision;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.link.reading.LinkView;
import org.wholeschool.link.reading.LinkWords;
import org.wholeschool.link.reading.OneLinkPage;
import org.wholeschool.link.record.Grading;
import org.wholeschool.platform.Texts;

/** A lead decides about a link: grades its evidence, or says that it is none, or takes it back. */
@Named
@ViewScoped
public class DecideLinkPage extends OneLinkPage {

    private static final long serialVersionUID = 1L;

    /** The way to the list after a link was deleted, which says so. */
    private static final String AFTER_REMOVAL = "/link/list.xhtml?faces-redirect=true&removed=true";

    @Inject
    private transient LinkDecisions decisions;

    private List<Row> rows;
    private LocalDate reviewOn;
    private transient String why;
    private transient String whyNot;

    @Override
    public void open() {
        super.open();
        rows = new ArrayList<>(getLink().evidence().stream().map(Row::new).toList());
    }

    /** @return the way back to the link, or null to stay */
    public String confirm() {
        return kept(() -> decisions.confirm(
                id(), edition(), rows.stream().map(Row::grading).toList(), reviewOn, why));
    }

    /** @return the way back to the link, or null to stay */
    public String reject() {
        return kept(() -> decisions.reject(id(), edition(), whyNot));
    }

    /** @return the way back to the link, or null to stay */
    public String withdraw() {
        return kept(() -> decisions.withdraw(id(), edition(), whyNot));
    }

    /** @return the way to the list, which says that it is gone, or null to stay */
    public String remove() {
        return kept(() -> decisions.remove(id(), edition())) == null ? null : AFTER_REMOVAL;
    }

    /** @return what goes with the link */
    public String getLosing() {
        return Texts.of("link").get("remove.losing", getLink().evidence().size());
    }

    /** What came to the link meanwhile stands in the form too, beside what was chosen. */
    private String kept(Runnable deed) {
        String way = done(deed);
        getLink().evidence().stream()
                .filter(piece -> rows.stream().noneMatch(row -> row.id == piece.id()))
                .map(Row::new)
                .forEach(rows::add);
        rows.removeIf(row -> getLink().evidence().stream().noneMatch(piece -> piece.id() == row.id));
        return way;
    }

    /** @return the piece that a row is about */
    public LinkView.Piece piece(Row row) {
        return getLink().evidence().stream()
                .filter(piece -> piece.id() == row.id)
                .findFirst()
                .orElse(null);
    }

    public List<Row> getRows() {
        return rows;
    }

    public LocalDate getReviewOn() {
        return reviewOn;
    }

    public void setReviewOn(LocalDate reviewOn) {
        this.reviewOn = reviewOn;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getWhyNot() {
        return whyNot;
    }

    public void setWhyNot(String whyNot) {
        this.whyNot = whyNot;
    }

    /** The grade of one piece, as the form has it. */
    public static class Row extends GradeFields {

        private static final long serialVersionUID = 1L;

        private final long id;

        Row(LinkView.Piece piece) {
            id = piece.id();
            setSource(LinkWords.likelySource(piece.grades()));
            setInformation(LinkWords.likelyInformation(piece.grades()));
            setHandling(piece.grades().handling());
            setConditions(piece.conditions());
        }

        Grading grading() {
            return new Grading(id, getSource(), getInformation(), getHandling(), getConditions());
        }

        public long getId() {
            return id;
        }
    }
}
