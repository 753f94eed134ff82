package org.wholeschool.platform.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * The parts of a Word or Excel file. Whatever it refers to outside itself is counted and never asked for; one with a
 * program in it is refused.
 */
final class OfficePackage {

    /** What unfolds into more does not fit into the memory of the decoder's process. */
    private static final long LARGEST_PART = 96L * 1024 * 1024;

    private static final String WORD = "wordprocessingml.document.main";
    private static final String WORD_TEMPLATE = "wordprocessingml.template.main";
    private static final String SHEET = "spreadsheetml.sheet.main";
    private static final String SHEET_TEMPLATE = "spreadsheetml.template.main";

    private OfficePackage() {}

    static void read(byte[] content, BlockList blocks) throws IOException, DecoderProgram.NotDrawn {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(content))) {
            PackagePart main = main(file);
            String type = main.getContentType();
            refusePrograms(file);
            if (type.contains(WORD) || type.contains(WORD_TEMPLATE)) {
                WordReader.read(main, blocks);
            } else if (type.contains(SHEET) || type.contains(SHEET_TEMPLATE)) {
                SheetReader.read(file, main, blocks);
            } else {
                throw new DecoderProgram.NotDrawn(DecoderProgram.Answer.OTHER_OFFICE);
            }
        } catch (InvalidFormatException broken) {
            throw new IOException(broken);
        }
    }

    private static PackagePart main(OPCPackage file) throws IOException, InvalidFormatException {
        for (PackageRelationship relationship : file.getRelationships()) {
            if (relationship.getRelationshipType().endsWith("/officeDocument")
                    && relationship.getTargetMode() == TargetMode.INTERNAL) {
                PackagePart main = file.getPart(relationship);
                if (main != null) {
                    return main;
                }
            }
        }
        throw new IOException("no document in it");
    }

    private static void refusePrograms(OPCPackage file) throws InvalidFormatException, DecoderProgram.NotDrawn {
        for (PackagePart part : file.getParts()) {
            String type = part.getContentType().toLowerCase(Locale.ROOT);
            String name = part.getPartName().getName().toLowerCase(Locale.ROOT);
            if (type.contains("macroenabled") || type.contains("vbaproject") || name.endsWith("vbaproject.bin")) {
                throw new DecoderProgram.NotDrawn(DecoderProgram.Answer.MACROS);
            }
        }
    }

    /**
     * @param type how the name of the type of relation ends
     * @return the parts that this one has by it, in their order
     */
    static List<PackagePart> parts(PackagePart of, String type) throws IOException {
        List<PackagePart> parts = new ArrayList<>();
        try {
            for (PackageRelationship relationship : of.getRelationships()) {
                if (relationship.getRelationshipType().endsWith("/" + type)
                        && relationship.getTargetMode() == TargetMode.INTERNAL) {
                    PackagePart part = of.getRelatedPart(relationship);
                    if (part != null) {
                        parts.add(part);
                    }
                }
            }
        } catch (InvalidFormatException broken) {
            throw new IOException(broken);
        }
        return parts;
    }

    /**
     * Shows a picture that a part refers to. One outside the file is counted: nothing is asked for over the network.
     */
    static void picture(PackagePart of, String relation, String says, BlockList blocks) throws IOException {
        PackageRelationship relationship = of.getRelationship(relation);
        if (relationship == null) {
            return;
        }
        if (relationship.getTargetMode() == TargetMode.EXTERNAL) {
            blocks.leave(DocumentLabel.EXTERNAL_PICTURE);
            return;
        }
        try {
            PackagePart picture = of.getRelatedPart(relationship);
            if (picture != null) {
                try (InputStream in = picture.getInputStream()) {
                    blocks.picture(in.readAllBytes(), says);
                }
            }
        } catch (InvalidFormatException broken) {
            throw new IOException(broken);
        }
    }
}
