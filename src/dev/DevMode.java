import com.sun.jdi.Bootstrap;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Runs the product from its sources and applies saved changes to the running server: {@code mvn -Pdev}. Pages and
 * method bodies change at once, and sessions stay. Anything else needs a restart, because a virtual machine cannot
 * redefine it: a new method or field, an entity, a text, a migration.
 */
public final class DevMode {

    private static final Path JAVA = Path.of("src", "main", "java");
    private static final Path TEXTS = Path.of("src", "main", "resources");
    private static final Path MIGRATIONS = Path.of("db");
    private static final Path PAGES = Path.of("webapp");
    private static final Path WEB_XML = PAGES.resolve("WEB-INF").resolve("web.xml");
    private static final Path WAR = Path.of("target", "dev");
    private static final Path CLASSES = WAR.resolve("WEB-INF").resolve("classes");
    private static final Path COMPILED = Path.of("target", "dev-classes");
    private static final Path SERVER = Path.of("target", "payara", "payara-micro.jar");

    private static final int LOOK_EVERY_MILLIS = 300;
    private static final int ENDS_WITHIN_SECONDS = 20;

    /** Without these, the server and the browser keep pages, style sheets and scripts as they were first read. */
    private static final String READ_AGAIN = """
              <context-param>
                <param-name>jakarta.faces.FACELETS_REFRESH_PERIOD</param-name>
                <param-value>0</param-value>
              </context-param>
              <context-param>
                <param-name>com.sun.faces.resourceUpdateCheckPeriod</param-name>
                <param-value>0</param-value>
              </context-param>
              <context-param>
                <param-name>com.sun.faces.defaultResourceMaxAge</param-name>
                <param-value>0</param-value>
              </context-param>
            """;

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final Map<Path, Long> seen = new HashMap<>();
    private final String port;
    /** Classes compiled since the start come first. */
    private final String libraries;

    private Process server;
    private int debugPort;
    private VirtualMachine machine;

    private DevMode(String port, String libraries) {
        this.port = port;
        this.libraries = CLASSES + System.getProperty("path.separator") + libraries;
    }

    /** @param arguments the port on which to listen, and the class path by which the product is compiled */
    public static void main(String[] arguments) throws Exception {
        new DevMode(arguments[0], arguments[1]).run();
    }

    private void run() throws Exception {
        changed();
        readPagesAgain();
        start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.destroy()));
        System.out.println(
                "Saved pages and method bodies are applied at once. Type r and Enter to restart, q and Enter to stop.");
        BufferedReader keys = new BufferedReader(new InputStreamReader(System.in));
        while (server.isAlive()) {
            if (keys.ready()) {
                String key = keys.readLine();
                if (key == null || key.equals("q")) {
                    break;
                }
                if (key.equals("r")) {
                    restart();
                }
            }
            take(changed());
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
        server.destroy();
    }

    private static void readPagesAgain() throws IOException {
        Files.writeString(
                WAR.resolve(PAGES.relativize(WEB_XML).toString()),
                Files.readString(WEB_XML).replaceFirst("(?=  <context-param>)", READ_AGAIN));
    }

    private void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            debugPort = free.getLocalPort();
        }
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,address=127.0.0.1:" + debugPort,
                "-Xmx768m",
                "-Dwholeschool.home=" + Path.of("").toAbsolutePath(),
                "-Dwholeschool.demonstration=" + System.getProperty("wholeschool.demonstration", "true"),
                "-Dwholeschool.address=http://localhost:" + port,
                "-jar",
                SERVER.toString(),
                "--deploy",
                WAR.toString(),
                "--contextroot",
                "/",
                "--port",
                port,
                "--nohazelcast",
                "--prebootcommandfile",
                "src/main/payara/preboot.txt",
                "--logproperties",
                "src/main/payara/logging.properties");
        server = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        machine = null;
    }

    private void restart() throws IOException, InterruptedException {
        server.destroy();
        if (!server.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            server.destroyForcibly().waitFor();
        }
        start();
    }

    /** @return the files that were saved since the last look */
    private List<Path> changed() throws IOException {
        List<Path> changed = new ArrayList<>();
        for (Path folder : List.of(JAVA, TEXTS, MIGRATIONS, PAGES)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    long time = Files.getLastModifiedTime(file).toMillis();
                    Long before = seen.put(file, time);
                    if (before == null || before != time) {
                        changed.add(file);
                    }
                }
            }
        }
        return changed;
    }

    private void take(List<Path> changed) throws IOException {
        List<Path> code = new ArrayList<>();
        for (Path file : changed) {
            if (file.equals(WEB_XML)) {
                readPagesAgain();
                restartNeeded(file);
            } else if (file.startsWith(PAGES)) {
                copy(file, WAR.resolve(PAGES.relativize(file).toString()));
                System.out.println(file + ": reload the page.");
            } else if (file.startsWith(TEXTS)) {
                copy(file, CLASSES.resolve(TEXTS.relativize(file).toString()));
                restartNeeded(file);
            } else if (file.startsWith(MIGRATIONS)) {
                copy(file, CLASSES.resolve(file.toString()));
                restartNeeded(file);
            } else if (file.toString().endsWith(".java")) {
                code.add(file);
            }
        }
        if (!code.isEmpty() && compile(code)) {
            redefine();
        }
    }

    private static void restartNeeded(Path file) {
        System.out.println(file + ": needs a restart. Type r and Enter.");
    }

    private boolean compile(List<Path> code) throws IOException {
        clear();
        List<String> options = List.of(
                "-d", COMPILED.toString(), "-cp", libraries, "-parameters", "-g", "--release", "17", "-proc:none");
        StringWriter said = new StringWriter();
        var files = compiler.getStandardFileManager(null, null, null);
        boolean isGood = compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(code))
                .call();
        System.out.print(said);
        return isGood;
    }

    private static void clear() throws IOException {
        if (Files.exists(COMPILED)) {
            try (Stream<Path> files = Files.walk(COMPILED)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(COMPILED);
    }

    /** Copies what was compiled to where the next start finds it, and gives the running server the new bodies. */
    private void redefine() throws IOException {
        Map<ReferenceType, byte[]> bodies = new HashMap<>();
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(COMPILED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path inside = COMPILED.relativize(file);
                copy(file, CLASSES.resolve(inside.toString()));
                String name = inside.toString()
                        .replaceFirst("\\.class$", "")
                        .replace(inside.getFileSystem().getSeparator(), ".");
                names.add(name.substring(name.lastIndexOf('.') + 1));
                for (ReferenceType type : machine().classesByName(name)) {
                    bodies.put(type, Files.readAllBytes(file));
                }
            }
        }
        try {
            machine.redefineClasses(bodies);
            System.out.println(String.join(", ", names) + ": applied to the running server.");
        } catch (UnsupportedOperationException | LinkageError refused) {
            System.out.println(String.join(", ", names)
                    + ": needs a restart, because more than method bodies changed. Type r and Enter.");
        }
    }

    private VirtualMachine machine() throws IOException {
        if (machine == null) {
            AttachingConnector socket = Bootstrap.virtualMachineManager().attachingConnectors().stream()
                    .filter(connector -> connector.name().equals("com.sun.jdi.SocketAttach"))
                    .findFirst()
                    .orElseThrow();
            Map<String, Connector.Argument> arguments = socket.defaultArguments();
            arguments.get("hostname").setValue("127.0.0.1");
            arguments.get("port").setValue(String.valueOf(debugPort));
            try {
                machine = socket.attach(arguments);
            } catch (IllegalConnectorArgumentsException fault) {
                throw new IllegalStateException(fault);
            }
        }
        return machine;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
