package org.ilo.spf.trials.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WrkTest {

    private static final String PRINTED = """
            Running 1s test @ http://127.0.0.1:8080/
              1 threads and 16 connections
              Thread Stats   Avg      Stdev     Max   +/- Stdev
                Latency   520.76us    1.02ms  17.43ms   94.62%%
            %s  51234 requests in 1.10s, 120.56MB read
            Requests/sec:  46576.36
            Transfer/sec:    109.60MB
            """;

    @Test
    void oneBadAnswerEndsTheRun() {
        assertThatThrownBy(() -> Wrk.read(PRINTED.formatted("  Non-2xx or 3xx responses: 1\n")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Wrk.read(PRINTED.formatted("  Socket errors: connect 0, read 1, write 0, timeout 0\n")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void otherwiseItsRateAndCountAreRead() {
        assertThat(Wrk.read(PRINTED.formatted(""))).isEqualTo(new Wrk.Reached(46576.36, 51234));
    }
}
