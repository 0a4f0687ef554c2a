package org.ilo.spf.trials.defect;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.tools.ToolProvider;

/** A defect put into a copy of its source, and the directory that holds what came of it. */
record Planted(Path patch) {

    private static final String RESOURCES = "src/main/resources/";
    private static final String SOURCES = "src/main/java/";

    /** The defect, compiled or copied to a new directory below one; fails if its passage is not there exactly once. */
    static Planted in(Path directory, Defect defect) throws IOException {
        String file = defect.file();
        String changed = defect.planted(Files.readString(Path.of("../..").resolve(file)));
        Path patch = Files.createTempDirectory(directory, "patch");
        if (file.contains(RESOURCES)) {
            write(patch.resolve(behind(file, RESOURCES)), changed);
        } else {
            Path copy = Files.createTempDirectory(directory, "source").resolve(behind(file, SOURCES));
            write(copy, changed);
            compile(copy, Path.of("../..").resolve(file).getParent(), patch);
        }
        return new Planted(patch);
    }

    /** The class path on which the defect stands before what it replaces. */
    String classPath() {
        return patch + File.pathSeparator + System.getProperty("java.class.path");
    }

    /** With its whole package, into which the compiler may have copied a constant of the file. */
    private static void compile(Path source, Path folder, Path patch) throws IOException {
        var sources = new ArrayList<>(List.of(source));
        try (var others = Files.list(folder)) {
            others.filter(each -> each.toString().endsWith(".java") && !each.endsWith("package-info.java")
                    && !each.getFileName().equals(source.getFileName())).forEach(sources::add);
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new StringWriter();
        var options = List.of("-proc:none", "-parameters", "-nowarn", "-d", patch.toString(), "-cp",
                System.getProperty("java.class.path"));
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var units = files.getJavaFileObjectsFromPaths(sources);
            boolean compiled = compiler.getTask(messages, files, null, options, null, units).call();
            if (!compiled) {
                throw new AssertionError(messages);
            }
        }
    }

    private static String behind(String file, String folder) {
        return file.substring(file.indexOf(folder) + folder.length());
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
