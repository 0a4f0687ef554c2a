package org.ilo.spf.trials.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.ilo.spf.launcher.Component;
import org.ilo.spf.launcher.Suite;

/** How much memory the services take, and whether that grows. */
final class Memory {

    private static final double MOST_GROWTH = 1.10;

    private final Suite suite;
    private final Map<Component, Long> before = new EnumMap<>(Component.class);

    Memory(Suite suite) {
        this.suite = suite;
        remember();
    }

    /** Takes what is used now for what is compared with later: once the process is warm. */
    void remember() {
        Component.services().forEach(member -> before.put(member, resident(member)));
    }

    List<String> complaints() {
        return Component.services().stream().filter(member -> resident(member) > MOST_GROWTH * before.get(member))
                .map(member -> "%s grew from %d to %d kB".formatted(member.title(), before.get(member), resident(member)))
                .toList();
    }

    private long resident(Component member) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(suite.pid(member)), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return String.join(", ", Component.services().stream()
                .map(member -> "%s %d → %d MB".formatted(member.title(), before.get(member) / 1024, resident(member) / 1024))
                .toList());
    }
}
