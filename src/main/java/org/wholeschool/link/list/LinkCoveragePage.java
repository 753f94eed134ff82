package org.wholeschool.link.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.platform.Texts;

/** How complete the picture of links is, as a meter with advice. */
@Named
@RequestScoped
public class LinkCoveragePage {

    /** Under this share groups stay hidden; from the other one on the links only have to be kept. */
    private static final int LITTLE = 34;

    private static final int MUCH = 67;

    @Inject
    private LinkCoverage links;

    private LinkCoverage.Coverage coverage;

    public LinkCoverage.Coverage getCoverage() {
        if (coverage == null) {
            coverage = links.now();
        }
        return coverage;
    }

    /** @return how many of those named have a link */
    public String getSays() {
        return Texts.of("link")
                .get(
                        "coverage.says",
                        getCoverage().linked(),
                        getCoverage().named(),
                        getCoverage().percent());
    }

    /** @return what to record next */
    public String getAdvice() {
        int share = getCoverage().percent();
        return Texts.of("link").get("coverage.advice." + (share < LITTLE ? "little" : share < MUCH ? "some" : "much"));
    }

    /** @return what keeping them costs */
    public String getCost() {
        return Texts.of("link")
                .get("coverage.cost", getCoverage().links(), getCoverage().reviewsAWeek());
    }
}
