package org.wholeschool.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** A class has at most 300 lines and a method at most 40. The longer ones are listed, and can only get shorter. */
class LongCodeTest {

    private static final int MOST_OF_A_CLASS = 300;
    private static final int MOST_OF_A_METHOD = 40;

    /** "class lines" or "class.method lines" in each line; this test writes what it counts to target. */
    private static final Path LIST = Path.of("src", "test", "resources", "long-code.txt");

    private static final Path AS_COUNTED = Path.of("target", "long-code.txt");
    private static final Path CODE = Path.of("src", "main", "java");

    @Test
    void noClassAndNoMethodIsLongerThanItWas() throws IOException {
        Map<String, Integer> counted = counted();
        Files.createDirectories(AS_COUNTED.getParent());
        Files.writeString(
                AS_COUNTED,
                counted.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue() + "\n")
                        .collect(Collectors.joining()));
        Map<String, Integer> allowed = allowed();
        List<String> longer = counted.entrySet().stream()
                .filter(each -> each.getValue() > allowed.getOrDefault(each.getKey(), 0))
                .map(each -> each.getKey() + " has " + each.getValue() + " lines")
                .toList();
        assertEquals(List.of(), longer, "give what it does to another class or method");
        assertEquals(allowed, counted, "shorter than before: copy " + AS_COUNTED + " to " + LIST);
    }

    @Test
    void theLinesOfAMethodAreThoseBetweenItsBraces() throws IOException {
        String code = "class Long {\n    void of() {\n" + "        of();\n".repeat(41) + "    }\n}\n";
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Long.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
            }
        };
        Map<String, Integer> counted = new TreeMap<>();
        longMethods(List.of(file), counted);
        assertEquals(Map.of("Long.of", 41), counted);
    }

    private static Map<String, Integer> counted() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(CODE)) {
            files = all.filter(file -> file.toString().endsWith(".java")).toList();
        }
        assertTrue(files.size() > 1000, "the classes were not found: " + files.size());
        Map<String, Integer> counted = new TreeMap<>();
        for (Path file : files) {
            int lines = Files.readAllLines(file).size();
            if (lines > MOST_OF_A_CLASS) {
                counted.put(file.getFileName().toString().replace(".java", ""), lines);
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<JavaFileObject> objects = new ArrayList<>();
            manager.getJavaFileObjectsFromPaths(files).forEach(objects::add);
            longMethods(objects, counted);
        }
        return counted;
    }

    private static void longMethods(List<JavaFileObject> files, Map<String, Integer> counted) throws IOException {
        JavacTask parser = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of("-proc:none"), null, files);
        SourcePositions positions = Trees.instance(parser).getSourcePositions();
        for (CompilationUnitTree file : parser.parse()) {
            new MethodLines(file, positions, counted).scan(file, "");
        }
    }

    private static Map<String, Integer> allowed() throws IOException {
        return Files.readAllLines(LIST).stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(
                        parts -> parts[0], parts -> Integer.valueOf(parts[1]), Integer::sum, TreeMap::new));
    }

    /** Walks through one file and notes each long method by the class that it is in. */
    private static final class MethodLines extends TreeScanner<Void, String> {

        private final CompilationUnitTree file;
        private final SourcePositions positions;
        private final Map<String, Integer> counted;

        private MethodLines(CompilationUnitTree file, SourcePositions positions, Map<String, Integer> counted) {
            this.file = file;
            this.positions = positions;
            this.counted = counted;
        }

        @Override
        public Void visitClass(ClassTree type, String in) {
            return super.visitClass(
                    type,
                    type.getSimpleName().isEmpty() ? in : type.getSimpleName().toString());
        }

        @Override
        public Void visitMethod(MethodTree method, String in) {
            if (method.getBody() != null) {
                int lines = lines(method.getBody());
                if (lines > MOST_OF_A_METHOD) {
                    counted.merge(in + "." + method.getName(), lines, Integer::max);
                }
            }
            return super.visitMethod(method, in);
        }

        private int lines(Tree body) {
            LineMap map = file.getLineMap();
            return (int) (map.getLineNumber(positions.getEndPosition(file, body))
                    - map.getLineNumber(positions.getStartPosition(file, body))
                    - 1);
        }
    }
}
