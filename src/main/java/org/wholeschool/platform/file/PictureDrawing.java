package org.wholeschool.platform.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture drawn anew: upright, no larger than a screen needs, and with nothing in it but its pixels: no place, no
 * camera, no time, no words.
 */
final class PictureDrawing {

    /** So wide at most, and so many pixels: a screenshot of a long chat stays readable. */
    private static final int WIDEST = 2000;

    private static final double MOST_SHOWN = 12_000_000;

    private static final float QUALITY = 0.88f;

    private PictureDrawing() {}

    static DecoderProgram.Drawn draw(byte[] content, FileKind kind, long mostPixels)
            throws IOException, DecoderProgram.NotDrawn {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(kind.name());
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > mostPixels) {
                throw new DecoderProgram.NotDrawn(DecoderProgram.Answer.TOO_MANY_PIXELS);
            }
            ImageReadParam read = reader.getDefaultReadParam();
            // Of a large one only every second or third pixel is decoded: the memory that it needs is bounded.
            int every = (int) Math.max(1, Math.floor(Math.sqrt(pixels / MOST_SHOWN)));
            read.setSourceSubsampling(every, every, 0, 0);
            BufferedImage upright =
                    upright(reader.read(0, read), kind == FileKind.JPEG ? JpegOrientation.of(content) : 1);
            return new DecoderProgram.Drawn(1, List.of(kind == FileKind.JPEG ? jpeg(upright) : png(upright)));
        } finally {
            reader.dispose();
        }
    }

    /** @return the same picture turned as its camera was held, scaled down, on white */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        boolean turned = orientation >= 5;
        int width = turned ? picture.getHeight() : picture.getWidth();
        int height = turned ? picture.getWidth() : picture.getHeight();
        double scale =
                Math.min(1, Math.min(WIDEST / (double) width, Math.sqrt(MOST_SHOWN / ((double) width * height))));
        BufferedImage drawn = new BufferedImage(
                Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = drawn.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.scale(drawn.getWidth() / (double) width, drawn.getHeight() / (double) height);
        canvas.drawRenderedImage(picture, turn(orientation, picture.getWidth(), picture.getHeight()));
        canvas.dispose();
        return drawn;
    }

    /** The eight ways in which a camera says that it was held (Exif 2.32, tag 274). */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
