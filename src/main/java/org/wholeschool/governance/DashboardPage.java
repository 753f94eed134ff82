package org.wholeschool.governance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.pattern.Thresholds;

/** What governors see of safeguarding. Its only choice is one of the half-terms that were published. */
@Named
@RequestScoped
public class DashboardPage {

    @Inject
    private GovernorsDashboard governors;

    private String half;
    private Dashboard view;

    /** Reads what was published; a half-term that was not is not found. */
    public void open() {
        view = governors.show(half).orElse(null);
    }

    /** @return the page in words, or null while nothing has been published. */
    public Dashboard getView() {
        return view;
    }

    /** @return what the numbers mean; while nothing has been published, what they would mean today. */
    public List<String> getMeans() {
        return view == null ? Dashboard.means(Thresholds.forGovernors()) : view.means();
    }

    public String getHalf() {
        return half;
    }

    public void setHalf(String half) {
        this.half = half;
    }
}
