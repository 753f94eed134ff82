package org.wholeschool.platform.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.config.FileSettings;

/**
 * Has what was sent in decoded, and drawn or read, by {@link DecoderProgram}, outside this process. A file that makes a
 * decoder eat memory, run for ever or crash costs that process and not the school's. Nothing is written to a disk: the
 * file goes in by a pipe, and pictures and words come back by one.
 */
@ApplicationScoped
public class Decoder {

    private static final int SECONDS = 30;
    private static final int SECONDS_IN_A_QUEUE = 60;
    private static final int AT_ONCE = 2;
    private static final int LARGEST_PAGE = 64 * 1024 * 1024;

    /** One class of each library that reads documents, by name: this process loads none of what they do. */
    private static final List<String> READING = List.of(
            "org.apache.poi.POIDocument",
            "org.apache.poi.openxml4j.opc.OPCPackage",
            "org.apache.poi.hsmf.MAPIMessage",
            "org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder",
            "org.apache.xmlbeans.XmlObject",
            "org.apache.commons.compress.archivers.ArchiveEntry",
            "org.apache.commons.io.IOUtils",
            "org.apache.commons.codec.Charsets",
            "org.apache.commons.collections4.ListUtils",
            "org.apache.commons.lang3.ArrayUtils",
            "org.apache.commons.math3.util.FastMath",
            "com.zaxxer.sparsebits.SparseBitSet",
            "org.apache.logging.log4j.LogManager",
            "org.apache.james.mime4j.dom.Message",
            "org.apache.james.mime4j.stream.MimeConfig",
            "org.jsoup.Jsoup");

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /**
     * @param kind what the file's first bytes say it is; not a text
     * @param content all of it
     * @return its pages as pictures, or its words
     * @throws BadInput where it is not what its first bytes say, too large to be drawn, or locked
     */
    public DecoderProgram.Drawn draw(FileKind kind, byte[] content) {
        try {
            if (!places.tryAcquire(SECONDS_IN_A_QUEUE, TimeUnit.SECONDS)) {
                throw new BadInput(FileCheck.FIELD, "file.busy");
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new BadInput(FileCheck.FIELD, "file.busy");
        }
        try {
            return inAProcess(kind, content, FileSettings.megapixels(), SECONDS);
        } finally {
            places.release();
        }
    }

    static DecoderProgram.Drawn inAProcess(FileKind kind, byte[] content, int megapixels, int seconds) {
        Process process = start(kind);
        Executor later = CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS);
        later.execute(process::destroyForcibly);
        try (DataOutputStream to = new DataOutputStream(process.getOutputStream());
                DataInputStream from = new DataInputStream(process.getInputStream())) {
            to.writeUTF(kind.name());
            to.writeLong(megapixels * 1_000_000L);
            to.writeInt(content.length);
            to.write(content);
            to.flush();
            return answer(from, kind, megapixels);
        } catch (IOException ended) {
            // It crashed, had no memory left, or took longer than its deadline.
            throw new BadInput(FileCheck.FIELD, "file.notRead");
        } finally {
            process.destroyForcibly();
        }
    }

    private static DecoderProgram.Drawn answer(DataInputStream from, FileKind kind, int megapixels) throws IOException {
        int answer = from.readUnsignedByte();
        if (answer != DecoderProgram.Answer.DRAWN.ordinal()) {
            throw refusal(answer, megapixels);
        }
        int total = from.readInt();
        int drawn = from.readInt();
        if (drawn < (kind.isRead() ? 0 : 1) || drawn > PdfDrawing.MOST_PAGES) {
            throw new BadInput(FileCheck.FIELD, "file.notRead");
        }
        List<byte[]> pages = new ArrayList<>();
        for (int page = 0; page < drawn; page++) {
            pages.add(bytes(from, from.readInt()));
        }
        int words = from.readInt();
        if (!kind.isRead()) {
            return new DecoderProgram.Drawn(total, pages);
        }
        byte[] document = bytes(from, words);
        DocumentContent.of(document);
        return new DecoderProgram.Drawn(total, pages, document);
    }

    private static byte[] bytes(DataInputStream from, int length) throws IOException {
        byte[] bytes = length > 0 && length <= LARGEST_PAGE ? from.readNBytes(length) : new byte[0];
        if (bytes.length == 0 || bytes.length < length) {
            throw new IOException("cut off");
        }
        return bytes;
    }

    private static BadInput refusal(int answer, int megapixels) {
        if (answer == DecoderProgram.Answer.TOO_MANY_PIXELS.ordinal()) {
            return new BadInput(FileCheck.FIELD, "file.pixels", megapixels);
        }
        Map<Integer, String> sentences = Map.of(
                DecoderProgram.Answer.LOCKED.ordinal(),
                "file.locked",
                DecoderProgram.Answer.MACROS.ordinal(),
                "file.macros",
                DecoderProgram.Answer.OTHER_OFFICE.ordinal(),
                "file.office");
        return new BadInput(FileCheck.FIELD, sentences.getOrDefault(answer, "file.notRead"));
    }

    /**
     * Java as it runs here, with a bound on its memory, no folder to write into, nothing of the environment (which can
     * hold where passwords are) and nothing said.
     */
    private static Process start(FileKind kind) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=/nonexistent",
                "-Duser.home=/nonexistent",
                // Libraries say nothing; the server's own choice of a log is not on this class path.
                "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
                "-cp",
                classPath(kind),
                DecoderProgram.class.getName());
        builder.environment().clear();
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            return builder.start();
        } catch (IOException noJava) {
            throw new IllegalStateException(
                    "files cannot be decoded: Java could not be started again from " + System.getProperty("java.home"));
        }
    }

    /**
     * Where this program and what it decodes that kind with lie: beside each other in the WAR as it is unpacked, or in
     * a developer's folders. A process for pictures cannot reach the libraries for documents.
     */
    private static String classPath(FileKind kind) {
        Stream<Class<?>> drawing = Stream.of(
                DecoderProgram.class, PDDocument.class, RandomAccessRead.class, FontBoxFont.class, LogFactory.class);
        Stream<Class<?>> reading = kind.isRead() ? READING.stream().map(Decoder::found) : Stream.empty();
        return Stream.concat(drawing, reading)
                .map(Decoder::place)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Class<?> found(String name) {
        try {
            return Class.forName(name, false, Decoder.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("files cannot be decoded: " + name + " is missing", missing);
        }
    }

    private static String place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            String whole = source.getLocation().toURI().getPath();
            // Some servers name the class's own file.
            String name = type.getName().replace('.', '/') + ".class";
            return whole.endsWith(name) ? whole.substring(0, whole.length() - name.length()) : whole;
        } catch (URISyntaxException notAPath) {
            throw new IllegalStateException(notAPath);
        }
    }
}
