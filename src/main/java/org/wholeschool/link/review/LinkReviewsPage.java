package org.wholeschool.link.review;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.link.SightingSource;
import org.wholeschool.link.reading.LinkReading;
import org.wholeschool.link.reading.LinkView;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/**
 * The queue of links that are due for review, one at a time: its evidence, what has happened since, and three answers.
 * Nothing is filled in before a lead answers.
 */
@Named
@ViewScoped
public class LinkReviewsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** So many pieces of evidence are in sight, the latest ones. */
    private static final int FIRST = 3;

    @Inject
    private transient ReviewQueue queue;

    @Inject
    private transient LinkReviews reviews;

    @Inject
    private transient LinkReading reading;

    @Inject
    private transient SightingQuestions questions;

    @Inject
    private transient Schools schools;

    @Inject
    private transient PageKit kit;

    private final ArrayList<Long> later = new ArrayList<>();
    private String id;
    private Long shown;
    private int edition;
    private SightingSource how;
    private LocalDate seenOn;
    private transient String words;
    private LinkReviews.Answered last;
    private transient ReviewQueue.Queue due;
    private transient LinkView link;
    private transient ReviewQueue.Since since;
    private transient List<SightingQuestions.Witness> witnesses;
    private transient List<LinkReviews.Answered> answers;

    /** Opens the queue at its first link, or at the one that the address names. */
    public void open() {
        due = queue.due();
        next(id == null || id.isBlank() ? null : ConcernAddress.id(id));
    }

    /** Before the page is drawn again: what may not be read any more is not shown either. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            due = queue.due();
            read();
        }
    }

    private void next(Long wanted) {
        later.retainAll(due.ids());
        if (later.size() == due.ids().size()) {
            later.clear();
        }
        shown = wanted != null
                ? wanted
                : due.ids().stream()
                        .filter(each -> !later.contains(each))
                        .findFirst()
                        .orElse(null);
        how = null;
        seenOn = null;
        words = null;
        read();
        edition = link == null ? 0 : link.edition();
    }

    private void read() {
        link = shown == null ? null : reading.one(shown);
        since = shown == null ? null : queue.since(shown);
        witnesses = shown == null ? List.of() : questions.people(shown);
        answers = null;
    }

    /** Keeps the link on the sighting that the form gives. */
    public void stillTrue() {
        answer(() -> reviews.stillTrue(shown, edition, seenOn, known()));
    }

    /** Ends the link. */
    public void notAnyMore() {
        answer(() -> reviews.notAnyMore(shown, edition, known()));
    }

    /** Makes the link unconfirmed. */
    public void unknown() {
        answer(() -> reviews.unknown(shown, edition, words));
    }

    private LinkReviews.Known known() {
        return new LinkReviews.Known(how, words);
    }

    private void answer(Supplier<LinkReviews.Answered> deed) {
        if (shown == null) {
            return;
        }
        try {
            last = deed.get();
            due = queue.due();
            next(null);
        } catch (BadInput refused) {
            kit.show("link", refused);
            due = queue.due();
            read();
            edition = refused.all().stream().anyMatch(fault -> fault.field() == null) ? link.edition() : edition;
        }
    }

    /** Leaves the link for later; the next one comes, and the first again after the last. */
    public void leave() {
        due = queue.due();
        later.add(shown);
        last = null;
        next(null);
    }

    /** Asks a colleague, and goes on with the next link. */
    public void ask(long account) {
        try {
            kit.say("link", "reviews.ask.done", questions.ask(shown, account));
        } catch (BadInput refused) {
            kit.show("link", refused);
        }
        read();
    }

    /** Takes over what a colleague answered; it is recorded when the lead says that the link is still true. */
    public void use(LocalDate day) {
        how = SightingSource.STAFF;
        seenOn = day;
        read();
    }

    /** Takes an answer back and shows its link. */
    public void undo(long answer, long linkId) {
        try {
            reviews.undo(answer);
            last = null;
            kit.say("link", "reviews.undone");
            due = queue.due();
            next(linkId);
        } catch (BadInput refused) {
            kit.show("link", refused);
            read();
        }
    }

    /** @return "Link 3 of 35", counted from the first one that waits */
    public String getPlace() {
        int at = due.ids().indexOf(shown);
        return at < 0
                ? Texts.of("link").get("reviews.not-due")
                : Texts.of("link").get("reviews.place", at + 1, due.ids().size());
    }

    /** @return earlier answers that can be taken back, without the last one, which is above */
    public List<LinkReviews.Answered> getAnswers() {
        if (answers == null) {
            answers = reviews.latest().stream()
                    .filter(each -> last == null || each.id() != last.id())
                    .toList();
        }
        return answers;
    }

    /** @return the latest pieces of evidence, the latest first */
    public List<LinkView.Piece> getPieces() {
        List<LinkView.Piece> all = new ArrayList<>(link.evidence());
        Collections.reverse(all);
        return all.subList(0, Math.min(FIRST, all.size()));
    }

    /** @return how many earlier pieces there are */
    public int getEarlier() {
        return Math.max(0, link.evidence().size() - FIRST);
    }

    /** @return whether someone can be asked who was not asked yet */
    public boolean isToAsk() {
        return witnesses.stream().anyMatch(each -> each.asked() == null);
    }

    public LocalDate getToday() {
        return Now.day(schools.profile().zone());
    }

    /** @return the last school day that a sighting is likely to be of: yesterday */
    public LocalDate getYesterday() {
        return getToday().minusDays(1);
    }

    public ReviewQueue.Queue getQueue() {
        return due;
    }

    public LinkView getLink() {
        return link;
    }

    public ReviewQueue.Since getSince() {
        return since;
    }

    public List<SightingQuestions.Witness> getWitnesses() {
        return witnesses;
    }

    /** @return what a review says: of the link, of its answers and of colleagues */
    public ReviewWords getWords() {
        return new ReviewWords(schools.profile().zone());
    }

    public LinkReviews.Answered getLast() {
        return last;
    }

    public SightingSource[] getSources() {
        return SightingSource.values();
    }

    public SightingSource getHow() {
        return how;
    }

    public void setHow(SightingSource how) {
        this.how = how;
    }

    /** @return what the lead says of their answer */
    public String getOwnWords() {
        return words;
    }

    public void setOwnWords(String words) {
        this.words = words;
    }

    public LocalDate getSeenOn() {
        return seenOn;
    }

    public void setSeenOn(LocalDate seenOn) {
        this.seenOn = seenOn;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
