package org.wholeschool.casework.search;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;

/** Searches everything that the reader may open. What they typed is posted and stands in no address. */
@Named
@RequestScoped
public class SearchPage {

    @Inject
    private Search search;

    @Inject
    private Actors actors;

    private String sought;
    private Found found;
    private String problem;

    @PostConstruct
    void read() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        sought = request.getMethod().equals("POST") ? request.getParameter("sought") : null;
    }

    /** Searches, where something was sent. */
    public void open() {
        if (sought == null) {
            return;
        }
        try {
            found = search.find(sought);
        } catch (BadInput refused) {
            problem = SearchWords.refused(refused);
        }
    }

    /** @return what the field is called: what the reader can find with it */
    public String getLabel() {
        return SearchWords.label(actors.current().roles());
    }

    public String getSought() {
        return sought;
    }

    /** @return why it cannot be searched for; null where it can */
    public String getProblem() {
        return problem;
    }

    /** @return whether there is an answer */
    public boolean isAnswered() {
        return found != null;
    }

    public List<Found.Section> getSections() {
        return found.sections();
    }

    /** @return how many were found, in words; or that nothing was, and what to try */
    public String getWords() {
        return SearchWords.count(found);
    }

    /** @return the heading of the hits of a kind */
    public String heading(Found.Section section) {
        return Texts.of("casework").get("search.kind." + section.kind());
    }
}
