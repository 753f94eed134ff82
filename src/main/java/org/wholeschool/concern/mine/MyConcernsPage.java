package org.wholeschool.concern.mine;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.concern.record.WhenWords;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;

/** What I logged, the latest first, and how far each of it is. */
@Named
@RequestScoped
public class MyConcernsPage {

    @Inject
    private MyConcerns concerns;

    @Inject
    private Schools schools;

    private String page;
    private MyConcerns.Listed listed;
    private WhenWords words;

    /** Reads the page of the list that the address asks for; an address that asks for none is not found. */
    public void open() {
        listed();
    }

    /** Signing out sends the page back, and then nothing was opened before it is asked for. */
    private MyConcerns.Listed listed() {
        if (listed == null) {
            Integer asked = ConcernAddress.optional(page, Integer::valueOf);
            listed = concerns.list(asked == null ? 1 : asked);
            words = new WhenWords(schools.profile().zone());
        }
        return listed;
    }

    /** @return how many there are, in words */
    public String getSize() {
        return Texts.of("mine").get("list.size", listed().total());
    }

    /**
     * @param row a concern of the list
     * @return when it happened, in words
     */
    public String happened(MyConcerns.Row row) {
        return words.of(row.occurredFrom(), row.occurredTo());
    }

    /**
     * @param row a concern of the list
     * @return its number, when it was kept, and whether something was added to it
     */
    public String aside(MyConcerns.Row row) {
        return Texts.of("mine").get("list.aside", Long.toString(row.id()), words.of(row.receivedAt()), row.additions());
    }

    public List<MyConcerns.Row> getRows() {
        return listed().rows();
    }

    public int getPages() {
        return listed().pages();
    }

    public int getPageNumber() {
        return listed().page();
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
