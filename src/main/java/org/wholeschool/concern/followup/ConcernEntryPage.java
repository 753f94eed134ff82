package org.wholeschool.concern.followup;

import jakarta.inject.Inject;
import java.util.List;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.roster.Roster;

/**
 * The form for an entry that belongs to a concern, and may be about one of its pupils.
 *
 * @param <E> what a form gives
 */
@RoomOnly
public abstract class ConcernEntryPage<E> extends EntryPage<E> {

    private static final long serialVersionUID = 1L;

    private static final String YES = "YES";
    private static final String NO = "NO";

    @Inject
    private FollowUpPeople people;

    private String concern;
    private String pupil;
    private transient List<Roster.Found> pupils;

    @Override
    protected void begin() {
        pupils = pupilsOfTheConcern();
        pupil = PupilChoice.first(pupilIds());
    }

    @Override
    protected Kept<E> read(long entryId) {
        Kept<E> kept = keptAs(entryId);
        concern = Long.toString(kept.concernId());
        return kept;
    }

    /** @return what is kept under that number */
    protected abstract Kept<E> keptAs(long entryId);

    @Override
    protected void add(E entry) {
        addTo(ConcernAddress.id(concern), entry);
    }

    /** Keeps a new entry with a concern. */
    protected abstract void addTo(long concernId, E entry);

    @Override
    protected String wayBack() {
        return "/concern/view.xhtml?faces-redirect=true&id=" + concern;
    }

    /** Before the page is drawn again: who may not read the concern any more is shown nothing that it still holds. */
    public void lookAgain() {
        if (isDrawnAgain() && getId() != null && !getId().isBlank()) {
            // By what is shown, and not by the number of a concern that came with the request.
            keptAs(ConcernAddress.id(getId()));
        } else if (isDrawnAgain()) {
            pupilsOfTheConcern();
        }
    }

    /** @return the pupils whom the concern names */
    public List<Roster.Found> getPupils() {
        if (pupils == null) {
            pupils = pupilsOfTheConcern();
        }
        return pupils;
    }

    private List<Roster.Found> pupilsOfTheConcern() {
        return List.copyOf(people.in(ConcernAddress.id(concern)).values());
    }

    private List<Long> pupilIds() {
        return getPupils().stream().map(Roster.Found::id).toList();
    }

    /** @return whom the entry is about; null for all of them, or no one */
    protected Long pupilId() {
        return PupilChoice.id(pupil, pupilIds());
    }

    /** @param kept whom the entry that is shown is about; null for all of them, or no one */
    protected void showPupil(Long kept) {
        pupil = PupilChoice.of(kept);
    }

    /** @return what a choice of two says; null where neither is chosen */
    protected static Boolean answered(String yesOrNo) {
        return yesOrNo == null || yesOrNo.isEmpty() ? null : yesOrNo.equals(YES);
    }

    protected static String yesOrNo(boolean answer) {
        return answer ? YES : NO;
    }

    public String getConcern() {
        return concern;
    }

    public void setConcern(String concern) {
        this.concern = concern;
    }

    public String getPupil() {
        return pupil;
    }

    public void setPupil(String pupil) {
        this.pupil = pupil;
    }
}
