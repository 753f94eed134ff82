package org.wholeschool.concern.log;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;

/**
 * The forms that whoever looks began and did not send, to go on with or to throw away: on the home page, and before a
 * new form is begun.
 */
@Named
@RequestScoped
public class BegunConcerns {

    /**
     * So many stand open on the page: with what to do in danger above them, the ways on are to begin on a phone's first
     * two screens.
     */
    private static final int SHOWN = 1;

    @Inject
    private ConcernDrafts drafts;

    @Inject
    private Schools schools;

    @Inject
    private Actors actors;

    private List<Begun> all;

    /** @return the latest of them, the latest first */
    public List<Begun> getLatest() {
        return all().subList(0, Math.min(SHOWN, all().size()));
    }

    /** @return the earlier ones */
    public List<Begun> getOthers() {
        return all().subList(Math.min(SHOWN, all().size()), all().size());
    }

    private List<Begun> all() {
        if (all == null) {
            ZoneId zone = schools.profile().zone();
            all = drafts.begun().stream()
                    .map(begun -> new Begun(
                            begun.submission(),
                            FormSeal.of(actors.current().accountId(), begun.submission()),
                            Texts.of("concern").get("begun.words", BegunWords.of(begun.startedAt(), zone))))
                    .toList();
        }
        return all;
    }

    /**
     * A form that was begun.
     *
     * @param submission its own key
     * @param seal its seal
     * @param words when it was begun
     */
    public record Begun(String submission, String seal, String words) {}
}
