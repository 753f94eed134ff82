package org.wholeschool.roster.watch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wholeschool.platform.crypto.KeyedHash;
import org.wholeschool.platform.csv.CsvText;
import org.wholeschool.roster.batch.WatchResult;

/**
 * The folder of one school in the watched folder: it is named by the school's number here, which nobody can change.
 * Only plain files of it are read, never what a symbolic link leads to, and nothing of it is deleted.
 */
final class SchoolFolder {

    private static final String TAKEN = "taken";
    private static final String DONE = ".done";
    private static final int MOST_FILES = 1000;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS-").withZone(ZoneOffset.UTC);

    private final Path folder;

    /**
     * @param root the watched folder of the installation
     * @param school the school's id
     */
    SchoolFolder(Path root, long school) {
        this.folder = root.resolve(Long.toString(school));
    }

    static List<String> marks(List<Found> files) {
        return files.stream().map(Found::mark).toList();
    }

    /**
     * A file that may be a roster.
     *
     * @param path where it is
     * @param size in bytes
     * @param changed when it was last written to
     * @param saidDone whether a file beside it, of its name and ".done", says that it is complete
     */
    record Found(Path path, long size, Instant changed, boolean saidDone) {

        String name() {
            return path.getFileName().toString();
        }

        boolean isTooLarge() {
            return size > CsvText.MAX_BYTES;
        }

        /** @return the same for the same file as long as nobody writes to it: a keyed hash, 64 hexadecimal digits. */
        String mark() {
            return KeyedHash.of("roster-file", name() + "|" + size + "|" + changed);
        }
    }

    /** The folder, or a file in it, cannot be looked into. */
    static final class Fault extends Exception {

        private static final long serialVersionUID = 1L;

        private final WatchResult result;

        Fault(WatchResult result) {
            super(result.name());
            this.result = result;
        }

        WatchResult result() {
            return result;
        }
    }

    /**
     * @return the files that may be rosters, in no order
     * @throws Fault where the folder cannot be looked into
     */
    List<Found> files() throws Fault {
        if (Files.isSymbolicLink(folder)) {
            throw new Fault(WatchResult.FOLDER_LINK);
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new Fault(WatchResult.FOLDER_MISSING);
        }
        List<Found> found = new ArrayList<>();
        int all = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (++all > MOST_FILES) {
                    throw new Fault(WatchResult.FOLDER_FULL);
                }
                String name = entry.getFileName().toString().toLowerCase(Locale.ROOT);
                if (!name.startsWith(".") && (name.endsWith(".zip") || name.endsWith(".csv"))) {
                    addFile(found, entry);
                }
            }
            return found;
        } catch (IOException | DirectoryIteratorException closed) {
            throw new Fault(WatchResult.FOLDER_CLOSED);
        }
    }

    private static void addFile(List<Found> found, Path entry) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isRegularFile()) {
            found.add(new Found(
                    entry,
                    attributes.size(),
                    attributes.lastModifiedTime().toInstant(),
                    Files.isRegularFile(doneBeside(entry), LinkOption.NOFOLLOW_LINKS)));
        }
    }

    private static Path doneBeside(Path entry) {
        return entry.resolveSibling(entry.getFileName() + DONE);
    }

    /**
     * @return what stands in it, or null where it was written to meanwhile, is gone, or was changed for a link
     * @throws Fault where it cannot be read
     */
    static byte[] read(Found file) throws Fault {
        try (InputStream in = Channels.newInputStream(
                Files.newByteChannel(file.path(), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)))) {
            byte[] content = in.readNBytes(CsvText.MAX_BYTES + 1);
            BasicFileAttributes now =
                    Files.readAttributes(file.path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            boolean same = content.length == file.size()
                    && now.isRegularFile()
                    && now.size() == file.size()
                    && now.lastModifiedTime().toInstant().equals(file.changed());
            return same ? content : null;
        } catch (NoSuchFileException gone) {
            return null;
        } catch (IOException unreadable) {
            if (Files.isSymbolicLink(file.path())) {
                return null;
            }
            throw new Fault(WatchResult.FILE_CLOSED);
        }
    }

    /**
     * Puts a file that was taken, and the one that said that it is complete, into the folder "taken" beside it.
     *
     * @return whether it could be moved; where not, it stays, and is known again by its mark
     */
    static boolean moveToTaken(Found file, Instant now) {
        Path taken = file.path().resolveSibling(TAKEN);
        try {
            makeFolder(taken);
            move(file.path(), taken, now);
            if (file.saidDone()) {
                move(doneBeside(file.path()), taken, now);
            }
            return true;
        } catch (IOException stays) {
            return false;
        }
    }

    private static void makeFolder(Path taken) throws IOException {
        try {
            Files.createDirectory(taken);
        } catch (FileAlreadyExistsException known) {
            if (!Files.isDirectory(taken, LinkOption.NOFOLLOW_LINKS)) {
                throw known;
            }
        }
    }

    /** An atomic move would write over a file of that name, so the moment stands before each. */
    private static void move(Path file, Path into, Instant now) throws IOException {
        Files.move(file, into.resolve(STAMP.format(now) + file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }
}
