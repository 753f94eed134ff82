package org.wholeschool.platform.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.opc.PackagePart;

/** The pictures in a paragraph or table of a Word document, which are shown after it. */
final class WordPictures {

    private record Waiting(String relation, String says) {}

    private final List<Waiting> waiting = new ArrayList<>();

    /**
     * @param relation by which its part refers to it
     * @param says what it is said to show
     */
    void add(String relation, String says) {
        waiting.add(new Waiting(relation, says));
    }

    void show(PackagePart part, BlockList blocks) throws IOException {
        List<Waiting> now = List.copyOf(waiting);
        waiting.clear();
        for (Waiting picture : now) {
            OfficePackage.picture(part, picture.relation(), picture.says(), blocks);
        }
    }
}
