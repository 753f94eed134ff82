package org.wholeschool.concern.page;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.regex.Pattern;
import org.wholeschool.concern.list.ConcernReading;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.concern.record.WhenWords;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;
import org.wholeschool.school.category.CategoryScope;

/**
 * One concern, for a lead, and that it was seen. Of one that is with the head alone, the same for the head, on a page
 * of its own.
 */
@Named
@ViewScoped
public class ViewConcernPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ConcernReading reading;

    @Inject
    private ConcernLog log;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    /** What the address of a list consists of; anything else leads to the list of all. */
    private static final Pattern LIST = Pattern.compile("[A-Za-z0-9_=&%+.-]*");

    /** What was done to it just now, handed on as it came. */
    private static final Pattern SAVED = Pattern.compile("[A-Z_]{1,20}");

    private String id;
    private String list;
    private transient ConcernReading.Whole concern;
    private transient WhenWords words;

    /**
     * Reads the concern that the address names.
     *
     * @return to the head's page for one about an adult who works here, null to stay
     */
    public String open() {
        ConcernReading.Whole read = reading.read(ConcernAddress.id(id));
        if (read.aboutAdult()) {
            return ConcernAddress.page(read.id(), true) + "&faces-redirect=true"
                    + (getSaved() == null ? "" : "&saved=" + getSaved());
        }
        show(read);
        return null;
    }

    /** Before the page is drawn again, as the concern is now, for anyone who may still read it. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            show(reading.read(ConcernAddress.id(id)));
        }
    }

    /** @param read what the page shows from now on */
    public void show(ConcernReading.Whole read) {
        concern = read;
        words = new WhenWords(schools.profile().zone());
    }

    /** @return the way back to the concern, as it now is */
    public String acknowledge() {
        log.acknowledge(ConcernAddress.id(id));
        return "/concern/view.xhtml?faces-redirect=true&includeViewParams=true&saved=ACKNOWLEDGED";
    }

    /** @return what was saved just now, as the address says it; null where it says nothing of the kind */
    public String getSaved() {
        String saved = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("saved");
        return saved != null && SAVED.matcher(saved).matches() ? saved : null;
    }

    /** @return the way back to the list in which the concern was opened */
    public String getBack() {
        return "/concern/list.xhtml" + (list != null && LIST.matcher(list).matches() ? "?" + list : "");
    }

    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list;
    }

    public ConcernReading.Whole getConcern() {
        return concern;
    }

    public boolean isAcknowledged() {
        return concern.acknowledgedAt() != null;
    }

    public boolean isCasework() {
        return concern.scope() == CategoryScope.CASEWORK;
    }

    /** @return when it happened, in words */
    public String getHappened() {
        return words.of(concern.occurredFrom(), concern.occurredTo());
    }

    public boolean isImported() {
        return concern.broughtIn() != null;
    }

    /**
     * @return when it was reported to the other system; where its log gives no later time than that of the event
     *     itself, that is said
     */
    public String getReported() {
        return concern.receivedAt().equals(concern.occurredTo())
                ? Texts.of("concern").get("view.reported.none")
                : words.of(concern.receivedAt());
    }

    /** @return when, from which file and by whom it was brought in */
    public String getBroughtIn() {
        ConcernReading.BroughtIn from = concern.broughtIn();
        Texts texts = Texts.of("concern");
        String when = words.of(from.at());
        return from.by() == null
                ? texts.get("view.brought-in.from", when, from.fileName())
                : texts.get("view.brought-in.from.by", when, from.fileName(), from.by());
    }

    /** @return when and by whom it was logged here */
    public String getLogged() {
        String when = words.of(concern.receivedAt());
        Texts texts = Texts.of("concern");
        return concern.loggedBy() == null ? when : texts.get("view.logged.by", when, concern.loggedBy());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
