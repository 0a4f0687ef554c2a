package org.ilo.spf.trials.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The page with the table.
 *
 * <p>
 * Rows are kept as they come, each with its commit and machine: a measurement that fails, or is not asked for, leaves the
 * others' rows as they were.
 */
record Report(Path file) {

    static Report inDocumentation() {
        return new Report(Path.of("docs/benchmark.md"));
    }

    /** For a run whose figures mean nothing. */
    static Report inBuild() {
        return new Report(Path.of("dev/trials/target/benchmark.md"));
    }

    void keep(List<Row> rows, Machine machine) throws IOException, InterruptedException {
        var lines = known();
        var measured = LocalDate.now(ZoneOffset.UTC) + ", " + commit() + ", " + Machine.processors();
        for (var row : rows) {
            lines.put(row.id(), row.line(measured));
            System.out.println(row.line(measured));
        }
        var table = String.join("\n", lines.values());
        try (InputStream frame = Report.class.getResourceAsStream("/bench/benchmark.md")) {
            Files.writeString(file, new String(frame.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{machine}", machine.words()).replace("{versions}", Versions.words()).replace("{rows}", table));
        }
    }

    private Map<String, String> known() throws IOException {
        var lines = new TreeMap<String, String>();
        if (Files.exists(file)) {
            Files.readAllLines(file).stream().filter(line -> line.startsWith("| P"))
                    .forEach(line -> lines.put(line.split("\\|")[1].strip(), line));
        }
        return lines;
    }

    private static String commit() throws IOException, InterruptedException {
        var changed = Program.run("git", "status", "--porcelain", "--untracked-files=no").lines()
                .anyMatch(line -> !line.endsWith("docs/benchmark.md"));
        return "`" + Program.run("git", "rev-parse", "--short", "HEAD").strip() + "`" + (changed ? " with changes" : "");
    }
}
