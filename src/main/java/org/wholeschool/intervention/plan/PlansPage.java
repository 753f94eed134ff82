package org.wholeschool.intervention.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/** The plans of a school: those that run, drafts, and what was learnt from those that are closed. */
@Named
@RequestScoped
public class PlansPage {

    @Inject
    private Plans plans;

    @Inject
    private Actors actors;

    @Inject
    private PlanSearch search;

    @Inject
    private PageKit kit;

    private List<PlanView.Line> all;
    private String words;
    private PlanSearch.Found found;

    /** Looks for the words that were typed in what is closed. They are sent and stand in no address. */
    public void find() {
        try {
            found = search.find(words);
        } catch (BadInput refused) {
            kit.show("intervention", refused);
        }
    }

    /** @return what was found; null where nobody has looked for anything, or it was refused */
    public PlanSearch.Found getFound() {
        return found;
    }

    /** @return how many were found, and whether all of them are shown */
    public String getFoundSays() {
        Texts texts = Texts.of("intervention");
        String size = texts.get("search.found", found.all(), words.strip());
        return found.all() > found.hits().size()
                ? size + " " + texts.get("search.many", found.hits().size())
                : size;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    private List<PlanView.Line> all() {
        if (all == null) {
            all = plans.all();
        }
        return all;
    }

    private List<PlanView.Line> of(PlanState state) {
        return all().stream().filter(line -> line.state() == state).toList();
    }

    public List<PlanView.Line> getRunning() {
        return of(PlanState.RUNNING);
    }

    public List<PlanView.Line> getDrafts() {
        return of(PlanState.DRAFT);
    }

    public List<PlanView.Line> getClosed() {
        return of(PlanState.CLOSED);
    }

    public boolean isNothing() {
        return all().isEmpty();
    }

    /** @return whether there is more than one plan that is not closed, to be seen side by side */
    public boolean isComparable() {
        return getRunning().size() + getDrafts().size() > 1;
    }

    /** @return whether whoever looks may begin one */
    public boolean isWriter() {
        return actors.current().roles().contains(Role.LEAD)
                || actors.current().roles().contains(Role.DEPUTY);
    }

    /** @return a day in words; "" for none */
    public String day(LocalDate day) {
        return day == null ? "" : PlanWords.day(day);
    }
}
