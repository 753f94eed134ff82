package org.wholeschool.school.siteplan;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * A picture of a floor that was checked and drawn, or written, anew.
 *
 * @param mediaType "image/png", "image/jpeg" or "image/svg+xml"
 * @param content all of it
 * @param height how high it is where its width is {@value Outline#WIDTH}
 */
public record PlanPicture(String mediaType, byte[] content, int height) {

    /** No longer or wider strip than one to five is of use on a screen. */
    static final int LEAST_HEIGHT = Outline.WIDTH / 5;

    static final int MOST_HEIGHT = Outline.WIDTH * 5;

    private static final String SVG = "image/svg+xml";
    private static final String NOTHING_RUNS =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

    /** @return the picture of a floor from its pieces in their order */
    static PlanPicture of(PlanFloor floor, List<byte[]> pieces) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        pieces.forEach(whole::writeBytes);
        return new PlanPicture(floor.mediaType(), whole.toByteArray(), floor.height());
    }

    /**
     * Answers with it, for a picture's place and nothing else: whatever it were, nothing of it would run, and opened by
     * its address it is saved and not shown.
     *
     * @param response the answer, to which nothing has been written yet
     * @param kept who may keep it, and for how long: the header Cache-Control
     */
    public void answer(HttpServletResponse response, String kept) throws IOException {
        response.setContentType(mediaType);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"floor."
                        + (mediaType.equals(SVG) ? "svg" : mediaType.substring("image/".length())) + "\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", NOTHING_RUNS);
        response.setHeader("Cache-Control", kept);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
