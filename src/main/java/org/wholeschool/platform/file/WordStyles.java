package org.wholeschool.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;

/** Which styles of a Word document are headings and lists. */
final class WordStyles {

    /** Stands for an entry of a list. */
    static final int ITEM = -1;

    private static final int MOST_LEVELS = 6;

    private final Map<String, Integer> levels = new HashMap<>();

    private WordStyles() {}

    static WordStyles of(PackagePart main) throws IOException {
        WordStyles styles = new WordStyles();
        for (PackagePart part : OfficePackage.parts(main, "styles")) {
            try (InputStream in = part.getInputStream()) {
                styles.read(XMLHelper.newXMLInputFactory().createXMLStreamReader(in));
            } catch (XMLStreamException broken) {
                throw new IOException(broken);
            }
        }
        return styles;
    }

    private void read(XMLStreamReader in) throws XMLStreamException {
        String id = null;
        while (in.hasNext()) {
            if (in.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (in.getLocalName()) {
                case "style" -> id = WordXml.attribute(in, "styleId");
                case "name" -> name(id, WordXml.attribute(in, "val").toLowerCase(Locale.ROOT));
                default -> {
                    // the rest is how it looks
                }
            }
        }
    }

    private void name(String id, String name) {
        if (id == null) {
            return;
        }
        if (name.equals("title")) {
            levels.put(id, 1);
        } else if (name.matches("heading [1-9]")) {
            levels.put(id, Math.min(MOST_LEVELS, name.charAt(name.length() - 1) - '0'));
        } else if (name.startsWith("list ") && !name.startsWith("list paragraph")) {
            levels.put(id, ITEM);
        }
    }

    /** @return the level of a heading, {@link #ITEM}, or 0 for what is neither */
    int level(String style) {
        return levels.getOrDefault(style, 0);
    }
}
