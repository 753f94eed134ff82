package org.wholeschool.school.siteplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.config.FileSettings;
import org.wholeschool.platform.file.Decoder;
import org.wholeschool.platform.file.FileCheck;
import org.wholeschool.platform.file.FileKind;

/**
 * What happens to a picture of a floor before it is kept, outside any transaction because it takes a second: a PNG or
 * JPEG is drawn anew from its pixels, an SVG is written anew from what is harmless. What came is not kept.
 */
@ApplicationScoped
public class PlanReception {

    /** A drawing of a floor has some hundred kilobytes; more is a scan that was packed into one. */
    static final int LARGEST_SVG = 2 * 1024 * 1024;

    @Inject
    private Decoder decoder;

    /**
     * @param content what somebody chose
     * @return the picture, as it can be kept
     * @throws BadInput at the field "file", where it cannot be taken; the sentence says what can be done
     */
    public PlanPicture receive(byte[] content) {
        if (SafeSvg.isSvg(content)) {
            if (content.length > LARGEST_SVG) {
                throw refused("file.svg.large", LARGEST_SVG / (1024 * 1024));
            }
            SafeSvg.Drawing drawing = SafeSvg.of(content);
            return new PlanPicture("image/svg+xml", drawing.content(), height(drawing.width(), drawing.height()));
        }
        FileKind kind = FileCheck.kind("", content, FileSettings.megabytes() * 1024L * 1024L);
        if (kind != FileKind.PNG && kind != FileKind.JPEG) {
            throw refused(kind.isRead() && kind != FileKind.MAIL ? "file.office" : "file.unknown");
        }
        byte[] drawn = decoder.draw(kind, content).drawn().get(0);
        return new PlanPicture(kind == FileKind.PNG ? "image/png" : "image/jpeg", drawn, heightOf(drawn, kind));
    }

    private static int heightOf(byte[] drawn, FileKind kind) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(kind.name());
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(drawn))) {
            reader.setInput(in, true, true);
            return height(reader.getWidth(0), reader.getHeight(0));
        } catch (IOException broken) {
            throw refused("file.notRead");
        } finally {
            reader.dispose();
        }
    }

    private static int height(double width, double height) {
        double units = Outline.WIDTH * height / width;
        if (!(units >= PlanPicture.LEAST_HEIGHT && units <= PlanPicture.MOST_HEIGHT)) {
            throw refused("file.strip");
        }
        return (int) Math.round(units);
    }

    static BadInput refused(String key, Object... arguments) {
        return new BadInput(FileCheck.FIELD, key, arguments);
    }
}
