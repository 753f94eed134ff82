package org.wholeschool.link.importing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.link.LinkKind;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.csv.CellText;

/** What kinds of link are called in a list: as on pages, as they were called before, or by their code. */
final class KindWords {

    private KindWords() {}

    /** @return which kind a cell says; null where it is none */
    static LinkKind read(String cell) {
        String folded = folded(cell);
        return Stream.of(LinkKind.values())
                .filter(kind -> names(kind).stream().anyMatch(name -> folded.equals(folded(name))))
                .findFirst()
                .orElse(null);
    }

    private static List<String> names(LinkKind kind) {
        Texts words = Texts.of("link");
        return List.of(words.get("kind." + kind), words.getOr("kind.before." + kind, kind.name()), kind.name());
    }

    private static String folded(String text) {
        return CellText.folded(text.replace('_', ' '));
    }

    /** @return those that a list may say, as they are called today */
    static String all() {
        return LinkKind.open().stream()
                .map(kind -> Texts.of("link").get("kind." + kind))
                .collect(Collectors.joining("; "));
    }
}
