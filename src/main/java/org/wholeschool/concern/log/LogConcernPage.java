package org.wholeschool.concern.log;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.wholeschool.access.Actors;
import org.wholeschool.concern.attachment.FormFiles;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.Schools;

/**
 * The form for a concern. All that it knows stands in its fields, and comes with every request or from the draft that
 * was kept of it: so there is nothing here to expire, and a form that was open while the server was started anew, or
 * its writer signed out and in again, is taken as any other. Nothing is checked before "Log it", so that searching for
 * a pupil never complains about what is still empty; then everything that is wrong is said at once.
 */
@Named
@RequestScoped
public class LogConcernPage extends ConcernForm {

    /** After so long "just now" may be meant as the time at which the form was opened: then it says what it means. */
    private static final Duration LATE = Duration.ofMinutes(15);

    @Inject
    private LogOnce log;

    @Inject
    private ConcernDrafts drafts;

    @Inject
    private FormFiles files;

    @Inject
    private Roster roster;

    @Inject
    private Schools schools;

    @Inject
    private Actors actors;

    @Inject
    private PageKit kit;

    private boolean sent;
    private FormKey key;
    private String kept;
    private Instant opened;
    private ZoneId zone;
    private String draft;
    private boolean nowWasFixed;
    private PupilSearch search = PupilSearch.NONE;
    private Long already;

    @PostConstruct
    void read() {
        zone = schools.profile().zone();
        FacesContext faces = FacesContext.getCurrentInstance();
        sent = faces.isPostback();
        if (sent) {
            Map<String, String[]> parameters = faces.getExternalContext().getRequestParameterValuesMap();
            SentFields fields = new SentFields(parameters);
            key = fields.key();
            // Faces takes a button for pressed only where the page would draw it again.
            already = fields.number("already");
            kept = fields.one("kept");
            opened = fields.moment("opened");
            fill(FormValues.sent(parameters), roster);
            find(fields);
        } else {
            key = FormKey.fresh(me());
            opened = Now.instant();
            fill(
                    FormValues.about(
                            faces.getExternalContext().getRequestParameterMap().get("pupil")),
                    roster);
        }
    }

    /** Goes on with the draft that the page's address names. */
    public void open() {
        if (draft == null || draft.isEmpty()) {
            return;
        }
        ConcernDrafts.Opened begun = drafts.open(draft);
        key = FormKey.of(begun.submission(), begun.origin(), me());
        kept = begun.mark();
        opened = begun.startedAt();
        fill(FormValues.fromText(begun.content()), roster);
        nowWasFixed = getLateIn() == 0 && getWhen().fixNow(opened, Now.instant(), zone);
    }

    /**
     * Where no script runs, the buttons about people send the whole form: it comes back with whoever was found, added
     * or taken out.
     */
    private void find(SentFields fields) {
        String added = fields.one("add");
        String removed = fields.one("remove");
        if (added != null) {
            getPeople().add(added, roster);
            if (getPeople().isCut()) {
                kit.show("concern", manyPeople());
            }
        } else if (removed != null) {
            getPeople().remove(removed);
        } else {
            search = PupilSearch.of(fields.one("search"), getPeople(), roster);
        }
    }

    /**
     * Logs what the form holds. A form that was logged already leads to its receipt.
     *
     * @return the way to "Logged", once it is on disk; null to stay, with what is wrong at its fields
     */
    public String submit() {
        if (!key.isOf(me())) {
            kit.show("concern", new BadInput(null, "form.stranger"));
            return null;
        }
        Instant now = Now.instant().truncatedTo(ChronoUnit.MILLIS);
        List<BadInput> problems = new ArrayList<>();
        NewConcern form = asConcern(key.submission(), key.origin(), happened(now, problems));
        problems.addAll(ConcernCheck.problems(form, now));
        if (getPeople().isCut()) {
            problems.add(manyPeople());
        }
        try {
            if (problems.isEmpty()) {
                return receipt(log.log(form));
            }
        } catch (LoggedAlready elsewhere) {
            return stay(elsewhere);
        } catch (BadInput refused) {
            problems.add(refused);
        }
        try {
            OptionalLong before = log.loggedBefore(form);
            if (before.isPresent()) {
                return receipt(before.getAsLong());
            }
        } catch (LoggedAlready elsewhere) {
            return stay(elsewhere);
        }
        ConcernCheck.inOrder(problems).forEach(problem -> kit.show("concern", problem));
        return null;
    }

