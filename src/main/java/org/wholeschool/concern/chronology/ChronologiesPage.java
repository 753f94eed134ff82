package org.wholeschool.concern.chronology;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/** Finds the chronology of a pupil by name. The name is sent and stands in no address. */
@Named
@RequestScoped
public class ChronologiesPage {

    @Inject
    private ChronologySearch search;

    @Inject
    private PageKit kit;

    private String name;
    private List<ChronologySearch.Hit> found;

    /** Looks for the name that was typed. */
    public void find() {
        try {
            found = search.find(name);
        } catch (BadInput refused) {
            kit.show("chronology", refused);
        }
    }

    public List<ChronologySearch.Hit> getFound() {
        return found;
    }

    /** @return what somebody was called before */
    public String before(ChronologySearch.Hit hit) {
        return Texts.of("chronology").get("find.before", hit.before());
    }

    public boolean isNobody() {
        return found != null && found.isEmpty();
    }

    public String getSize() {
        return Texts.of("chronology").get("find.found", found.size())
                + (found.size() >= ChronologySearch.MOST
                        ? ". " + Texts.of("chronology").get("find.many")
                        : "");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
