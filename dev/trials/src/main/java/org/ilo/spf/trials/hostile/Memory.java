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

    private static final double MAX_GROWTH = 1.10;

    private final Suite suite;
    private final Map<Component, Long> before = new EnumMap<>(Component.class);

    Memory(Suite suite) {
        this.suite = suite;
        remember();
    }

    /** Takes what is used now for what is compared with later: once the process is warm. */
    void remember() {
        Component.services().forEach(component -> before.put(component, resident(component)));
    }

    List<String> failures() {
        return Component.services().stream().filter(component -> resident(component) > MAX_GROWTH * before.get(component))
                .map(component -> "%s grew from %d to %d kB".formatted(component.title(), before.get(component),
                        resident(component)))
                .toList();
    }

    private long resident(Component component) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(suite.pid(component)), "status"))) {
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
                .map(component -> "%s %d → %d MB".formatted(component.title(), before.get(component) / 1024,
                        resident(component) / 1024))
                .toList());
    }
}
