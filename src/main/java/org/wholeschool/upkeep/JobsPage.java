package org.wholeschool.upkeep;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.access.home.HomeRow;
import org.wholeschool.access.home.HomeWork;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.job.JobState;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Shows the background jobs: when each last succeeded, when it is due next, and which are late. */
@Named
@RequestScoped
public class JobsPage implements HomeWork {

    @Inject
    private JobWatch watch;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    private final Texts texts = Texts.of("upkeep");

    private List<JobState> jobs;

    public List<JobState> getJobs() {
        if (jobs == null) {
            jobs = watch.all();
        }
        return jobs;
    }

    public long getLate() {
        return getJobs().stream().filter(JobState::isLate).count();
    }

    /** @return the one line on home: whether the server does its work */
    public String getHealth() {
        return getLate() == 0 ? texts.get("jobs.good", getJobs().size()) : texts.get("jobs.late", getLate());
    }

    @Override
    public String workPage() {
        return "/upkeep/jobs.xhtml";
    }

    @Override
    public List<HomeRow> findWork() {
        return getLate() == 0
                ? List.of()
                : List.of(new HomeRow(
                        "late-jobs",
                        texts.get("jobs.late", getLate()),
                        texts.get("jobs.late.do"),
                        workPage(),
                        texts.get("jobs.late.open"),
                        true));
    }

    /** @return the job's work, in a few words */
    public String does(JobState job) {
        return texts.get("job." + job.name());
    }

    /** @return a moment by the school's clock, or "Not yet" */
    public String moment(Instant moment) {
        return moment == null
                ? texts.get("jobs.never")
                : SchoolDates.LONG_DATE_TIME.format(
                        moment.atZone(frame.zoneOf(actors.current().schoolId())));
    }
}
