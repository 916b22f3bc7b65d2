package com.winzo.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The source files of the project, and their syntax trees as the compiler sees them. */
final class Sources {

    private static final List<String> MODULES = List.of("persistence", "ejb", "web", "ear", "wildfly-config", "docker");

    private static final List<String> KINDS =
            List.of(".java", ".sql", ".cli", ".sh", ".js", ".xml", ".properties", ".yml");

    private Sources() {}

    /** The folder of the root pom. */
    static Path root() {
        return Path.of(Objects.requireNonNull(System.getProperty("winzo.root"), "set by the build"));
    }

    /** Every file written by hand below {@code src} of a module; data are not among them. */
    static List<Path> all() {
        return MODULES.stream()
                .map(module -> root().resolve(module).resolve("src"))
                .filter(Files::isDirectory)
                .flatMap(Sources::files)
                .toList();
    }

    static List<Path> java() {
        return all().stream().filter(file -> file.toString().endsWith(".java")).toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree
                    .filter(Files::isRegularFile)
                    .filter(file -> KINDS.stream().anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The trees of the files by their names below the root; syntax only, nothing is resolved. */
    static Map<String, CompilationUnitTree> parse(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            Map<String, CompilationUnitTree> trees = new TreeMap<>();
            for (CompilationUnitTree tree : parse(manager.getJavaFileObjectsFromPaths(files), manager)) {
                trees.put(name(Path.of(tree.getSourceFile().toUri())), tree);
            }
            return trees;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tree of a text. */
    static CompilationUnitTree parse(String text) {
        JavaFileObject source = new SimpleJavaFileObject(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
        try {
            return parse(List.of(source), null).iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Iterable<? extends CompilationUnitTree> parse(
            Iterable<? extends JavaFileObject> sources, StandardJavaFileManager manager) throws IOException {
        JavacTask task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, manager, null, List.of("-proc:none"), null, sources);
        return task.parse();
    }

    static String name(Path file) {
        return root().relativize(file).toString();
    }
}
