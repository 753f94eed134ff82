package org.wholeschool.platform.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Makes files as people have them, and as nobody should. */
public final class TestFiles {

    /** Stands in the metadata of {@link #photo}: what must be in no rendition. */
    public static final String CAMERA = "Telltale Camera 9";

    /** The latitude that {@link #photo} says, as Exif writes it: 51 degrees, 30 minutes. */
    public static final byte[] LATITUDE = ByteBuffer.allocate(24)
            .putInt(51)
            .putInt(1)
            .putInt(30)
            .putInt(1)
            .putInt(1234)
            .putInt(100)
            .array();

    private TestFiles() {}

    /** @return a picture whose left half is red and whose right half is blue. */
    private static BufferedImage halves(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(width / 2, 0, width - width / 2, height);
        canvas.dispose();
        return picture;
    }

    public static byte[] encoded(BufferedImage picture, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.setUseCache(false);
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public static byte[] screenshot() {
        return encoded(halves(390, 844), "png");
    }

    public static byte[] gif() {
        return encoded(halves(120, 80), "gif");
    }

    /**
     * @return a photograph of a phone that was held on its side (orientation 6: red is on top when it is seen upright),
     *     with camera, place and words.
     */
    public static byte[] photo() {
        byte[] plain = encoded(halves(800, 600), "jpeg");
        byte[] exif = exif();
        ByteBuffer with = ByteBuffer.allocate(plain.length + exif.length + 4);
        with.put(plain, 0, 2)
                .put((byte) 0xff)
                .put((byte) 0xe1)
                .putShort((short) (exif.length + 2))
                .put(exif)
                .put(plain, 2, plain.length - 2);
        return with.array();
    }

    /** Big-endian: the main directory (make, orientation, where the place stands) and the directory of the place. */
    private static byte[] exif() {
        byte[] make = (CAMERA + "\0").getBytes(StandardCharsets.US_ASCII);
        int main = 8;
        int makeAt = main + 2 + 3 * 12 + 4;
        int place = makeAt + make.length;
        int latitudeAt = place + 2 + 2 * 12 + 4;
        ByteBuffer tiff = ByteBuffer.allocate(latitudeAt + LATITUDE.length);
        tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(main);
        tiff.putShort((short) 3);
        entry(tiff, 0x010f, 2, make.length, makeAt);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        entry(tiff, 0x8825, 4, 1, place);
        tiff.putInt(0).put(make);
        tiff.putShort((short) 2);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put(new byte[] {'N', 0, 0, 0});
        entry(tiff, 2, 5, 3, latitudeAt);
        tiff.putInt(0).put(LATITUDE);
        return ByteBuffer.allocate(6 + tiff.capacity())
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(tiff.array())
                .array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** @return a PNG of a few kilobytes that says it has so many pixels, and has them. */
    public static byte[] bomb(int width, int height) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
            chunk(
                    out,
                    "IHDR",
                    ByteBuffer.allocate(13)
                            .putInt(width)
                            .putInt(height)
                            .put(new byte[] {1, 0, 0, 0, 0})
                            .array());
            Deflater deflater = new Deflater(9);
            byte[] row = new byte[width / 8 + 2];
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] buffer = new byte[65536];
            for (int y = 0; y < height; y++) {
                deflater.setInput(row);
                while (!deflater.needsInput()) {
                    packed.write(buffer, 0, deflater.deflate(buffer));
                }
            }
            deflater.finish();
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            chunk(out, "IDAT", packed.toByteArray());
            chunk(out, "IEND", new byte[0]);
            return out.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        byte[] named = ByteBuffer.allocate(4 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        CRC32 check = new CRC32();
        check.update(named);
        data.writeInt(content.length);
        data.write(named);
        data.writeInt((int) check.getValue());
    }

    /** @return a letter of so many pages, which has a script in it, as some have. */
    public static byte[] letter(int pages) {
        try (PDDocument document = new PDDocument()) {
            for (int number = 1; number <= pages; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 16);
                    content.newLineAtOffset(72, 720);
                    content.showText("Dear school, page " + number);
                    content.endText();
                }
            }
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('opened')"));
            return saved(document);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public static byte[] lockedLetter() {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            return saved(document);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /** @return a PDF whose one page draws a form that draws itself, again and again: never done. */
    public static byte[] endlessLetter() {
        StringBuilder content = new StringBuilder();
        String[] objects = new String[40];
        objects[0] = "<< /Type /Catalog /Pages 2 0 R >>";
        objects[1] = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
        objects[2] = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /XObject << "
                + "/X 5 0 R >> >> >>";
        objects[3] = stream("", "/X Do ".repeat(20));
        int last = 14;
        for (int level = 5; level <= last; level++) {
            objects[level - 1] = stream(
                    "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X " + (level + 1)
                            + " 0 R >> >>",
                    level == last ? "0 0 m 600 800 l S " : "/X Do ".repeat(20));
        }
        objects[last] = stream("/Type /XObject /Subtype /Form /BBox [0 0 600 800]", "0 0 600 800 re f ");
        content.append("%PDF-1.7\n");
        int[] at = new int[last + 2];
        for (int number = 1; number <= last + 1; number++) {
            at[number] = content.length();
            content.append(number)
                    .append(" 0 obj\n")
                    .append(objects[number - 1])
                    .append("\nendobj\n");
        }
        int start = content.length();
        content.append("xref\n0 ").append(last + 2).append("\n0000000000 65535 f \n");
        for (int number = 1; number <= last + 1; number++) {
            content.append(String.format("%010d 00000 n \n", at[number]));
        }
        content.append("trailer << /Root 1 0 R /Size ")
                .append(last + 2)
                .append(" >>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        return content.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String stream(String dictionary, String content) {
        return "<< " + dictionary + " /Length " + content.length() + " >>\nstream\n" + content + "\nendstream";
    }

    public static byte[] words(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] together(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }
}
