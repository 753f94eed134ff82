package org.wholeschool.release;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Builds the archive of a release from the results of a build; {@code mvn -Prelease package} runs it. The archive
 * contains the WAR, the context of the image, the bill of materials, licences, guides as web pages, and checksums.
 */
public final class Release {

    static final String SUMS = "SHA256SUMS";

    private static final String FROM_THE_BUILD = "COPY --from=build /build/target/";

    private final Path source;
    private final Path bundle;

    private Release(Path source, Path bundle) {
        this.source = source;
        this.bundle = bundle;
    }

    /** @param arguments the top folder of the sources, and the version */
    public static void main(String[] arguments) throws IOException {
        Path source = Path.of(arguments[0]);
        String name = "wholeschool-" + arguments[1];
        Path target = source.resolve("target").resolve("release");
        clear(target);
        Release release = new Release(source, target.resolve(name));
        release.fill();
        Path zip = target.resolve(name + ".zip");
        zip(target, name, zip);
        Files.writeString(target.resolve(name + ".zip.sha256"), checksum(zip) + "  " + name + ".zip\n");
        System.out.println("The release is " + source.relativize(zip) + ", with its checksum beside it.");
    }

    private void fill() throws IOException {
        copy("target/wholeschool.war", bundle.resolve("wholeschool.war"));
        copy("target/bom.json", bundle.resolve("bom.json"));
        copy("target/generated-sources/license/THIRD-PARTY.txt", bundle.resolve("THIRD-PARTY.txt"));
        copy("LICENSE", bundle.resolve("LICENSE"));
        copy("CHANGELOG.md", bundle.resolve("CHANGELOG.md"));
        copy("target/payara/payara-micro.jar", bundle.resolve("payara/payara-micro.jar"));
        copy("src/main/payara/logging.properties", bundle.resolve("payara/logging.properties"));
        try (Stream<Path> files = Files.list(source.resolve("docker"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(
                        source.relativize(file).toString(),
                        bundle.resolve("docker").resolve(file.getFileName().toString()));
            }
        }
        Files.writeString(
                bundle.resolve("docker/Dockerfile"), imageFile(Files.readString(source.resolve("docker/Dockerfile"))));
        GuidesAsHtml.write(source.resolve("docs"), bundle.resolve("docs"));
        sum(bundle);
    }

    /**
     * @param dockerfile the file by which an image is built from the sources
     * @return the same image from what is built already
     */
    static String imageFile(String dockerfile) {
        String last = dockerfile.substring(dockerfile.lastIndexOf("FROM "));
        if (!last.contains(FROM_THE_BUILD)) {
            throw new IllegalStateException(
                    "docker/Dockerfile takes nothing from its build: look at Release.imageFile");
        }
        return "# Wholeschool on Payara Micro. Build from the top of the release:\n"
                + "#   docker build -f docker/Dockerfile -t wholeschool .\n"
                + last.replace(FROM_THE_BUILD, "COPY ").replace("COPY src/main/payara/", "COPY payara/");
    }

    /** Writes the checksum of each file of a folder, in the form that {@code sha256sum -c} reads. */
    static void sum(Path folder) throws IOException {
        StringBuilder sums = new StringBuilder();
        for (Path file : files(folder)) {
            sums.append(checksum(file))
                    .append("  ")
                    .append(folder.relativize(file))
                    .append('\n');
        }
        Files.writeString(folder.resolve(SUMS), sums);
    }

    private void copy(String from, Path to) throws IOException {
        if (!Files.exists(source.resolve(from))) {
            // Offline, Maven skips the bill of materials without a word.
            throw new IllegalStateException(from + " was not made. Run mvn -Prelease package without -o.");
        }
        Files.createDirectories(to.getParent());
        Files.copy(source.resolve(from), to);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The same files make the same archive on any day. */
    private static void zip(Path target, String name, Path zip) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream archive = new ZipOutputStream(out)) {
            for (Path file : files(target.resolve(name))) {
                ZipEntry entry = new ZipEntry(target.relativize(file).toString());
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                archive.putNextEntry(entry);
                Files.copy(file, archive);
                archive.closeEntry();
            }
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }

    static String checksum(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
