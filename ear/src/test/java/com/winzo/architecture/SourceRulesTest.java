package com.winzo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The sources against the rules that only sources can break; each rule is seen red on a text made for it. */
class SourceRulesTest {

    @Test
    void theScanHoldsSourcesOfEveryModule() {
        assertThat(Sources.java())
                .extracting(Path::toString)
                .anyMatch(name -> name.endsWith("kernel/Money.java"))
                .anyMatch(name -> name.endsWith("api/Wallets.java"))
                .anyMatch(name -> name.endsWith("SourceRulesTest.java"))
                .anyMatch(name -> name.endsWith("server/WinzoInstance.java"));
    }

    @Test
    void noFileIsTooLong() {
        assertThat(objections(Sources.all(), file -> SourceRules.tooLong(Sources.name(file), Sources.read(file))))
                .isEmpty();
        assertThat(SourceRules.tooLong("planted", "\n".repeat(SourceRules.FILE_LINES_MAX)))
                .isEmpty();
        assertThat(SourceRules.tooLong("planted", "\n".repeat(SourceRules.FILE_LINES_MAX + 1)))
                .hasSize(1);
    }

    @Test
    void noMethodIsTooLong() {
        assertThat(treeObjections(Sources.java(), SourceRules::longMethods)).isEmpty();
        assertThat(parsed(methodOf(SourceRules.METHOD_LINES_MAX), SourceRules::longMethods))
                .isEmpty();
        assertThat(parsed(methodOf(SourceRules.METHOD_LINES_MAX + 1), SourceRules::longMethods))
                .hasSize(1);
    }

    @Test
    void nothingIsLeftForLater() {
        assertThat(objections(Sources.all(), file -> SourceRules.reminders(Sources.name(file), Sources.read(file))))
                .isEmpty();
        assertThat(SourceRules.reminders("planted", "int a;\n// FIX" + "ME some day\n"))
                .hasSize(1);
    }

    @Test
    void noCodeIsCommentedOut() {
        assertThat(objections(Sources.java(), file -> SourceRules.commentedOut(Sources.name(file), Sources.read(file))))
                .isEmpty();
        assertThat(SourceRules.commentedOut("planted", "int a;\n    // a = 1;\n"))
                .hasSize(1);
    }

    @Test
    void noTestSleeps() {
        List<Path> tests = Sources.java().stream()
                .filter(file -> file.toString().contains("/src/test/"))
                .toList();

        assertThat(tests).isNotEmpty();
        assertThat(treeObjections(tests, SourceRules::waiting)).isEmpty();
        assertThat(parsed("class A { void a() throws Exception { Thread.sleep(1); } }", SourceRules::waiting))
                .hasSize(1);
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        Set<Path> packages = Sources.java().stream()
                .filter(file -> file.toString().contains("/src/main/"))
                .map(Path::getParent)
                .collect(Collectors.toSet());

        assertThat(packages).allMatch(folder -> Files.exists(folder.resolve("package-info.java")));
    }

    private static String methodOf(int lines) {
        return "class A {\nvoid a() {\n" + ";\n".repeat(lines - 2) + "}\n}\n";
    }

    private static List<String> parsed(String text, BiFunction<String, CompilationUnitTree, List<String>> rule) {
        return rule.apply("planted", Sources.parse(text));
    }

    private static List<String> objections(List<Path> files, Function<Path, List<String>> rule) {
        return files.stream().flatMap(file -> rule.apply(file).stream()).toList();
    }

    private static List<String> treeObjections(
            List<Path> files, BiFunction<String, CompilationUnitTree, List<String>> rule) {
        return Sources.parse(files).entrySet().stream()
                .flatMap(file -> rule.apply(file.getKey(), file.getValue()).stream())
                .toList();
    }
}
