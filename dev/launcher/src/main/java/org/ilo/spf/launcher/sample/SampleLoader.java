package org.ilo.spf.launcher.sample;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.ilo.spf.launcher.identity.Issuer;
import org.ilo.spf.launcher.identity.Person;
import org.ilo.spf.launcher.sample.ApiClient.Answer;

/**
 * Enters the sample through the public API.
 *
 * <p>
 * Every request has an idempotency key that never changes, so loading the sample again enters nothing twice.
 */
public final class SampleLoader {

    private static final int PARALLEL_REQUESTS = 4;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final ApiClient api;
    private final Issuer issuer;
    private final Consumer<String> progress;
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    /** A loader for the suite whose gateway has this URL, without a slash at the end. */
    public SampleLoader(String gateway, Issuer issuer, Consumer<String> progress) {
        this.api = new ApiClient(gateway);
        this.issuer = issuer;
        this.progress = progress;
    }

    /** The persons who enter it, for an issuer that has to know them before. */
    public static List<Person> people() {
        return SampleKinds.PEOPLE;
    }

    /** Enters everything, and returns when the indicators equal the published figures, or after a timeout. */
    public void load() {
        var start = Instant.now();
        var records = 0;
        var pool = Executors.newFixedThreadPool(PARALLEL_REQUESTS);
        try {
            for (var kind : SampleKinds.ALL) {
                records += load(kind, pool);
            }
        } finally {
            pool.shutdownNow();
        }
        progress.accept("  %d records in %d s".formatted(records, Duration.between(start, Instant.now()).toSeconds()));
        confirmFigures();
    }

    private int load(SampleKind kind, ExecutorService pool) {
        var rows = SampleFile.rows(kind);
        var lanes = rows.stream().collect(Collectors.groupingBy(SampleRow::lane, LinkedHashMap::new, Collectors.toList()));
        run(pool, lanes.values().stream().<Callable<Void>> map(lane -> () -> {
            lane.forEach(row -> enter(kind, row));
            return null;
        }).toList());
        progress.accept("  %4d %s".formatted(rows.size(), kind.name()));
        return rows.size();
    }

    private static void run(ExecutorService pool, List<Callable<Void>> lanes) {
        try {
            for (var lane : pool.invokeAll(lanes)) {
                lane.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CannotLoad cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotLoad("Loading was interrupted.");
        }
    }

    private void enter(SampleKind kind, SampleRow row) {
        var request = new CreateRequest(kind, row, ids::get);
        var name = "sample-" + kind.name() + "-" + row.key();
        var answer = api.post(request.path(), request.body(),
                headers(SampleKind.AUTHOR, row.noon(SampleRow.RECORDED_ON), name));
        var id = answer.record().get("id").asText();
        ids.put(kind.name() + "/" + row.key(), id);
        for (var step : kind.steps()) {
            if (step.happensTo(row)) {
                answer = take(step, kind.name() + "/" + id, row, name, answer);
            }
        }
    }

    private Answer take(Transition step, String record, SampleRow row, String name, Answer before) {
        var headers = headers(step.actor(), row.noon(step.column()), name + "-" + step.verb());
        headers.put("If-Match", before.etag());
        return api.post(record + "/" + step.verb(), step.body(row), headers);
    }

    private Map<String, String> headers(Person actor, Instant recordedAt, String key) {
        return new HashMap<>(Map.of("Authorization", "Bearer " + issuer.token(actor), "X-Recorded-At", recordedAt.toString(),
                "Idempotency-Key", key));
    }

    private void confirmFigures() {
        var missing = new ArrayList<>(PublishedFigure.all());
        var figures = missing.size();
        var deadline = Instant.now().plus(TIMEOUT);
        missing.removeIf(this::comesOut);
        while (!missing.isEmpty() && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            missing.removeIf(this::comesOut);
        }
        progress.accept("  %d of %d published figures come out".formatted(figures - missing.size(), figures));
        missing.forEach(figure -> progress.accept("  not so: %s, %s".formatted(figure.says(), figure.pathThen())));
    }

    private boolean comesOut(PublishedFigure figure) {
        return new BigDecimal(api.get(figure.pathThen()).get("value").asText("0")).compareTo(figure.value()) == 0;
    }
}
