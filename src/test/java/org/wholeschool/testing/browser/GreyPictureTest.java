package org.wholeschool.testing.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture that is kept says the same as the page, and a card that is elsewhere is another page. */
class GreyPictureTest {

    private static final int BY = 3;

    @TempDir
    private Path folder;

    @Test
    void aPageIsItsOwnPictureAfterItWasKept() throws IOException {
        GreyPicture drawn = GreyPicture.of(page(40, 900, 0x1d2328), BY);
        drawn.write(folder.resolve("page.png"));
        assertEquals(0, drawn.differenceTo(GreyPicture.read(folder.resolve("page.png"))));
    }

    @Test
    void aShadeThatNoPersonTellsApartIsTheSamePage() throws IOException {
        double difference =
                GreyPicture.of(page(40, 900, 0x1d2328), BY).differenceTo(GreyPicture.of(page(40, 900, 0x2d3338), BY));
        assertFalse(PagePictures.isOther(difference), "" + difference);
    }

    @Test
    void aCardThatIsShiftedByEightPixelsIsAnotherPage() throws IOException {
        GreyPicture kept = GreyPicture.of(page(40, 900, 0x1d2328), BY);
        double difference = kept.differenceTo(GreyPicture.of(page(48, 900, 0x1d2328), BY));
        assertTrue(PagePictures.isOther(difference), "" + difference);
        assertTrue(
                PagePictures.isOther(kept.differenceTo(GreyPicture.of(page(40, 910, 0x1d2328), BY))), "a longer page");
    }

    /** A card with lines of words on a page. */
    private static byte[] page(int left, int height, int ink) throws IOException {
        BufferedImage page = new BufferedImage(1280, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xf6f5f1));
        pen.fillRect(0, 0, 1280, height);
        pen.setColor(Color.WHITE);
        pen.fillRect(left, 100, 800, 300);
        pen.setColor(new Color(0x7d858c));
        pen.drawRoundRect(left, 100, 800, 300, 8, 8);
        pen.setColor(new Color(ink));
        for (int line = 0; line < 8; line++) {
            for (int word = 0; word < 12; word++) {
                pen.fillOval(left + 20 + word * 60, 130 + line * 30, 40, 12);
            }
        }
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(page, "png", png);
        return png.toByteArray();
    }
}
