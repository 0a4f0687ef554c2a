package org.ilo.spf.trials.bench;

import java.util.List;

import org.ilo.spf.launcher.Component;

/** Whether the thousandth page of a long list takes as long as the first. */
final class Pages implements Measurement {

    private static final int PAGE = 1000;
    private static final int LIMIT = 20;
    private static final int TIMES = 100;
    private static final String FILL = """
            insert into advisory_requests (id, version, reference, country, thematic_area, constituent, subject, requested_on,
                                           status)
            select gen_random_uuid(), 1, 'AR-X-' || n, 'TGO', 'SHP', 'GOVERNMENT', 'Costing of a health scheme',
                   date '2016-01-01' + n %% 3650, 'REQUESTED'
            from generate_series(1, %d) n""";

    @Override
    public List<String> rows() {
        return List.of("P5b");
    }

    /** The list's own rows suffice; they go again, because the gateway has never heard of them. */
    @Override
    public List<Row> measure(Bench bench) throws Exception {
        var stack = bench.stack();
        execute(stack, FILL.formatted(bench.plan().events()), "analyze advisory_requests");
        try {
            var url = stack.url(Component.COUNTRIES);
            var first = url + "/api/v1/advisory-requests?limit=" + LIMIT;
            var far = far(bench, first);
            for (int i = 0; i < 3; i++) {
                ask(bench, first);
                ask(bench, far);
            }
            var time = bench.interleaving().measure("P5b", () -> ask(bench, first), () -> ask(bench, far)).get(0);
            return List.of(Row.of("P5b", "page %,d ÷ page 1 of a list of %,d".formatted(PAGE, bench.plan().events()), time,
                    Goal.atMost(1.5, 1.1), "%s / %s ms, medians of single requests".formatted(
                            Row.number(Ratios.median(time.subjects())), Row.number(Ratios.median(time.anchors())))));
        } finally {
            execute(stack, "delete from advisory_requests where reference like 'AR-X-%'", "vacuum analyze advisory_requests");
        }
    }

    private static double[] ask(Bench bench, String url) throws Exception {
        var latencies = new Latencies();
        for (int i = 0; i < TIMES * bench.plan().seconds(); i++) {
            long begin = System.nanoTime();
            bench.web().bytes(url, bench.stack().bearer());
            latencies.add(System.nanoTime() - begin);
        }
        return new double[] { latencies.quantile(0.5) };
    }

    /** The way there leads through every page, as a client's does. */
    private static String far(Bench bench, String first) throws Exception {
        var url = first;
        for (int page = 1; page < PAGE; page++) {
            url = first + "&cursor=" + bench.web().json(url, bench.stack().bearer()).get("next").asText();
        }
        return url;
    }

    private static void execute(Stack stack, String... statements) throws Exception {
        try (var connection = stack.database(Component.COUNTRIES); var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }
}
