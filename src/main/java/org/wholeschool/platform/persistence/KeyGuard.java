package org.wholeschool.platform.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import org.wholeschool.platform.config.Halt;

/**
 * Before any job runs or anybody is told that the product is ready: ends a start with a key file from which a key was
 * taken that values are still under: they could not be read, and nobody would know until somebody asks.
 */
@Startup
@Singleton(name = "KeyGuard")
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class KeyGuard {

    @Inject
    private FieldKeys fields;

    @PostConstruct
    void check() {
        Set<Integer> missing = new TreeSet<>(fields.standing().keys());
        missing.removeAll(fields.known());
        if (!missing.isEmpty()) {
            throw Halt.because("the key file " + Database.keyFile() + " has no " + FieldKeys.named(missing)
                    + ", and values are still under it. Put it back from your backup. Nothing was changed.");
        }
    }
}
