package org.wholeschool.disclosure.trust;

import java.util.List;
import org.wholeschool.disclosure.PublicationRule;

/**
 * When the concerns of several schools may be published as one number: so many schools, none with more than
 * {@value #MOST_OF_ONE_PER_CENT} % of the concerns or of the pupils in them, and of all together at least so many
 * concerns, pupils, and pupils who are in none.
 *
 * <p>A reader knows the rule, and so that no school has more than {@value #MOST_OF_ONE_PER_CENT} % of a pool. Of a pool
 * of 10 that would tell that each school has at most 7; so a pool needs as many concerns ({@link #fewestConcerns()}) as
 * leave 9 possible for each.
 *
 * @param publication the rule of each school's releases
 * @param schools least number of schools in a pool, {@value #FEWEST_SCHOOLS} or more
 */
public record PoolingRule(PublicationRule publication, int schools) {

    /** Two schools know each other's number from their own. */
    public static final int FEWEST_SCHOOLS = 3;

    /** No school may have more of a pool than this, per cent. */
    public static final int MOST_OF_ONE_PER_CENT = 70;

    /** For readers who have no school's own number: 10 and 10, three schools or more. */
    public static final PoolingRule FOR_TRUSTS = new PoolingRule(PublicationRule.FOR_GOVERNORS, FEWEST_SCHOOLS);

    /**
     * For readers who may have one: four schools or more. Of a pool of three, somebody from a school without any
     * concern would know that the other two have {@value #MOST_OF_ONE_PER_CENT} % at most each, and so that both have
     * some.
     */
    public static final PoolingRule FOR_MEMBERS = new PoolingRule(PublicationRule.FOR_GOVERNORS, FEWEST_SCHOOLS + 1);

    /** @throws IllegalArgumentException if there are too few schools */
    public PoolingRule {
        if (schools < FEWEST_SCHOOLS) {
            throw new IllegalArgumentException("A pool has " + FEWEST_SCHOOLS + " schools or more, not " + schools);
        }
    }

    /** @return the fewest concerns of a pool, at which {@code fewest - 1} is no more than what one school may have. */
    public int fewestConcerns() {
        int fewest = publication.fewest();
        return Math.max(fewest, ((fewest - 1) * 100 + MOST_OF_ONE_PER_CENT - 1) / MOST_OF_ONE_PER_CENT);
    }

    /** @return whether a school may stand alone, as it does in its own release, or several as a pool. */
    boolean passes(List<SchoolYearFigures> block) {
        if (block.size() == 1) {
            return block.get(0).hasFigure();
        }
        int concerns = block.stream().mapToInt(SchoolYearFigures::concerns).sum();
        int pupils = block.stream().mapToInt(SchoolYearFigures::pupils).sum();
        int onRoll = block.stream().mapToInt(SchoolYearFigures::onRoll).sum();
        return block.size() >= schools
                && concerns >= fewestConcerns()
                && pupils >= publication.fewest()
                && onRoll - pupils >= publication.fewest()
                && block.stream()
                        .allMatch(school -> 100L * school.concerns() <= (long) MOST_OF_ONE_PER_CENT * concerns
                                && 100L * school.pupils() <= (long) MOST_OF_ONE_PER_CENT * pupils);
    }

    /** @return the nearest multiple of the base; half-way goes up. */
    int rounded(int concerns) {
        int base = publication.base();
        return (concerns + base / 2) / base * base;
    }
}
