package org.wholeschool.concern.attachment;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.JsonParts;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.connection.GatheredFile;
import org.wholeschool.platform.file.FileCheck;
import org.wholeschool.platform.file.UploadPlaces;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.category.FilesRule;

/**
 * Where files go in and out. In: as the body of a request that a script of ours sends, so that a form is neither sent
 * nor lost meanwhile; it stays in memory. Out: a page as a picture that was drawn here, or the original as something to
 * be saved and not opened by the browser. Whatever may not be had is not there.
 */
@WebServlet(FileServlet.ROOT + "/*")
public class FileServlet extends HttpServlet {

    static final String ROOT = "/concern/file";

    private static final long serialVersionUID = 1L;

    /** No other site can make a browser send it. */
    private static final String NAME = "X-File-Name";

    private static final String NOTHING_RUNS =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    @Inject
    private transient FileReception reception;

    @Inject
    private transient FormFiles formFiles;

    @Inject
    private transient ConcernFiles concernFiles;

    @Inject
    private transient UploadPlaces places;

    @Inject
    private transient Categories categories;

    @Inject
    private transient Actors actors;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            long id = number(request.getParameter("id"));
            switch (request.getPathInfo() == null ? "" : request.getPathInfo()) {
                case "/page" -> page(response, concernFiles.page(id, (int) number(request.getParameter("page"))));
                case "/original" -> original(response, concernFiles.original(id));
                default -> throw new NotFound("file");
            }
        } catch (NotFound | NotPermitted none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void page(HttpServletResponse response, byte[] picture) throws IOException {
        boolean png =
                picture.length > PNG.length && java.util.Arrays.equals(picture, 0, PNG.length, PNG, 0, PNG.length);
        send(response, png ? "image/png" : "image/jpeg", "inline", picture);
    }

    private static void original(HttpServletResponse response, ConcernFiles.Original file) throws IOException {
        String encoded = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        String plain = file.name().replaceAll("[^A-Za-z0-9._ -]", "_");
        send(
                response,
                "application/octet-stream",
                "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded,
                file.content());
    }

    private static void send(HttpServletResponse response, String type, String disposition, byte[] content)
            throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", disposition);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", NOTHING_RUNS);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader(NAME) == null || !"application/octet-stream".equals(request.getContentType())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!actors.current().isPerson()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            try {
                switch (request.getPathInfo() == null ? "" : request.getPathInfo()) {
                    case "/add" -> answer(response, JsonParts.object().add("kept", kept(request)));
                    case "/waiting" -> answer(response, waiting(request));
                    default -> throw new NotFound("file");
                }
            } catch (BadInput refused) {
                // What was not read is still on its way.
                response.setHeader("Connection", "close");
                answer(
                        response,
                        JsonParts.object()
                                .add("refused", Texts.of("attachment").get(refused.key(), refused.arguments())));
            } catch (UploadPlaces.Busy full) {
                response.setHeader("Connection", "close");
                answer(
                        response,
                        JsonParts.object().add("busy", Texts.of("attachment").get("file.busy")));
            } catch (NotFound | NotPermitted none) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        }
    }

    /** Whether it may be added at all is asked before it is read and drawn, and once more when it is kept. */
    private long kept(HttpServletRequest request) throws IOException {
        long most = FileReception.mostBytes();
        if (request.getContentLengthLong() > most) {
            throw new BadInput(FileCheck.FIELD, "file.tooLarge", most / (1024 * 1024));
        }
        if (request.getParameter("concern") != null) {
            long concern = number(request.getParameter("concern"));
            concernFiles.mayAdd(concern);
            try (UploadPlaces.Place place = place(request)) {
                return concernFiles.add(concern, received(request, most));
            }
        }
        String form = form(request.getParameter("form"));
        Long kind = kind(request);
        formFiles.mayAdd(form, kind);
        try (UploadPlaces.Place place = place(request)) {
            return formFiles.add(form, kind, received(request, most));
        }
    }

    private UploadPlaces.Place place(HttpServletRequest request) {
        if (request.getContentLengthLong() == 0) {
            // Nothing was gathered of it, and nothing will be when it is sent again.
            throw new BadInput(FileCheck.FIELD, "file.empty");
        }
        if (!GatheredFile.isWhole(request)) {
            throw new UploadPlaces.Busy();
        }
        Actor actor = actors.current();
        return places.take(actor.accountId(), actor.schoolId(), request.getContentLengthLong());
    }

    /**
     * What waits with a form: without the one that is to be taken out, and without all where the form is of a kind that
     * has none.
     */
    private JsonObjectBuilder waiting(HttpServletRequest request) {
        String form = form(request.getParameter("form"));
        Long kind = kind(request);
        if (request.getParameter("out") != null) {
            formFiles.remove(number(request.getParameter("out")));
        }
        boolean off = kind != null && categories.filesRule(kind) != FilesRule.ON;
        int dropped = formFiles.dropWhereOff(form, kind);
        JsonArrayBuilder files = JsonParts.array();
        formFiles
                .of(form)
                .forEach(file -> files.add(JsonParts.object()
                        .add("id", file.id())
                        .add("name", file.name())
                        .add("size", file.sizeWords())));
        return JsonParts.object()
                .add("off", off)
                .add("files", files)
                .add("dropped", dropped == 0 ? "" : Texts.of("attachment").get("form.dropped", dropped));
    }

    private static Long kind(HttpServletRequest request) {
        String kind = request.getParameter("kind");
        return kind == null || kind.isEmpty() ? null : Long.valueOf(number(kind));
    }

    private ReceivedFile received(HttpServletRequest request, long most) throws IOException {
        try (InputStream body = request.getInputStream()) {
            return reception.receive(name(request.getHeader(NAME)), body.readNBytes((int) most + 1));
        }
    }

    private static String name(String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw new BadInput(FileCheck.FIELD, "file.name.characters");
        }
    }

    private static void answer(HttpServletResponse response, JsonObjectBuilder what) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print(what.build());
    }

    private static String form(String key) {
        try {
            return UUID.fromString(key).toString();
        } catch (IllegalArgumentException | NullPointerException none) {
            throw new NotFound("form");
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException none) {
            throw new NotFound("file");
        }
    }
}
