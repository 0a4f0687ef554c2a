package org.ilo.spf.trials.bench;

import java.util.List;

import org.ilo.spf.launcher.Component;

/** Whether a full outbox is carried to Kafka as fast, entry for entry, as one that is nearly empty. */
final class OutboxDrain implements Measurement {

    /** Enough to be measured, too few to slow anything down. */
    private static final int FEW_PART = 20;
    /** Requests as a service writes them, with journal and outbox, all known at once when the transaction commits. */
    private static final String FILL = """
            with request as (
                select gen_random_uuid() as id, 'AR-B-' || gen_random_uuid() as reference from generate_series(1, %d)
            ), record as (
                insert into advisory_requests (id, version, reference, country, thematic_area, constituent, subject,
                                               requested_on, status)
                select id, 1, reference, 'TGO', 'SHP', 'GOVERNMENT', 'Costing of a health scheme', date '2024-03-02',
                       'REQUESTED' from request
            ), entry as (
                insert into journal (event_id, topic, record_id, version, event_type, actor, recorded_at, state)
                select gen_random_uuid(), 'countries.advisory-requests', id, 1, 'REQUESTED', 'bench', now(),
                       '{"id":"' || id || '","version":1,"reference":"' || reference || '","country":"TGO",'
                       || '"thematicArea":"SHP","constituent":"GOVERNMENT","subject":"Costing of a health scheme",'
                       || '"requestedOn":"2024-03-02","status":"REQUESTED"}'
                from request
                returning sequence
            )
            insert into outbox (sequence) select sequence from entry""";

    @Override
    public List<String> rows() {
        return List.of("P5c");
    }

    @Override
    public List<Row> measure(Bench bench) throws Exception {
        var stack = bench.stack();
        int many = bench.plan().backlog();
        int few = many / FEW_PART;
        drained(bench, stack, few);
        var rate = bench.interleaving().measure("P5c", () -> drained(bench, stack, few), () -> drained(bench, stack, many))
                .get(0);
        return List.of(Row.of("P5c", "outbox drain rate with %,d waiting ÷ with %,d".formatted(many, few), rate,
                Goal.atLeast(0.8, 0.95), "%s / %s entries/s".formatted(Row.number(Ratios.median(rate.subjects())),
                        Row.number(Ratios.median(rate.anchors())))));
    }

    private static double[] drained(Bench bench, Stack stack, int entries) throws Exception {
        long begin;
        try (var connection = stack.database(Component.COUNTRIES); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(FILL.formatted(entries));
            connection.commit();
            begin = System.nanoTime();
            connection.setAutoCommit(true);
            Stack.await("the outbox is empty", () -> {
                try (var rows = statement.executeQuery("select exists (select from outbox)")) {
                    return rows.next() && !rows.getBoolean(1);
                }
            }, 5);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        bench.requireEquality();
        return new double[] { entries / seconds };
    }
}
