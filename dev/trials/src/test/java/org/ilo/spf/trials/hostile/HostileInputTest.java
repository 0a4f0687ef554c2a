package org.ilo.spf.trials.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.ilo.spf.launcher.Component;
import org.ilo.spf.launcher.Suite;
import org.ilo.spf.trials.setting.Length;
import org.ilo.spf.trials.setting.Packaged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Packaged.class)
class HostileInputTest {

    // To repeat a run: ./mvnw verify -Dtrials.seed=42
    private static final long SEED = Long.getLong("trials.seed", new Random().nextLong());

    @Test
    void whateverIsInTheCatalogueIsRefusedWithAProblemAndChangesNothing(Suite suite) {
        var failures = new ArrayList<String>();
        for (TargetProcess subject : targets(suite)) {
            try (subject; var wire = subject.wire()) {
                var catalogue = new HostileCatalogue(subject, wire);
                failures.addAll(catalogue.failures());
                System.out.println(subject.name() + ": " + catalogue.tried() + " hostile requests");
                assertThat(catalogue.tried()).isGreaterThan(100);
            }
        }
        assertThat(failures).isEmpty();
    }

    /** When it has to be short, a service and the gateway: they refuse by the same code as the other two. */
    private static List<TargetProcess> targets(Suite suite) {
        return Length.isLong() ? TargetProcess.all(suite.config())
                : TargetProcess.direct(suite.config(), Component.COUNTRIES, Component.GATEWAY);
    }

    @Test
    void whereARequestEndsIsSeenAlikeByTheGatewayAndAService(Suite suite) throws IOException {
        var smuggling = new Smuggling(suite.config(), Length.smuggled());

        assertThat(smuggling.failures()).isEmpty();
    }

    @Test
    void slowClientsAreCutOffEverywhereWhileOthersAreServed(Suite suite) {
        var failures = Component.services().parallelStream()
                .flatMap(component -> SlowClients.at(suite.config(), component, Length.slowClients(), Duration.ofSeconds(15))
                        .failures()
                        .stream())
                .toList();

        assertThat(failures).isEmpty();
    }

    @Test
    void aConnectionThatWasIdleToItsEndCostsNobodyAnAnswer(Suite suite) {
        assertThat(IdlePeriods.failures(suite.config(), Duration.ofMillis(Length.idleMillis()))).isEmpty();
    }

    @Test
    void requestsMadeFromTheDescriptionAreAnsweredAsItSays(Suite suite) {
        System.out.println("trials.seed=" + SEED);
        var failures = new ArrayList<String>();
        for (TargetProcess subject : TargetProcess.direct(suite.config())) {
            try (subject; var wire = subject.wire()) {
                var generated = new Generated(subject, wire);
                generated.run(Length.requests(), SEED);
                System.out.println(generated);
                failures.addAll(generated.failures());
                failures.addAll(subject.component() == Component.GATEWAY ? List.<String> of()
                        : DomainInvariants.failures(subject.component(), subject.tables()));
            }
        }
        assertThat(failures).as("seed %d", SEED).isEmpty();
    }
}
