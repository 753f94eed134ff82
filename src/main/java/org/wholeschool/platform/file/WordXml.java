package org.wholeschool.platform.file;

import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.wholeschool.platform.file.DocumentBlock.Mark;

/** The XML of a Word document while it is read: one child after the other, and what small elements say. */
final class WordXml {

    private static final Set<String> OFF = Set.of("0", "false", "off");

    private final XMLStreamReader in;

    WordXml(XMLStreamReader in) {
        this.in = in;
    }

    String name() {
        return in.getLocalName();
    }

    String attribute(String name) {
        return attribute(in, name);
    }

    String text() throws XMLStreamException {
        return in.getElementText();
    }

    static String attribute(XMLStreamReader in, String name) {
        for (int at = 0; at < in.getAttributeCount(); at++) {
            if (in.getAttributeLocalName(at).equals(name)) {
                return in.getAttributeValue(at);
            }
        }
        return "";
    }

    /** @return whether there is one more child; it has to be read to its end then */
    boolean child() throws XMLStreamException {
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
        return false;
    }

    void skip() throws XMLStreamException {
        while (child()) {
            skip();
        }
    }

    static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    boolean isHidden() throws XMLStreamException {
        boolean hidden = false;
        while (child()) {
            hidden |= name().equals("vanish") && !OFF.contains(attribute("val"));
            skip();
        }
        return hidden;
    }

    /** @return whether a box of an old form is ticked, which no text shows */
    boolean isChecked() throws XMLStreamException {
        boolean checked = false;
        while (child()) {
            String name = name();
            if (name.equals("checked") || name.equals("default")) {
                checked = !OFF.contains(attribute("val"));
            }
            skip();
        }
        return checked;
    }

    Mark changeOfRow(Mark outer) throws XMLStreamException {
        Mark mark = outer;
        while (child()) {
            mark = switch (name()) {
                case "del" -> Mark.DELETED;
                case "ins" -> Mark.INSERTED;
                default -> mark;
            };
            skip();
        }
        return mark;
    }
}
