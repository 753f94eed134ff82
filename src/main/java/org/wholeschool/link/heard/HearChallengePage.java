package org.wholeschool.link.heard;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.wholeschool.access.Actors;
import org.wholeschool.access.permit.PageAccess;
import org.wholeschool.link.PupilChoice;
import org.wholeschool.link.challenge.ChallengeFields;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.config.LinkSettings;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.roster.Roster;

/** A member of staff enters that a pupil or a parent says that what is recorded about them is wrong. */
@Named
@ViewScoped
public class HearChallengePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient HeardChallenges challenges;

    @Inject
    private transient Roster roster;

    @Inject
    private transient Actors actors;

    @Inject
    private transient PageKit kit;

    private final PupilChoice pupil = new PupilChoice();
    private final ChallengeFields fields = new ChallengeFields();

    /** Looks for the name. */
    public void find() {
        pupil.look(roster);
    }

    /**
     * @return the way on: a lead takes it up at once, whoever else sees what they have entered; null to stay with what
     *     is wrong
     */
    public String hear() {
        find();
        Optional<BadInput> nobody = pupil.problem("pupil");
        try {
            long id = challenges.hear(new NewHeard(pupil.chosen(), fields.asEntry()));
            return PageAccess.permits("/link/heard.xhtml", actors.current().roles())
                    ? "/link/heard.xhtml?faces-redirect=true&id=" + id
                    : "/link/mine.xhtml?faces-redirect=true&heard=true";
        } catch (BadInput refused) {
            nobody.ifPresent(problem -> kit.show("link", problem));
            refused.all().stream()
                    .filter(fault -> !fault.key().equals("pupil.required"))
                    .forEach(fault -> kit.show("link", new BadInput(fault.field(), fault.key(), fault.arguments())));
            return null;
        }
    }

    /** @return what this is for, and within how long they are owed an answer */
    public String getAbout() {
        return Texts.of("link").get("hear.about", LinkSettings.challengeDays());
    }

    public PupilChoice getPupil() {
        return pupil;
    }

    public ChallengeFields getFields() {
        return fields;
    }
}
