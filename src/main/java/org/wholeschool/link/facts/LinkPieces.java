package org.wholeschool.link.facts;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.link.record.Evidence;

/** The evidence of many links, read with one query: a map asks for all of its links at once. */
final class LinkPieces {

    /** The query; {@code links} are the links. */
    static final String OF_LINKS = "select e from Evidence e where e.link in :links order by e.id";

    private LinkPieces() {}

    /** @return by link, what counts of it, in the order in which it came; links without any are missing */
    static Map<Long, List<Evidence>> counting(Stream<Evidence> pieces) {
        return pieces.filter(Evidence::counts)
                .collect(Collectors.groupingBy(piece -> piece.getLink().getId()));
    }
}
