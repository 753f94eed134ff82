package org.wholeschool.governance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.wholeschool.platform.Texts;
import org.wholeschool.survey.FeltSafety;
import org.wholeschool.survey.Share;

/** How safe pupils feel, on the governors' page: a sentence. */
@Named
@RequestScoped
public class FeltTold {

    @Inject
    private FeltSafety safety;

    /** @return what the last survey says all in all, beside the one before */
    public String getSays() {
        return sentence(safety.latest());
    }

    /** @return the same, for a report that is read without the page */
    public static String sentence(Optional<FeltSafety.AllInAll> latest) {
        Texts texts = Texts.of("governance");
        return latest.map(felt -> {
            String now = texts.get("changes.felt", share(felt.feelsSafe()), felt.term()) + " " + texts.get("changes.felt.part", share(felt.tookPart()));
            return felt.before() == null ? now : now + " " + texts.get("changes.felt.before", share(felt.before()), felt.beforeTerm());
        }).orElseGet(() -> texts.get("changes.felt.none"));
    }

    private static String share(Share share) {
        return Texts.of("survey").get("share." + share);
    }
}
