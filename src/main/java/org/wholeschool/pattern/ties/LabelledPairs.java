package org.wholeschool.pattern.ties;

/** Counts the pairs of which both concerns have the label, by a set of bits for each concern. */
final class LabelledPairs {

    private final long[][] joined;

    LabelledPairs(int concerns, ConcernPairs pairs) {
        joined = new long[concerns][(concerns + Long.SIZE - 1) / Long.SIZE];
        for (int i = 0; i < pairs.count(); i++) {
            int later = pairs.other()[i];
            joined[pairs.one()[i]][later / Long.SIZE] |= 1L << later % Long.SIZE;
        }
    }

    int count(long[] labels) {
        long[] labelled = new long[(labels.length + Long.SIZE - 1) / Long.SIZE];
        for (int i = 0; i < labels.length; i++) {
            labelled[i / Long.SIZE] |= labels[i] << i % Long.SIZE;
        }
        int count = 0;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == 1) {
                for (int word = i / Long.SIZE; word < labelled.length; word++) {
                    count += Long.bitCount(joined[i][word] & labelled[word]);
                }
            }
        }
        return count;
    }
}
