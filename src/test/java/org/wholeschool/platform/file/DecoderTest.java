package org.wholeschool.platform.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.BadInput;

/** What people look at is drawn from what was sent in, by a process that a bad file cannot get out of. */
class DecoderTest {

    private static final int MEGAPIXELS = 64;

    private static DecoderProgram.Drawn draw(FileKind kind, byte[] content) {
        return Decoder.inAProcess(kind, content, MEGAPIXELS, 60);
    }

    private static String refusal(FileKind kind, byte[] content) {
        return assertThrows(BadInput.class, () -> draw(kind, content)).key();
    }

    private static BufferedImage picture(byte[] content) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(content));
    }

    private static boolean holds(byte[] content, byte[] part) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(new String(part, StandardCharsets.ISO_8859_1));
    }

    @Test
    void aPhotographLosesPlaceAndCameraAndStandsUpright() throws IOException {
        byte[] photo = TestFiles.photo();
        assertTrue(
                holds(photo, TestFiles.LATITUDE) && holds(photo, TestFiles.CAMERA.getBytes(StandardCharsets.US_ASCII)),
                "there is something to lose");
        byte[] drawn = draw(FileKind.JPEG, photo).drawn().get(0);
        assertFalse(holds(drawn, TestFiles.LATITUDE)
                || holds(drawn, TestFiles.CAMERA.getBytes(StandardCharsets.US_ASCII))
                || holds(drawn, TestFiles.words("Exif")));
        BufferedImage upright = picture(drawn);
        assertEquals("600x800", upright.getWidth() + "x" + upright.getHeight(), "turned as the camera was held");
        assertTrue(
                (upright.getRGB(300, 100) >> 16 & 0xff) > 200 && (upright.getRGB(300, 700) & 0xff) > 200,
                "red above blue");
    }

    @Test
    void aScreenshotAndAGifArePicturesOfTheirOwn() throws IOException {
        assertEquals(
                390,
                picture(draw(FileKind.PNG, TestFiles.screenshot()).drawn().get(0))
                        .getWidth());
        assertEquals(
                120, picture(draw(FileKind.GIF, TestFiles.gif()).drawn().get(0)).getWidth());
    }

    @Test
    void thePagesOfALetterArePictures() throws IOException {
        DecoderProgram.Drawn letter = draw(FileKind.PDF, TestFiles.letter(PdfDrawing.MOST_PAGES + 2));
        assertEquals(PdfDrawing.MOST_PAGES + 2, letter.total());
        assertEquals(PdfDrawing.MOST_PAGES, letter.drawn().size());
        BufferedImage page = picture(letter.drawn().get(0));
        boolean ink = false;
        for (int x = 0; x < page.getWidth(); x++) {
            for (int y = 0; y < page.getHeight(); y++) {
                ink |= (page.getRGB(x, y) & 0xff) < 100;
            }
        }
        assertTrue(ink, "the words are drawn");
    }

    /** 400 million pixels in a file of 50 KB; and 60 million, which are taken, in the memory that there is. */
    @Test
    void aPictureThatUnfoldsIntoTooMuchIsRefusedAndALargeOneIsNot() throws IOException {
        assertEquals("file.pixels", refusal(FileKind.PNG, TestFiles.bomb(20_000, 20_000)));
        BufferedImage large = picture(
                draw(FileKind.PNG, TestFiles.bomb(12_000, 5_000)).drawn().get(0));
        assertTrue(large.getWidth() <= 2000, "as large as a screen needs");
    }

    @Test
    void whatIsBrokenLockedOrEndlessIsRefused() {
        byte[] photo = TestFiles.photo();
        assertEquals("file.notRead", refusal(FileKind.JPEG, java.util.Arrays.copyOf(photo, 400)));
        assertEquals("file.notRead", refusal(FileKind.PNG, TestFiles.words("\u0089PNG no more")));
        assertEquals("file.notRead", refusal(FileKind.PDF, TestFiles.words("%PDF-1.7 and nothing")));
        assertEquals("file.locked", refusal(FileKind.PDF, TestFiles.lockedLetter()));
        assertEquals(
                "file.notRead",
                assertThrows(
                                BadInput.class,
                                () -> Decoder.inAProcess(FileKind.PDF, TestFiles.endlessLetter(), MEGAPIXELS, 5))
                        .key(),
                "it was ended by its deadline");
    }
}
