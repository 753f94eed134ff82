package org.wholeschool.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Runs jobs from the database: each on one node, picked up again after a restart. */
@Startup
@Singleton(name = "Jobs")
@DependsOn("KeyGuard")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Jobs {

    private static final int THREADS = 3;
    private static final Logger LOG = Logger.getLogger(Jobs.class.getName());

    @Resource(lookup = "java:app/jdbc/wholeschool")
    private DataSource database;

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedScheduledExecutorService clock;

    @Resource
    private ContextService contexts;

    @Inject
    private Instance<RecurringJob> recurring;

    @Inject
    private Instance<OneTimeJob> oneTime;

    private Scheduler scheduler;
    private final List<Future<?>> here = new ArrayList<>();
    private final List<OneTimeTask<Void>> startable = new ArrayList<>();

    @PostConstruct
    void begin() {
        List<RecurringTask<?>> always = new ArrayList<>();
        // As this bean's own work, whichever thread asks for it: the server gives a bean that is first used on any other its resources not.
        recurring.forEach(job -> {
            Runnable work = contexts.contextualRunnable(job::run);
            if (job instanceof ServerJob own) {
                here.add(clock.scheduleWithFixedDelay(() -> attempt(own.name(), work), 0, own.seconds(), TimeUnit.SECONDS));
            } else {
                always.add(Tasks.recurring(job.name(), job.schedule()).execute((instance, context) -> work.run()));
            }
        });
        oneTime.forEach(job -> {
            Consumer<String> work = contexts.contextualConsumer(job::run);
            startable.add(Tasks.oneTime(job.name()).execute((instance, context) -> work.accept(instance.getId())));
        });
        scheduler = Scheduler.create(database, new ArrayList<Task<?>>(startable))
                             .startTasks(always)
                             .threads(THREADS)
                             .executorService(executor)
                             .pollingInterval(Duration.ofSeconds(2))
                             .enableImmediateExecution()
                             .build();
        scheduler.start();
    }

    /** What fails is done again at its next time; by its class alone, because a message may hold what it worked on. */
    private static void attempt(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            LOG.warning(() -> "The job " + name + " failed: " + fault.getClass().getName());
        }
    }

    /**
     * Asks for a job to be done now, in the background.
     *
     * @param name     the job's name
     * @param instance what it is to work on: ids, never content
     */
    public void start(String name, String instance) {
        OneTimeTask<Void> task = startable.stream().filter(known -> known.getName().equals(name)).findFirst().orElseThrow();
        scheduler.schedule(task.instance(instance), Now.server());
    }

    @PreDestroy
    void end() {
        here.forEach(job -> job.cancel(false));
        scheduler.stop();
    }
}
