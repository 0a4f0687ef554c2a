package org.ilo.spf.results.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.ilo.spf.contracts.code.ReviewStatus;
import org.ilo.spf.contracts.results.Review;
import org.ilo.spf.web.problem.RuleViolated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTrailTest {

    private static final String REFERENCE = "IC-TGO-2021-003";
    private static final List<String> EVIDENCE = List.of("gazette");
    private static final Map<String, Set<ReviewStatus>> ALLOWED = Map.of(
            "revise", Set.of(ReviewStatus.DRAFT, ReviewStatus.RETURNED),
            "submit", Set.of(ReviewStatus.DRAFT, ReviewStatus.RETURNED),
            "verify", Set.of(ReviewStatus.SUBMITTED),
            "return", Set.of(ReviewStatus.SUBMITTED),
            "withdraw", Set.of(ReviewStatus.VERIFIED),
            "supersede", Set.of(ReviewStatus.VERIFIED));

    @ParameterizedTest
    @EnumSource(ReviewStatus.class)
    void refusesEveryStepThatItsStateForbids(ReviewStatus status) {
        for (String verb : ALLOWED.keySet()) {
            var step = steps(officer("eve")).get(verb);
            if (ALLOWED.get(verb).contains(status)) {
                assertThat(step.apply(in(status))).as(verb).isNotNull();
            } else {
                assertThatThrownBy(() -> step.apply(in(status))).as(verb).isInstanceOf(RuleViolated.class)
                        .hasMessageStartingWith(REFERENCE + " is " + status)
                        .extracting("rule").isIn("review-state-forbids", "corrections-correct-what-is-verified");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "ann", "bob", "cat" })
    void takesFourEyesForEveryJudgement(String partaker) {
        for (String verb : List.of("verify", "return", "withdraw", "supersede")) {
            ReviewTrail trail = in(ALLOWED.get(verb).iterator().next());

            assertThatThrownBy(() -> steps(officer(partaker)).get(verb).apply(trail)).as(verb)
                    .isInstanceOf(RuleViolated.class)
                    .hasMessageContaining(partaker + " had a part in " + REFERENCE)
                    .extracting("rule").isEqualTo("four-eyes");
        }
    }

    @Test
    void submitsNothingWithoutEvidence() {
        assertThatThrownBy(() -> in(ReviewStatus.DRAFT).submit(REFERENCE, officer("ann"), List.of()))
                .isInstanceOf(RuleViolated.class).extracting("rule").isEqualTo("evidence-required");
    }

    @Test
    void letsWhoVerifiedWithdraw() {
        assertThat(in(ReviewStatus.VERIFIED).withdraw(REFERENCE, officer("vic"), new Withdrawal("wrong")).status())
                .isEqualTo(ReviewStatus.WITHDRAWN);
    }

    @Test
    void keepsTheCommentUntilItIsSubmittedAgain() {
        ReviewTrail returned = in(ReviewStatus.SUBMITTED).returnForRevision(REFERENCE, officer("vic"),
                new Remark("which year?"));

        ReviewTrail revised = returned.revise(REFERENCE, officer("dan"));
        ReviewTrail submitted = revised.submit(REFERENCE, officer("eve"), EVIDENCE);

        assertThat(revised.status()).isEqualTo(ReviewStatus.RETURNED);
        assertThat(revised.review()).isEqualTo(new Review("ann", "dan", "cat", null, "which year?", null));
        assertThat(submitted.review()).isEqualTo(new Review("ann", "dan", "eve", null, null, null));
    }

    @Test
    void tellsWhoDidWhat() {
        assertThat(ReviewTrail.draftedBy(officer("ann")).review()).isEqualTo(new Review("ann", "ann", null, null, null, null));
        assertThat(in(ReviewStatus.VERIFIED).review()).isEqualTo(new Review("ann", "bob", "cat", "vic", null, null));
        assertThat(in(ReviewStatus.WITHDRAWN).review()).isEqualTo(new Review("ann", "bob", "cat", "vic", null, "wrong"));
    }

    private static Map<String, UnaryOperator<ReviewTrail>> steps(Officer officer) {
        return Map.of(
                "revise", trail -> trail.revise(REFERENCE, officer),
                "submit", trail -> trail.submit(REFERENCE, officer, EVIDENCE),
                "verify", trail -> trail.verify(REFERENCE, officer),
                "return", trail -> trail.returnForRevision(REFERENCE, officer, new Remark("which year?")),
                "withdraw", trail -> trail.withdraw(REFERENCE, officer, new Withdrawal("wrong")),
                "supersede", trail -> trail.supersede(REFERENCE, officer));
    }

    // Drafted by ann, edited by bob, submitted by cat, judged by vic.
    private static ReviewTrail in(ReviewStatus status) {
        var draft = ReviewTrail.draftedBy(officer("ann")).revise(REFERENCE, officer("bob"));
        var judge = steps(officer("vic"));
        var submitted = draft.submit(REFERENCE, officer("cat"), EVIDENCE);
        return switch (status) {
            case DRAFT -> draft;
            case SUBMITTED -> submitted;
            case RETURNED -> judge.get("return").apply(submitted);
            case VERIFIED -> judge.get("verify").apply(submitted);
            case WITHDRAWN -> judge.get("withdraw").apply(judge.get("verify").apply(submitted));
            case SUPERSEDED -> judge.get("supersede").apply(judge.get("verify").apply(submitted));
        };
    }

    private static Officer officer(String name) {
        return new Officer(name, LocalDate.of(2023, 3, 24));
    }
}
