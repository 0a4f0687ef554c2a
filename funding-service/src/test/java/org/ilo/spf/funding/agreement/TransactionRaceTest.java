package org.ilo.spf.funding.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ilo.spf.funding.Given.created;
import static org.ilo.spf.funding.Given.refused;
import static org.ilo.spf.funding.agreement.TransactionRequests.path;
import static org.ilo.spf.funding.agreement.TransactionRequests.pledge;
import static org.ilo.spf.funding.agreement.TransactionRequests.record;
import static org.ilo.spf.funding.agreement.TransactionRequests.reverses;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.ilo.spf.funding.Given;
import org.ilo.spf.servers.TestServers;
import org.ilo.spf.testing.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Rules about sums hold however many requests come at once. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class TransactionRaceTest {

    @BeforeEach
    void rates() {
        Given.rate("EUR", "2021-01-01", "0.8");
    }

    @Test
    void neverConsumesMoreThanThePledgeHoweverManyComeAtOnce() {
        String agreement = Given.agreement("TX-RACE-PLEDGE");
        String pledge = created(record(agreement, "PLEDGE", "100.00", "EUR", "2021-06-01", ""));

        List<Response> answers = atOnce(8, () -> record(agreement, "COMMITMENT", "30.00", "EUR", "2021-06-01", pledge(pledge)));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201)).hasSize(3);
        answers.stream().filter(answer -> answer.statusCode() != 201)
                .forEach(answer -> refused(answer, "pledge-covers-its-commitments"));
        assertThat(Api.as("bob").get(path(agreement) + "?sort=reference").<List<String>> path("items.reference"))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 4).mapToObj(number -> "TX-RACE-PLEDGE#" + number).toList());
    }

    @Test
    void letsOneOfTwoCommitmentsThroughThatTogetherExceedThePledge() {
        String agreement = Given.agreement("TX-RACE-TWO");
        String pledge = created(record(agreement, "PLEDGE", "100.00", "USD", "2021-06-01", ""));

        List<Response> answers = atOnce(2, () -> record(agreement, "COMMITMENT", "60.00", "USD", "2021-06-01", pledge(pledge)));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void neverTakesBackMoreThanThereWasHoweverManyComeAtOnce() {
        String agreement = Given.agreement("TX-RACE-REVERSAL");
        String receipt = created(record(agreement, "RECEIPT", "100.00", "EUR", "2021-06-01", ""));

        List<Response> answers = atOnce(8,
                () -> record(agreement, "RECEIPT", "-30.00", "EUR", "2021-06-01", reverses(receipt)));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201)).hasSize(3);
        answers.stream().filter(answer -> answer.statusCode() != 201)
                .forEach(answer -> refused(answer, "reversal-within-its-transaction"));
    }

    @Test
    void eitherCommitsOrTakesThePledgeBack() {
        String agreement = Given.agreement("TX-RACE-BOTH");
        String pledge = created(record(agreement, "PLEDGE", "100.00", "USD", "2021-06-01", ""));

        List<Response> answers = atOnce(List.of(
                () -> record(agreement, "COMMITMENT", "60.00", "USD", "2021-06-01", pledge(pledge)),
                () -> record(agreement, "PLEDGE", "-60.00", "USD", "2021-06-01", reverses(pledge))));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
    }

    private static List<Response> atOnce(int times, Callable<Response> request) {
        return atOnce(Stream.generate(() -> request).limit(times).toList());
    }

    private static List<Response> atOnce(List<Callable<Response>> requests) {
        var start = new CyclicBarrier(requests.size());
        ExecutorService clients = Executors.newFixedThreadPool(requests.size());
        try {
            List<Future<Response>> running = requests.stream().map(request -> clients.submit(() -> {
                start.await();
                return request.call();
            })).toList();
            return running.stream().map(TransactionRaceTest::result).toList();
        } finally {
            clients.shutdownNow();
        }
    }

    private static Response result(Future<Response> running) {
        try {
            return running.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
