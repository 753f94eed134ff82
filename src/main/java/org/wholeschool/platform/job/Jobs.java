package org.wholeschool.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.wholeschool.platform.Now;

/**
 * Runs jobs from the database, each on one node; what a killed node had in hand is done after a minute by another one,
 * or by the same one after its restart.
 *
 * <p>There are two schedulers, each with a table and threads of its own, so that what somebody has to be told at once
 * ({@link UrgentJob}) waits for no other work.
 */
@Startup
@Singleton(name = "Jobs")
@DependsOn("KeyGuard")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Jobs {

    /** For all that may take long: few enough to leave most connections to the database to people at their pages. */
    static final int THREADS = 6;

    private static final String TABLE = "scheduled_tasks";
    private static final String URGENT_TABLE = "urgent_tasks";

    /**
     * A node that was silent for so many beats is taken for dead. Two busy cores can stall for 20 seconds: not fewer.
     */
    private static final int MISSED_BEATS = 6;

    private static final Duration BEAT = Duration.ofSeconds(10);

    private static final Duration POLL = Duration.ofSeconds(2);

    /** Waited for twice when the server ends; what goes on after that is done again by another node. */
    private static final Duration LAST_WAIT = Duration.ofSeconds(3);

    private static final Logger LOG = Logger.getLogger(Jobs.class.getName());

    @Resource(lookup = "java:app/jdbc/wholeschool")
    private DataSource database;

    @Resource
    private ManagedThreadFactory threads;

    @Resource
    private ManagedScheduledExecutorService clock;

    @Resource
    private ContextService contexts;

    @Inject
    private Instance<RecurringJob> recurring;

    @Inject
    private Instance<OneTimeJob> oneTime;

    @Inject
    private JobStates states;

    private Scheduler scheduler;
    private Scheduler urgentScheduler;
    private final List<Future<?>> here = new ArrayList<>();
    private final List<OneTimeTask<Void>> startable = new ArrayList<>();

    @PostConstruct
    void begin() {
        List<RecurringTask<?>> always = new ArrayList<>();
        List<RecurringTask<?>> urgent = new ArrayList<>();
        // As this bean's own work, whichever thread asks for it: the server gives a bean that is first used on any
        // other its resources not.
        recurring.forEach(job -> {
            Runnable work = contexts.contextualRunnable(() -> saying(job.name(), job::run));
            if (job instanceof ServerJob own) {
                Runnable attempt = () -> attempt(own, work);
                here.add(clock.scheduleWithFixedDelay(attempt, 0, own.seconds(), TimeUnit.SECONDS));
            } else {
                (job instanceof UrgentJob ? urgent : always)
                        .add(Tasks.recurring(job.name(), job.schedule()).execute((instance, context) -> work.run()));
            }
        });
        oneTime.forEach(job -> {
            Consumer<String> work =
                    contexts.contextualConsumer(instance -> saying(job.name(), () -> job.run(instance)));
            startable.add(Tasks.oneTime(job.name()).execute((instance, context) -> work.accept(instance.getId())));
        });
        urgentScheduler = scheduler(URGENT_TABLE, urgent.size(), List.of(), urgent);
        scheduler = scheduler(TABLE, THREADS, startable, always);
        urgentScheduler.start();
        scheduler.start();
    }

    private Scheduler scheduler(
            String table, int threadCount, List<? extends Task<?>> asked, List<RecurringTask<?>> always) {
        return Scheduler.create(database, new ArrayList<Task<?>>(asked))
                .startTasks(always)
                .tableName(table)
                .threads(threadCount)
                .executorService(new Threads(threadCount, threads))
                .pollingInterval(POLL)
                .heartbeatInterval(BEAT)
                .missedHeartbeatsLimit(MISSED_BEATS)
                .shutdownMaxWait(LAST_WAIT)
                .failureLogging(LogLevel.OFF, false)
                .enableImmediateExecution()
                .build();
    }

    private void attempt(ServerJob job, Runnable work) {
        try {
            work.run();
            states.done(job);
        } catch (RuntimeException saidAlready) {
            LOG.log(Level.FINE, "The job {0} is done again at its next time.", job.name());
        }
    }

    /**
     * What fails is done again at its next time; it is said by its class alone, because a message may hold what it
     * worked on.
     */
    private static void saying(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            LOG.warning(() -> "The job " + name + " failed: " + fault.getClass().getName());
            throw fault;
        }
    }

    /**
     * Asks for a job to be done now, in the background.
     *
     * @param name the job's name
     * @param instance what it is to work on: ids, never content
     */
    public void start(String name, String instance) {
        OneTimeTask<Void> task = startable.stream()
                .filter(known -> known.getName().equals(name))
                .findFirst()
                .orElseThrow();
        scheduler.schedule(task.instance(instance), Now.server());
    }

    @PreDestroy
    void end() {
        here.forEach(job -> job.cancel(false));
        urgentScheduler.stop();
        scheduler.stop();
    }

    /**
     * So many threads and no more. None is interrupted: to interrupt one that reads the embedded database closes its
     * file for all the others.
     */
    private static final class Threads extends ThreadPoolExecutor {

        Threads(int count, ThreadFactory made) {
            super(count, count, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), made);
        }

        @Override
        public List<Runnable> shutdownNow() {
            shutdown();
            return List.of();
        }
    }
}