    /**
     * Logs what the form holds as a concern of its own, though the form from which it went on is logged: it is about
     * something else. Sent twice, it is the same form again.
     *
     * @return as {@link #submit}
     */
    public String submitApart() {
        if (key.isOf(me())) {
            FormKey before = key;
            key = before.apart(me());
            if (!key.submission().equals(before.submission())) {
                files.moveTo(
                        before.submission(),
                        key.submission(),
                        files.of(before.submission()).stream()
                                .map(FormFiles.ChosenFile::id)
                                .toList());
            }
        }
        return submit();
    }

    /** Nothing is logged twice, and what is typed here stays. */
    private String stay(LoggedAlready elsewhere) {
        already = elsewhere.concern();
        kit.show("concern", elsewhere);
        return null;
    }

    private long me() {
        return actors.current().accountId();
    }

    private static BadInput manyPeople() {
        return new BadInput("people", "people.many", ConcernCheck.MOST_PEOPLE);
    }

    private static String receipt(long id) {
        return "/concern/logged.xhtml?faces-redirect=true&id=" + id;
    }

    private WhenAnswer.Happened happened(Instant now, List<BadInput> problems) {
        try {
            return getWhen().answer().read(now, zone, dayParts());
        } catch (BadInput unclear) {
            problems.add(unclear);
            return new WhenAnswer.Happened(null, null, null);
        }
    }

    /**
     * @return whether it was asked already whether it is about an adult: the form is filled in only once that is
     *     answered with no
     */
    public boolean isAsked() {
        return sent || isGoneOnWith();
    }

    /** @return whether it is a draft that is gone on with */
    public boolean isGoneOnWith() {
        return draft != null && !draft.isEmpty();
    }

    /** @return whether "just now" was said when the draft was begun, and stands there as that time now */
    public boolean isNowWasFixed() {
        return nowWasFixed;
    }

    /**
     * @return for somebody who has had the form open for long: that "just now" is when it is sent, and not when it was
     *     opened
     */
    public String getLateWords() {
        return Texts.of("concern").get("when.now.late", BegunWords.of(opened, zone));
    }

    /** @return milliseconds until the form has been open for long, not below 0 */
    public long getLateIn() {
        return Math.max(0, Duration.between(Now.instant(), opened.plus(LATE)).toMillis());
    }

    public LocalDate getToday() {
        return Now.day(zone);
    }

    /** @return how many pupils the search found, in words; nothing while none was made */
    public String getFoundWords() {
        return search.foundWords();
    }

    /** @return those whom the search found */
    public List<PupilSearch.Found> getFound() {
        return search.found();
    }

    /** @return the form's own key; it travels with the form, so that the same form is logged once */
    public String getSubmission() {
        return key.submission();
    }

    /** @return the key of the form from which this one went on apart; nothing where it began by itself */
    public String getOrigin() {
        return key.origin();
    }

    /** @return the concern that was logged of this form from another page; null where none was */
    public Long getAlready() {
        return already;
    }

    public String getSeal() {
        return key.seal();
    }

    /** @return the mark of the draft that this page goes on from; nothing where there is none yet */
    public String getKept() {
        return kept;
    }

    public long getOpened() {
        return opened.toEpochMilli();
    }

    public String getDraft() {
        return draft;
    }

    public void setDraft(String draft) {
        this.draft = draft;
    }

    public String getSearch() {
        return search.words();
    }
}
