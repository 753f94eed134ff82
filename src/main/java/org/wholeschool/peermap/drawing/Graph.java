package org.wholeschool.peermap.drawing;

import java.util.List;

/**
 * What is drawn.
 *
 * @param nodes those who stand on it, the inner rings first
 * @param links what ties two of them
 */
public record Graph(List<Node> nodes, List<Link> links) {

    /** Copies the lists. */
    public Graph {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }

    /**
     * Someone on a map.
     *
     * @param id who
     * @param ring how far from those directly involved; 0 for these
     * @param label what is written beside them
     */
    public record Node(long id, int ring, String label) {}

    /**
     * A link.
     *
     * @param id which
     * @param one one of the two
     * @param other the other
     */
    public record Link(long id, long one, long other) {}

    /** @return for each link, the places of its two ends in the list of nodes */
    int[][] ends() {
        return links.stream()
                .map(link -> new int[] {at(link.one()), at(link.other())})
                .toArray(int[][]::new);
    }

    private int at(long id) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).id() == id) {
                return i;
            }
        }
        throw new IllegalArgumentException("a link of someone who is not drawn");
    }
}
