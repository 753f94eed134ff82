package org.wholeschool.pattern.hotspot.scan;

import java.util.List;

/**
 * What a scan found.
 *
 * @param clusters the strongest cluster and then the next ones, of which none shares a place and an interval with a
 *     stronger one: the ten strongest, and all others that are stronger than at least one replicate's maximum (p &lt;
 *     1), up to a hundred
 * @param maxima what chance does, to judge them by
 */
public record ScanResult(List<Cluster> clusters, SimulatedMaxima maxima) {

    /** Copies the clusters. */
    public ScanResult {
        clusters = List.copyOf(clusters);
    }
}
