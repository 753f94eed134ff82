package org.wholeschool.concern.chronology;

import java.util.List;
import org.wholeschool.platform.Texts;

/** A long list in pages. */
public final class Leaves<T> {

    /** So many stand on one page of a pupil's. */
    static final int ON_A_PAGE = 50;

    private final List<T> all;
    private final int page;
    private final int most;

    /**
     * @param all all of it
     * @param page which page, from 1; behind the last one it is the last one
     * @param most how many stand on one page
     */
    Leaves(List<T> all, int page, int most) {
        this.all = List.copyOf(all);
        this.most = most;
        this.page = Math.max(1, Math.min(page, pages()));
    }

    private int pages() {
        return Math.max(1, (all.size() + most - 1) / most);
    }

    public int total() {
        return all.size();
    }

    /** @return what stands on this page */
    public List<T> getShown() {
        return all.subList(Math.min(all.size(), (page - 1) * most), Math.min(all.size(), page * most));
    }

    public boolean isLong() {
        return pages() > 1;
    }

    public boolean isFirst() {
        return page == 1;
    }

    public boolean isLast() {
        return page == pages();
    }

    public int getPage() {
        return page;
    }

    /** @return "Entries 51 to 100 of 320" */
    public String getWhere() {
        return Texts.of("chronology")
                .get("where", (page - 1) * most + 1, Math.min(all.size(), page * most), all.size());
    }
}
