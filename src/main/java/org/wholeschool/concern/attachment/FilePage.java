package org.wholeschool.concern.attachment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.wholeschool.access.NotFound;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/**
 * One document or picture of a concern: what is known of it, what it shows where somebody asks for that, and the way
 * out for one that should not be here.
 */
@Named
@ViewScoped
public class FilePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/concern/file.xhtml?faces-redirect=true&id=";

    @Inject
    private ConcernFiles files;

    @Inject
    private FileRemoval removal;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private Long id;
    private boolean show;
    private WhyPurged why;
    private transient ConcernFiles.FileLine file;
    private transient String text;
    private transient DocumentView document;

    /** Reads what is known of it; and opens it, which is an entry of the record, where that is asked for. */
    public void open() {
        file = null;
        if (getFile().openable() && show) {
            ConcernFiles.Opened opened = files.open(getFile().id());
            text = opened.text();
            document = opened.document() == null
                    ? null
                    : new DocumentView(
                            getFile().name(),
                            opened.document(),
                            schools.profile().zone());
        }
    }

    /** Before the page is drawn again, with what is known of it now. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            file = null;
            getFile();
        }
    }

    /** @return the way back here, where it is in quarantine now */
    public String quarantine() {
        removal.quarantine(getFile().id());
        return HERE + id;
    }

    /** @return the way back here, where it is gone now; null with a sentence where no reason was given */
    public String purge() {
        try {
            removal.purge(getFile().id(), why);
            return HERE + id;
        } catch (BadInput refused) {
            kit.show("attachment", refused);
            file = null;
            return null;
        }
    }

    public ConcernFiles.FileLine getFile() {
        if (file == null) {
            if (id == null) {
                throw new NotFound("file");
            }
            file = files.about(id);
        }
        return file;
    }

    /** @return its name, or that it has none any more */
    public String getTitle() {
        return getFile().name() == null
                ? Texts.of("attachment").get("file.purged.name")
                : getFile().name();
    }

    /** @return whether it is shown now */
    public boolean isShown() {
        return show && getFile().openable();
    }

    /** @return the numbers of its pages that are shown as pictures */
    public List<Integer> getPages() {
        return isShown() && !getFile().kind().isRead()
                ? IntStream.rangeClosed(1, getFile().pagesDrawn()).boxed().toList()
                : List.of();
    }

    /** @return what a picture is, for those who hear the page: which page of which file */
    public String pageWords(int page) {
        Texts texts = Texts.of("attachment");
        return getFile().kind().isPicture()
                ? texts.get("page.picture", getFile().name())
                : texts.get("page.of", page, getFile().pages(), getFile().name());
    }

    /** @return that only the first pages are shown, where it has more */
    public String getMoreWords() {
        return getFile().pages() > getFile().pagesDrawn() && !getFile().kind().isRead()
                ? Texts.of("attachment")
                        .get("page.more", getFile().pagesDrawn(), getFile().pages())
                : null;
    }

    /** @return the words of a text */
    public String getText() {
        return text;
    }

    /** @return what a Word, Excel or mail file says, where it is shown; else null */
    public DocumentView getDocument() {
        return document;
    }

    public WhyPurged[] getReasons() {
        return WhyPurged.values();
    }

    public WhyPurged getWhy() {
        return why;
    }

    public void setWhy(WhyPurged why) {
        this.why = why;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public boolean isShow() {
        return show;
    }

    public void setShow(boolean show) {
        this.show = show;
    }
}
