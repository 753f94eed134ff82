package org.wholeschool.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.wholeschool.platform.file.DocumentBlock.Kind;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads the sheets of a workbook as tables: what each cell showed when it was saved. Nothing is calculated, and nothing
 * that a formula or a connection refers to is asked for.
 */
final class SheetReader {

    private final OPCPackage file;
    private final BlockList blocks;
    private final Set<String> hidden = new HashSet<>();
    private boolean since1904;

    private SheetReader(OPCPackage file, BlockList blocks) {
        this.file = file;
        this.blocks = blocks;
    }

    static void read(OPCPackage file, PackagePart workbook, BlockList blocks) throws IOException {
        try {
            SheetReader reader = new SheetReader(file, blocks);
            reader.about(workbook);
            reader.sheets();
        } catch (XMLStreamException | SAXException | ParserConfigurationException | OpenXML4JException broken) {
            throw new IOException(broken);
        }
    }

    private void about(PackagePart workbook) throws IOException, XMLStreamException {
        try (InputStream content = workbook.getInputStream()) {
            XMLStreamReader in = XMLHelper.newXMLInputFactory().createXMLStreamReader(content);
            while (in.hasNext()) {
                if (in.next() == XMLStreamConstants.START_ELEMENT) {
                    if (in.getLocalName().equals("sheet")
                            && !Set.of("", "visible").contains(WordXml.attribute(in, "state"))) {
                        hidden.add(WordXml.attribute(in, "name"));
                    }
                    since1904 |= in.getLocalName().equals("workbookPr")
                            && Set.of("1", "true").contains(WordXml.attribute(in, "date1904"));
                }
            }
        }
    }

    private void sheets() throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(file, true);
        StylesTable styles = reader.getStylesTable();
        SharedStrings strings = reader.getSharedStringsTable();
        XSSFReader.SheetIterator sheets = reader.getSheetIterator();
        while (sheets.hasNext()) {
            try (InputStream sheet = sheets.next()) {
                String name = sheets.getSheetName();
                blocks.add(DocumentBlock.labelled(
                        Kind.SHEET,
                        hidden.contains(name) ? DocumentLabel.HIDDEN_SHEET : DocumentLabel.SHEET,
                        0,
                        name,
                        ""));
                SheetRows rows = new SheetRows(blocks);
                XMLReader xml = XMLHelper.newXMLReader();
                xml.setContentHandler(rows.handler(styles, sheets.getSheetComments(), strings, new Shown(since1904)));
                boolean whole = rows.parse(xml, new InputSource(sheet));
                rows.show();
                pictures(sheets.getSheetPart());
                if (!whole) {
                    blocks.leave(DocumentLabel.MORE_ROWS);
                    throw new BlockList.Full();
                }
            }
        }
    }

    private void pictures(PackagePart sheet) throws IOException {
        for (PackagePart drawing : OfficePackage.parts(sheet, "drawing")) {
            try {
                for (PackageRelationship picture : drawing.getRelationships()) {
                    if (picture.getRelationshipType().endsWith("/image")) {
                        OfficePackage.picture(drawing, picture.getId(), "", blocks);
                    } else if (picture.getRelationshipType().endsWith("/chart")) {
                        blocks.leave(DocumentLabel.OBJECT);
                    }
                }
            } catch (OpenXML4JException broken) {
                throw new IOException(broken);
            }
        }
        for (String objects : Set.of("oleObject", "package", "control")) {
            OfficePackage.parts(sheet, objects).forEach(object -> blocks.leave(DocumentLabel.OBJECT));
        }
    }

    /** Words numbers as they were shown, with days before months: POI words the short date as Americans do. */
    private static final class Shown extends DataFormatter {

        private static final int SHORT_DATE = 14;
        private static final int SHORT_DATE_AND_TIME = 22;

        private final boolean since1904;

        Shown(boolean since1904) {
            super(Locale.UK);
            this.since1904 = since1904;
        }

        @Override
        public String formatRawCellContents(double value, int format, String words) {
            String british = switch (format) {
                case SHORT_DATE -> "dd/mm/yyyy";
                case SHORT_DATE_AND_TIME -> "dd/mm/yyyy hh:mm";
                default -> words;
            };
            return super.formatRawCellContents(value, format, british, since1904);
        }
    }
}
