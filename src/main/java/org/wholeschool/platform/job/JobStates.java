package org.wholeschool.platform.job;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.wholeschool.platform.Now;

/**
 * Says when each job last succeeded, and whether it is late. The schedulers' tables know it, for all nodes; a
 * {@link ServerJob} is known to its own server only. It holds names and times, never what a job worked on or for which
 * school.
 */
@ApplicationScoped
public class JobStates {

    /** A job that a person asked for is late if it is not done after this time. */
    private static final Duration ASKED_FOR = Duration.ofHours(2);

    /** A job is late too if it has tried something in vain for longer than this. */
    private static final Duration IN_VAIN = Duration.ofHours(1);

    /** A server that was off for a night or a holiday first catches up. */
    private static final Duration TO_CATCH_UP = Duration.ofMinutes(15);

    @Resource(lookup = "java:app/jdbc/wholeschool")
    private DataSource database;

    @Inject
    private Instance<RecurringJob> recurring;

    @Inject
    private Instance<OneTimeJob> oneTime;

    private final Map<String, Instant> doneHere = new ConcurrentHashMap<>();
    private Instant started;

    @PostConstruct
    void start() {
        started = Now.server();
    }

    /** Notes that this server has done a job that each server does for itself. */
    void done(ServerJob job) {
        doneHere.put(job.name(), Now.server());
    }

    /** @return all recurring jobs, and those that people asked for that are late, by name */
    public List<JobState> all() {
        return at(Now.server());
    }

    /** @return the late jobs */
    public List<JobState> late() {
        return all().stream().filter(JobState::isLate).toList();
    }

    /** Says what {@link #all()} says, at a moment that a test can choose. */
    List<JobState> at(Instant now) {
        Map<String, Row> rows = rows();
        List<JobState> all = new ArrayList<>();
        for (RecurringJob job : recurring) {
            Row row = job instanceof ServerJob
                    ? new Row(started, doneHere.get(job.name()))
                    : rows.getOrDefault(job.name(), new Row(started, null));
            Instant next = job.schedule()
                    .getNextExecutionTime(
                            ExecutionComplete.simulatedSuccess(row.success == null ? row.known : row.success));
            Instant undone = job.undoneSince();
            boolean isInVain = undone != null && isOver(undone, IN_VAIN, now);
            all.add(new JobState(
                    job.name(), row.success, isInVain ? undone : next, isInVain || isOver(next, job.lateAfter(), now)));
        }
        for (OneTimeJob job : oneTime) {
            Row row = rows.get(job.name());
            if (row != null && isOver(row.known, ASKED_FOR, now)) {
                all.add(new JobState(job.name(), null, row.known, true));
            }
        }
        all.sort(Comparator.comparing(JobState::name));
        return all;
    }

    private boolean isOver(Instant due, Duration patience, Instant now) {
        Duration first = patience.compareTo(TO_CATCH_UP) < 0 ? patience : TO_CATCH_UP;
        return due.plus(patience).isBefore(now) && started.plus(first).isBefore(now);
    }

    /** Reads the rows by name; for a job that was asked for several times, the one that waits longest. */
    private Map<String, Row> rows() {
        Map<String, Row> rows = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select task_name, known_since, last_success"
                        + " from urgent_tasks union all select task_name, known_since, last_success from "
                        + "scheduled_tasks");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Timestamp success = row.getTimestamp("last_success");
                rows.merge(
                        row.getString("task_name"),
                        new Row(
                                row.getTimestamp("known_since").toInstant(),
                                success == null ? null : success.toInstant()),
                        (one, other) -> one.known.isBefore(other.known) ? one : other);
            }
            return rows;
        } catch (SQLException fault) {
            throw new IllegalStateException("the jobs could not be read", fault);
        }
    }

    /** A row of a scheduler's table: since when the job is known, and when it last succeeded. */
    private record Row(Instant known, Instant success) {}
}
