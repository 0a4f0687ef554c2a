package org.ilo.spf.trials.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.ilo.spf.launcher.Component;

/** How much memory the services hold after many requests, and whether it grows. */
final class Footprint implements Measurement {

    private static final int CONNECTIONS = 16;

    @Override
    public List<String> rows() {
        return List.of("P6b");
    }

    @Override
    public List<Row> measure(Bench bench) throws Exception {
        var stack = bench.stack();
        var figures = new ArrayList<String>();
        double most = 0;
        double growth = 0;
        for (var service : Component.services()) {
            double after = afterRequests(bench, stack, service);
            double later = afterRequests(bench, stack, service);
            figures.add("%s %s, then %s".formatted(service.title(), Row.number(after), Row.number(later)));
            most = Math.max(most, later);
            growth = Math.max(growth, later / after - 1);
        }
        return List.of(Row.absolute("P6b", "largest RSS of a service after %,d requests, and after as many again".formatted(
                bench.plan().requests()), most, Goal.atMost(350, 250, "MB"),
                "MB: " + String.join("; ", figures) + "; most growth " + Math.round(growth * 100) + " %"));
    }

    /** Reads of every kind; in MB. */
    private static double afterRequests(Bench bench, Stack stack, Component service) throws Exception {
        var base = stack.url(service) + "/api/v1/";
        var paths = switch (service) {
            case COUNTRIES -> List.of("engagements", "focus-countries?limit=50", "countries");
            case RESULTS -> List.of("impact-records", "institutional-changes?limit=50", "targets");
            case FUNDING -> List.of("agreements", "transactions?limit=50", "projects");
            default -> List.of("indicators/people-reached?groupBy=country", "indicators/resource-gap",
                    "indicators/people-reached/lineage", "engagements");
        };
        long asked = 0;
        while (asked < bench.plan().requests()) {
            for (var path : paths) {
                asked += Wrk.get(base + path, CONNECTIONS, bench.plan().seconds(), "Authorization: Bearer " + stack.token())
                        .requests();
            }
        }
        return rss(stack.suite().pid(service));
    }

    /** Resident memory of a process, in MB. */
    private static double rss(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst().orElseThrow() * 1.024 / 1000;
    }
}
