package com.winzo.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the compiled classes no longer show: sizes, remarks, waiting. Each check returns what it objects to. */
final class SourceRules {

    static final int FILE_LINES_MAX = 400;
    static final int METHOD_LINES_MAX = 60;

    /** Put together so that this file does not object to itself. */
    private static final Pattern REMINDER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

    /** A line comment that ends like a statement. */
    private static final Pattern COMMENTED_OUT = Pattern.compile("(?m)^\\s*//.*[;{}]\\s*$");

    private static final List<String> WAITING =
            List.of("Thread.sleep", "TimeUnit.SECONDS.sleep", "TimeUnit.MILLISECONDS.sleep", "LockSupport.parkNanos");

    private SourceRules() {}

    static List<String> tooLong(String name, String text) {
        long lines = text.lines().count();
        return lines > FILE_LINES_MAX ? List.of(name + " has " + lines + " lines") : List.of();
    }

    static List<String> longMethods(String name, CompilationUnitTree unit) {
        List<String> objections = new ArrayList<>();
        SourcePositions positions = positions();
        LineMap lines = unit.getLineMap();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                long first = positions.getStartPosition(unit, method);
                long last = positions.getEndPosition(unit, method);
                if (first >= 0 && last >= 0) {
                    long length = lines.getLineNumber(last) - lines.getLineNumber(first) + 1;
                    if (length > METHOD_LINES_MAX) {
                        objections.add(name + ": " + method.getName() + " has " + length + " lines");
                    }
                }
                return super.visitMethod(method, nothing);
            }
        }.scan(unit, null);
        return objections;
    }

    static List<String> reminders(String name, String text) {
        return text.lines()
                .filter(line -> REMINDER.matcher(line).find())
                .map(line -> name + ": " + line.strip())
                .toList();
    }

    static List<String> commentedOut(String name, String text) {
        return COMMENTED_OUT
                .matcher(text)
                .results()
                .map(match -> name + ": " + match.group().strip())
                .toList();
    }

    static List<String> waiting(String name, CompilationUnitTree unit) {
        List<String> objections = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                if (call.getMethodSelect() instanceof MemberSelectTree select && WAITING.contains(select.toString())) {
                    objections.add(name + ": " + call);
                }
                return super.visitMethodInvocation(call, nothing);
            }
        }.scan(unit, null);
        return objections;
    }

    private static SourcePositions positions() {
        return Trees.instance((com.sun.source.util.JavacTask) javax.tools.ToolProvider.getSystemJavaCompiler()
                        .getTask(null, null, null, List.of("-proc:none"), List.of("java.lang.Object"), null))
                .getSourcePositions();
    }
}
