package org.ilo.spf.countries.advisoryrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ilo.spf.contracts.code.AdvisoryRequestStatus;
import org.ilo.spf.contracts.code.Constituent;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.ThematicArea;
import org.ilo.spf.contracts.countries.AdvisoryRequestState;
import org.ilo.spf.countries.advisoryrequest.AdvisoryRequest.Question;
import org.ilo.spf.web.problem.RuleViolated;
import org.junit.jupiter.api.Test;

class AdvisoryRequestTest {

    private static final LocalDate TODAY = day("2022-06-30");

    @Test
    void neverLiesInTheFuture() {
        var tomorrow = TODAY.plusDays(1);
        var requested = requested("2022-03-01");
        var accepted = accepted("2022-03-01", "2022-04-01");

        refused(() -> new AdvisoryRequest("AR-1", question(Country.TGO, tomorrow), TODAY), "advisory-request-in-the-future")
                .hasMessageContaining("2022-07-01");
        refused(() -> requested.revise(question(Country.TGO, tomorrow), TODAY), "advisory-request-in-the-future");
        refused(() -> requested.accept(tomorrow, TODAY), "advisory-request-in-the-future");
        refused(() -> accepted.deliver(tomorrow, TODAY), "advisory-request-in-the-future");
    }

    @Test
    void goesForward() {
        refused(() -> requested("2022-03-01").accept(day("2022-02-28"), TODAY), "advisory-requests-go-forward")
                .hasMessageContaining("2022-03-01").hasMessageContaining("2022-02-28");
        refused(() -> accepted("2022-03-01", "2022-04-01").deliver(day("2022-03-31"), TODAY),
                "advisory-requests-go-forward");
    }

    @Test
    void keepsItsCountry() {
        refused(() -> requested("2022-03-01").revise(question(Country.SEN, day("2022-03-01")), TODAY),
                "advisory-request-keeps-its-country");
    }

    @Test
    void isNotDeliveredBeforeItIsAccepted() {
        refused(() -> requested("2022-03-01").deliver(day("2022-04-01"), TODAY), "advisory-request-state-forbids")
                .hasMessage("AR-1 is REQUESTED; only a request that is ACCEPTED can be delivered.");
    }

    @Test
    void isAnsweredOnce() {
        var accepted = accepted("2022-03-01", "2022-04-01");
        var delivered = accepted("2022-03-01", "2022-04-01");
        var declined = requested("2022-03-01");
        assertThat(delivered.deliver(day("2022-04-01"), TODAY).type()).isEqualTo(AdvisoryRequestState.Event.DELIVERED);
        assertThat(declined.decline("Not our field.").type()).isEqualTo(AdvisoryRequestState.Event.DECLINED);

        for (var answered : new AdvisoryRequest[] { accepted, delivered, declined }) {
            refused(() -> answered.accept(day("2022-05-01"), TODAY), "advisory-request-state-forbids");
            refused(() -> answered.decline("Not our field."), "advisory-request-state-forbids");
            refused(() -> answered.revise(answered.question(), TODAY), "advisory-request-state-forbids");
        }
        refused(() -> delivered.deliver(day("2022-05-01"), TODAY), "advisory-request-state-forbids");
        refused(() -> declined.deliver(day("2022-05-01"), TODAY), "advisory-request-state-forbids");
    }

    @Test
    void isLeftAsItWasByARefusal() {
        var request = requested("2022-03-01");
        var before = request.state();

        refused(() -> request.accept(day("2022-02-28"), TODAY), "advisory-requests-go-forward");

        assertThat(request.state()).isEqualTo(before);
    }

    @Test
    void canBeMadeAcceptedAndDeliveredOnOneDay() {
        var request = accepted("2022-06-30", "2022-06-30");

        var event = request.deliver(TODAY, TODAY);

        assertThat(event.state()).isEqualTo(new AdvisoryRequestState(request.state().id(), 3, "AR-1", Country.TGO,
                ThematicArea.ACT, Constituent.WORKERS, "Pensions", TODAY, AdvisoryRequestStatus.DELIVERED, TODAY, TODAY, null));
    }

    @Test
    void remembersWhyItWasDeclined() {
        var event = requested("2022-03-01").decline("Not our field.");

        assertThat(event.state().status()).isEqualTo(AdvisoryRequestStatus.DECLINED);
        assertThat(event.state().declinedBecause()).isEqualTo("Not our field.");
    }

    @Test
    void canBeRevisedUntilItIsAnswered() {
        var request = requested("2022-03-01");

        var event = request.revise(new Question(Country.TGO, ThematicArea.FIN, Constituent.GOVERNMENT, "Fiscal space",
                day("2022-03-02")), TODAY);

        assertThat(event.type()).isEqualTo(AdvisoryRequestState.Event.REVISED);
        assertThat(request.question()).isEqualTo(new Question(Country.TGO, ThematicArea.FIN, Constituent.GOVERNMENT,
                "Fiscal space", day("2022-03-02")));
    }

    private static AdvisoryRequest requested(String on) {
        var request = new AdvisoryRequest("AR-1", question(Country.TGO, day(on)), TODAY);
        assertThat(request.requested().type()).isEqualTo(AdvisoryRequestState.Event.REQUESTED);
        return request;
    }

    private static AdvisoryRequest accepted(String requestedOn, String acceptedOn) {
        var request = requested(requestedOn);
        assertThat(request.accept(day(acceptedOn), TODAY).type()).isEqualTo(AdvisoryRequestState.Event.ACCEPTED);
        return request;
    }

    private static Question question(Country country, LocalDate requestedOn) {
        return new Question(country, ThematicArea.ACT, Constituent.WORKERS, "Pensions", requestedOn);
    }

    private static AbstractThrowableAssert<?, ?> refused(ThrowingCallable what, String rule) {
        return assertThatThrownBy(what).isInstanceOfSatisfying(RuleViolated.class,
                refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
