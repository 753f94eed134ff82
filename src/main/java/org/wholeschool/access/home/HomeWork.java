package org.wholeschool.access.home;

import java.util.List;

/**
 * Says what waits for the reader on home. This room names what home needs, and a room above provides it, for each page
 * at most once.
 */
public interface HomeWork {

    /** @return the page at which it waits, "/access/approvals.xhtml" */
    String workPage();

    /**
     * @return what waits, the most urgent first; asked once in a request, and only for people who may open that page
     */
    List<HomeRow> findWork();
}
