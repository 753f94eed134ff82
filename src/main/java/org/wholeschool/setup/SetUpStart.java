package org.wholeschool.setup;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.wholeschool.platform.config.Settings;
import org.wholeschool.platform.persistence.SchoolIds;
import org.wholeschool.platform.web.Welcome;

/**
 * While there is no school, every start ends with the address of the set-up and its one-time token at the console, and
 * nowhere else.
 */
@Startup
@Singleton(name = "SetUpStart")
@DependsOn("Welcome")
public class SetUpStart {

    @Inject
    private SchoolIds schools;

    @Inject
    private SetUpToken token;

    @EJB
    private Welcome welcome;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tell() {
        if (schools.all().isEmpty()) {
            String lines = "There is no school yet. Open "
                    + Settings.text("wholeschool.address", "http://localhost:8080") + "/setup/begin.xhtml\n"
                    + "The one-time token for it: " + token.deal() + "\n"
                    + "It is valid until it was used or the server ends; the next start shows another one.\n";
            // Not through the logger: a log is kept, and read by others.
            welcome.also(lines);
        }
    }
}
