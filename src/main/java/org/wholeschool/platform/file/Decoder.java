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
 * Has what somebody sent in decoded and drawn anew by {@link DecoderProgram}, outside this process. A file that makes a
 * decoder eat memory, run for ever or crash costs that process and not the school's. Nothing is written to a disk: the
 * file goes in by a pipe, and the pictures come back by one.
 */
@ApplicationScoped
public class Decoder {

    private static final int SECONDS = 30;
    private static final int SECONDS_IN_A_QUEUE = 60;
    private static final int AT_ONCE = 2;
    private static final int LARGEST_PAGE = 64 * 1024 * 1024;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /**
     * @param kind what the file's first bytes say it is; not a text
     * @param content all of it
     * @return its pages as pictures
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
        Process process = start();
        Executor later = CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS);
        later.execute(process::destroyForcibly);
        try (DataOutputStream to = new DataOutputStream(process.getOutputStream());
                DataInputStream from = new DataInputStream(process.getInputStream())) {
            to.writeUTF(kind.name());
            to.writeLong(megapixels * 1_000_000L);
            to.writeInt(content.length);
            to.write(content);
            to.flush();
            return answer(from, megapixels);
        } catch (IOException ended) {
            // It crashed, had no memory left, or took longer than its deadline.
            throw new BadInput(FileCheck.FIELD, "file.notRead");
        } finally {
            process.destroyForcibly();
        }
    }

    private static DecoderProgram.Drawn answer(DataInputStream from, int megapixels) throws IOException {
        int answer = from.readUnsignedByte();
        if (answer != DecoderProgram.Answer.DRAWN.ordinal()) {
            throw refusal(answer, megapixels);
        }
        int total = from.readInt();
        int drawn = from.readInt();
        if (drawn < 1 || drawn > PdfDrawing.MOST_PAGES) {
            throw new BadInput(FileCheck.FIELD, "file.notRead");
        }
        List<byte[]> pages = new ArrayList<>();
        for (int page = 0; page < drawn; page++) {
            int length = from.readInt();
            byte[] bytes = length > 0 && length <= LARGEST_PAGE ? from.readNBytes(length) : new byte[0];
            if (bytes.length == 0 || bytes.length < length) {
                throw new IOException("cut off");
            }
            pages.add(bytes);
        }
        return new DecoderProgram.Drawn(total, pages);
    }

    private static BadInput refusal(int answer, int megapixels) {
        if (answer == DecoderProgram.Answer.TOO_MANY_PIXELS.ordinal()) {
            return new BadInput(FileCheck.FIELD, "file.pixels", megapixels);
        }
        return new BadInput(
                FileCheck.FIELD, answer == DecoderProgram.Answer.LOCKED.ordinal() ? "file.locked" : "file.notRead");
    }

    /**
     * Java as it runs here, with a bound on its memory, no folder to write into, nothing of the environment (which can
     * hold where passwords are) and nothing said.
     */
    private static Process start() {
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
                "-cp",
                classPath(),
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
     * Where this program and what it draws with lie: beside each other in the WAR as it is unpacked, or in a
     * developer's folders.
     */
    private static String classPath() {
        return Stream.of(
                        DecoderProgram.class,
                        PDDocument.class,
                        RandomAccessRead.class,
                        FontBoxFont.class,
                        LogFactory.class)
                .map(Decoder::place)
                .collect(Collectors.joining(File.pathSeparator));
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
