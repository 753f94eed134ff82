package org.wholeschool.testing.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** A small picture of a page in sixteen greys: what is left of a page when one steps back. */
final class GreyPicture {

    private static final int GREYS = 16;

    /** How far apart two greys are that a person takes for different ones. */
    private static final int APART = 3;

    private static final IndexColorModel PALETTE = palette();

    private final int width;
    private final int height;
    private final byte[] greys;

    private GreyPicture(int width, int height, byte[] greys) {
        this.width = width;
        this.height = height;
        this.greys = greys;
    }

    /**
     * Shrinks a picture.
     *
     * @param png the picture, as a browser makes it
     * @param by how many of its pixels become one, in each direction
     */
    static GreyPicture of(byte[] png, int by) {
        try {
            BufferedImage large = ImageIO.read(new ByteArrayInputStream(png));
            int width = large.getWidth() / by;
            int height = large.getHeight() / by;
            byte[] greys = new byte[width * height];
            int[] row = new int[large.getWidth() * by];
            for (int y = 0; y < height; y++) {
                large.getRGB(0, y * by, large.getWidth(), by, row, 0, large.getWidth());
                for (int x = 0; x < width; x++) {
                    greys[y * width + x] = (byte) mean(row, x * by, large.getWidth(), by);
                }
            }
            return new GreyPicture(width, height, greys);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static int mean(int[] row, int from, int wide, int by) {
        int sum = 0;
        for (int y = 0; y < by; y++) {
            for (int x = 0; x < by; x++) {
                int rgb = row[y * wide + from + x];
                sum += 299 * (rgb >> 16 & 0xff) + 587 * (rgb >> 8 & 0xff) + 114 * (rgb & 0xff);
            }
        }
        return (int) ((long) sum * GREYS / (1000L * 256 * by * by));
    }

    static GreyPicture read(Path file) {
        try {
            BufferedImage kept = ImageIO.read(file.toFile());
            byte[] greys = new byte[kept.getWidth() * kept.getHeight()];
            for (int i = 0; i < greys.length; i++) {
                int rgb = kept.getRGB(i % kept.getWidth(), i / kept.getWidth());
                greys[i] = (byte) ((rgb & 0xff) / (255 / (GREYS - 1)));
            }
            return new GreyPicture(kept.getWidth(), kept.getHeight(), greys);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** @return which share of the larger one is different: 1 where they have nothing in common */
    double differenceTo(GreyPicture other) {
        long apart = 0;
        int wide = Math.max(width, other.width);
        int high = Math.max(height, other.height);
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                apart += Math.abs(at(x, y) - other.at(x, y)) >= APART ? 1 : 0;
            }
        }
        return (double) apart / ((double) wide * high);
    }

    /** @return black where both are the same, white where they are different */
    GreyPicture different(GreyPicture other) {
        byte[] apart = new byte[greys.length];
        for (int i = 0; i < apart.length; i++) {
            int distance = Math.abs(at(i % width, i / width) - other.at(i % width, i / width));
            apart[i] = (byte) (distance >= APART ? GREYS - 1 : greys[i] / 4);
        }
        return new GreyPicture(width, height, apart);
    }

    /** Beyond an edge there is something that no picture has. */
    private int at(int x, int y) {
        return x < width && y < height ? greys[y * width + x] : -APART;
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            BufferedImage kept = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY, PALETTE);
            for (int i = 0; i < greys.length; i++) {
                kept.getRaster().setSample(i % width, i / width, 0, greys[i]);
            }
            ImageIO.write(kept, "png", file.toFile());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static IndexColorModel palette() {
        byte[] levels = new byte[GREYS];
        for (int i = 0; i < GREYS; i++) {
            levels[i] = (byte) (i * (255 / (GREYS - 1)));
        }
        return new IndexColorModel(4, GREYS, levels, Arrays.copyOf(levels, GREYS), Arrays.copyOf(levels, GREYS));
    }
}
