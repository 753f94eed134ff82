package org.wholeschool.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.platform.web.Download;

/**
 * Whether the record is whole, for the data-protection officer and the head; and the record as a file that others can
 * verify, for the officer.
 */
@Named
@RequestScoped
public class ChainPage {

    @Inject
    private ChainChecks checks;

    @Inject
    private ChainCheckJob job;

    @Inject
    private AuditChain chain;

    @Inject
    private Actors actors;

    private ChainChecks.Standing standing;

    public ChainChecks.Standing getStanding() {
        if (standing == null) {
            standing = checks.standing();
        }
        return standing;
    }

    /** @return the way to the same page, which then says how far the check is. */
    public String check() {
        job.start();
        return "/audit/chain.xhtml?faces-redirect=true";
    }

    /** Sends the chain as a file. */
    public void export() {
        Download.stream("audit-chain.jsonl", "application/x-ndjson", chain::export);
    }

    /** @return whether the one who looks may take the record out and look entries up. */
    public boolean isOfficer() {
        return actors.current().roles().contains(Role.DATA_PROTECTION_OFFICER);
    }
}
