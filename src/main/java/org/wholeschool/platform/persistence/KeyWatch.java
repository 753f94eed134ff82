package org.wholeschool.platform.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.crypto.FieldCipher;
import org.wholeschool.platform.crypto.Keys;

/**
 * Notices a key that was added to the key file while the product runs. It can be read with at once; new values use it
 * only after a while, so that every server that reads the same database knows it by then.
 */
@Startup
@Singleton(name = "KeyWatch")
@DependsOn("KeyGuard")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class KeyWatch {

    private static final int SECONDS = 5;

    /** Six looks of every other server. */
    static final Duration BEFORE_USE = Duration.ofSeconds(30);

    private static final Logger LOG = Logger.getLogger(KeyWatch.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    private Future<?> looking;
    private FileTime seen;
    private int next;
    private Instant useFrom;

    @PostConstruct
    void begin() {
        looking = executor.scheduleWithFixedDelay(() -> look(Now.instant()), SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        looking.cancel(false);
    }

    /**
     * Looks once. Whatever is wrong with the file, the keys that were opened at the start stay in use.
     *
     * @param now when it is
     */
    public synchronized void look(Instant now) {
        Path file = Database.keyFile();
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            if (!changed.equals(seen)) {
                take(Keys.read(file), now);
                seen = changed;
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            // Half-written, perhaps: it is looked at again. A start says what is wrong with it.
            LOG.log(Level.FINE, "the key file cannot be read just now");
        }
        if (useFrom != null && !now.isBefore(useFrom)) {
            Keys known = FieldCipher.current().keys();
            FieldCipher.use(new FieldCipher(known.with(known, next)));
            useFrom = null;
        }
    }

    private void take(Keys fresh, Instant now) {
        Keys known = FieldCipher.current().keys();
        if (!fresh.belongsTo(known)) {
            LOG.warning("The key file was changed and no longer belongs to this data. The keys that were opened at "
                    + "the start stay in use; put the file back.");
            return;
        }
        if (!fresh.fieldIds().containsAll(known.fieldIds())) {
            LOG.warning("A field key was taken out of the key file. It stays in use until the next start; put it "
                    + "back if values are still under it.");
        }
        FieldCipher.use(new FieldCipher(known.with(fresh, known.currentField())));
        if (fresh.currentField() != known.currentField()) {
            next = fresh.currentField();
            useFrom = now.plus(BEFORE_USE);
        }
    }
}
