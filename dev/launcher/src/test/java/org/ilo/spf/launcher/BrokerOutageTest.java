package org.ilo.spf.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import org.ilo.spf.contracts.access.Role;
import org.ilo.spf.launcher.identity.Person;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Writes while the broker is down, and a broker that comes back without its data. Last, because the other tests need the
 * broker.
 */
@ExtendWith(RunningSuite.class)
@Order(Integer.MAX_VALUE)
class BrokerOutageTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String POSITIONS = "indicators/staff-recruited?from=2024-09-01&to=2024-09-30";
    private static final String ALL_POSITIONS = "indicators/staff-recruited";
    private static final Person OFFICER = Person.of("efua", Role.FUNDING_OFFICER);

    private final Client api;

    BrokerOutageTest(Client api) {
        this.api = api;
    }

    @Test
    void countsWritesOfAnOutageWhenTheBrokerIsBackWithoutItsData() {
        var before = api.get(ALL_POSITIONS).get("value").asInt();
        enterPosition("2024-09-02");
        awaitPositions(1);

        api.suite().halt(Component.KAFKA);
        enterPosition("2024-09-03");
        assertThat(positions()).isEqualTo(1);
        api.suite().wipe(Component.KAFKA);
        api.suite().resume(Component.KAFKA);

        awaitPositions(2);
        await().atMost(TIMEOUT).untilAsserted(() -> {
            var answer = api.get(POSITIONS);
            assertThat(answer.get("stale").asBoolean()).as("%s", answer.get("sources")).isFalse();
        });
        // The owners have published all their records again; none counts twice.
        assertThat(api.get(ALL_POSITIONS).get("value").asInt()).isEqualTo(before + 2);
    }

    private void enterPosition(String recruitedOn) {
        api.enter("staff-positions", OFFICER, """
                {"role": "Actuary", "dutyStation": "TGO", "recruitedOn": "%s"}""".formatted(recruitedOn));
    }

    private int positions() {
        return api.get(POSITIONS).get("value").asInt();
    }

    private void awaitPositions(int expected) {
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(positions()).isEqualTo(expected));
    }
}
