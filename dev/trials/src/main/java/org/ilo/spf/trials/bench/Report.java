package org.ilo.spf.trials.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The page with the table.
 *
 * <p>
 * Rows are kept as they come, each with its commit and machine: a measurement that fails, or is not asked for, leaves the
 * others' rows as they were.
 */
record Report(Path file) {

    private static final List<String> ORDER = List.of("P1", "P1b", "P1c", "P1d", "P2", "P2b", "P2c", "P3", "P3b", "P3c", "P4",
            "P5", "P5 default", "P5 uncached", "P5b", "P5c", "P6", "P6b", "P7", "P7b", "P8");

    static Report inDocumentation() {
        return new Report(Path.of("docs/benchmark.md"));
    }

    /** For a run whose figures mean nothing. */
    static Report inBuild() {
        return new Report(Path.of("trials/target/benchmark.md"));
    }

    void keep(List<Row> rows, Machine machine) throws IOException, InterruptedException {
        var lines = known();
        var measured = LocalDate.now(ZoneOffset.UTC) + ", " + commit() + ", " + Machine.processors();
        for (var row : rows) {
            lines.put(row.id(), row.line(measured));
            System.out.println(row.line(measured));
        }
        var table = String.join("\n", ORDER.stream().filter(lines::containsKey).map(lines::get).toList());
        try (InputStream frame = Report.class.getResourceAsStream("/bench/benchmark.md")) {
            Files.writeString(file, new String(frame.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{machine}", machine.words()).replace("{versions}", Versions.words()).replace("{rows}", table));
        }
    }

    private Map<String, String> known() throws IOException {
        var lines = new HashMap<String, String>();
        if (Files.exists(file)) {
            Files.readAllLines(file).stream().filter(line -> line.startsWith("| P"))
                    .forEach(line -> lines.put(line.split("\\|")[1].strip(), line));
        }
        return lines;
    }

    private static String commit() throws IOException, InterruptedException {
        var changed = Command.run("git", "status", "--porcelain", "--untracked-files=no").lines()
                .anyMatch(line -> !line.endsWith("docs/benchmark.md"));
        return "`" + Command.run("git", "rev-parse", "--short", "HEAD").strip() + "`" + (changed ? " with changes" : "");
    }
}
