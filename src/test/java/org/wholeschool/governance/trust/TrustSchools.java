package org.wholeschool.governance.trust;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/**
 * Makes a trust's school that was handed the years of nine others: five large ones, one of which logs far more, and
 * four small ones, of which three have no number of their own.
 */
@ApplicationScoped
public class TrustSchools {

    static final int YEAR = 2025;

    private static final List<String> NAMES = List.of(
            "Ash High",
            "Birch School",
            "Cedar Academy",
            "Dell School",
            "Elm Primary",
            "Fern Primary",
            "Gorse Primary",
            "Hazel Primary",
            "Ivy Grange");
    private static final int[] ON_ROLL = {1_000, 900, 1_100, 800, 180, 170, 160, 150, 950};
    private static final int[] CONCERNS = {410, 350, 460, 320, 60, 20, 0, 15, 1_190};
    private static final int[] HALF_TERMS = {6, 6, 6, 6, 6, 2, 0, 1, 6};

    @Inject
    private TestSchools schools;

    @Inject
    private TrustFigures figures;

    @Inject
    private Actors actors;

    TestSchool make() {
        TestSchool trust = schools.makeEmpty();
        for (int i = 0; i < NAMES.size(); i++) {
            TrustShares.HandOver due = new TrustShares.HandOver(
                    trust.id(),
                    schools.makeEmpty().id(),
                    NAMES.get(i),
                    List.of(new TrustShares.Year(
                            YEAR, 0, ON_ROLL[i], CONCERNS[i], HALF_TERMS[i], CONCERNS[i] / 3 / 5 * 5)));
            actors.as(Actor.job(trust.id()), () -> {
                figures.receive(due);
                return null;
            });
        }
        return trust;
    }
}
