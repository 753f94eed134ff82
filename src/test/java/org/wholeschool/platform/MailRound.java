package org.wholeschool.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Sends what waits to be sent now, so that no test waits for the job: when it returns, all of it has gone, whoever sent it. */
@ApplicationScoped
public class MailRound {

    @Inject
    private MailJob job;

    public void go() {
        job.run();
    }
}
