package org.wholeschool.intervention.evaluation;

import java.util.Random;

/**
 * Draws a week's concerns. With phi above 1 as a Poisson number of episodes, each logged a logarithmic number of times
 * (Quenouille, "A relation between the logarithmic, Poisson, and negative binomial series", Biometrics 5 (1949)
 * 162–164): a negative binomial count with the variance phi times the mean.
 */
final class WeekDraws {

    private final double phi;
    private final double mean;
    private final double noEpisode;
    private final double loggedOnce;

    /**
     * @param mean concerns of a week, 0 to some hundreds
     * @param phi at least 1
     */
    WeekDraws(double mean, double phi) {
        if (!(mean >= 0 && mean < 700 && phi >= 1)) {
            throw new IllegalArgumentException("No week has a mean of " + mean + " and a dispersion of " + phi);
        }
        this.phi = phi;
        this.mean = mean;
        loggedOnce = phi > 1 ? (1 - 1 / phi) / Math.log(phi) : 1;
        noEpisode = Math.exp(-(phi > 1 ? mean * Math.log(phi) / (phi - 1) : mean));
    }

    double mean() {
        return mean;
    }

    int draw(Random random) {
        int episodes = 0;
        for (double left = random.nextDouble(); left > noEpisode; left *= random.nextDouble()) {
            episodes++;
        }
        if (phi == 1) {
            return episodes;
        }
        int concerns = 0;
        for (int episode = 0; episode < episodes; episode++) {
            concerns += logarithmic(random);
        }
        return concerns;
    }

    int[] draw(int weeks, Random random) {
        int[] drawn = new int[weeks];
        for (int week = 0; week < weeks; week++) {
            drawn[week] = draw(random);
        }
        return drawn;
    }

    /**
     * With parameter 1 - 1/phi, by going up from 1 (Kemp, "Efficient generation of logarithmically distributed
     * pseudo-random variables", Applied Statistics 30 (1981) 249–253).
     */
    private int logarithmic(Random random) {
        double parameter = 1 - 1 / phi;
        double chance = loggedOnce;
        double left = random.nextDouble();
        int value = 1;
        while (left > chance && chance > 0) {
            left -= chance;
            chance *= parameter * value / (value + 1);
            value++;
        }
        return value;
    }
}
