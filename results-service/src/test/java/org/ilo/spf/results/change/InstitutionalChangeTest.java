package org.ilo.spf.results.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ilo.spf.contracts.code.Branch;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.EvidenceKind;
import org.ilo.spf.contracts.code.ReviewStatus;
import org.ilo.spf.contracts.code.Step;
import org.ilo.spf.contracts.code.ThematicArea;
import org.ilo.spf.contracts.results.InstitutionalChangeState;
import org.ilo.spf.results.change.InstitutionalChange.NewInstitutionalChange;
import org.ilo.spf.results.review.NewEvidence;
import org.ilo.spf.results.review.Officer;
import org.ilo.spf.results.review.Remark;
import org.ilo.spf.results.review.Withdrawal;
import org.ilo.spf.web.problem.RuleViolated;
import org.junit.jupiter.api.Test;

class InstitutionalChangeTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 3, 24);
    private static final Officer ANN = new Officer("ann", TODAY);
    private static final Officer BOB = new Officer("bob", TODAY);
    private static final Officer VIC = new Officer("vic", TODAY);
    private static final Officer EVE = new Officer("eve", TODAY);
    private static final Officer SUE = new Officer("sue", TODAY);

    @Test
    void isNeverAdoptedInTheFuture() {
        refuses("facts-lie-in-the-past", () -> draft(content(Country.TGO, TODAY.plusDays(1), null, null, null)))
                .hasMessageContaining("On 2023-03-24").hasMessageContaining("2023-03-25");

        assertThat(draft(content(Country.TGO, TODAY, null, null, null)).state().adoptedOn()).isEqualTo(TODAY);
    }

    @Test
    void hasASourceSystemAndAnIdThereOrNeither() {
        refuses("institutional-changes-source-is-whole", () -> draft(content(Country.TGO, TODAY, "dashboard", null, null)));
        refuses("institutional-changes-source-is-whole", () -> draft(content(Country.TGO, TODAY, null, "17", null)));
    }

    @Test
    void keepsItsCountryAndWhatItCorrects() {
        var change = draft(content(Country.TGO, TODAY, null, null, null));

        refuses("institutional-change-keeps-its-subject",
                () -> drop(change.revise(ANN, content(Country.SEN, TODAY, null, null, null))));
        refuses("institutional-change-keeps-its-subject",
                () -> drop(change.revise(ANN, content(Country.TGO, TODAY, null, null, UUID.randomUUID()))));
    }

    @Test
    void isNotWithdrawnWhileVerifiedImpactRestsOnIt() {
        var change = verified(content(Country.TGO, TODAY, null, null, null));

        refuses("change-with-verified-impact-stays",
                () -> drop(change.withdraw(VIC, new Withdrawal("wrong"), List.of("IM-TGO-2022-001", "IM-TGO-2022-004"),
                        Optional.empty())))
                .hasMessageContaining("2 verified impact record(s)").hasMessageContaining("IM-TGO-2022-001, IM-TGO-2022-004");
    }

    @Test
    void correctsOnlyWhatIsVerified() {
        var submitted = draft(content(Country.TGO, TODAY, null, null, null));
        drop(submitted.submit(ANN));

        refuses("corrections-correct-what-is-verified", () -> correction(submitted, Country.TGO, null, null))
                .hasMessageContaining("is SUBMITTED");
    }

    @Test
    void correctsNothingThatIsCorrectedAlready() {
        var old = verified(content(Country.TGO, TODAY, null, null, null));
        var first = correction(old, Country.TGO, null, null);
        var second = correction(old, Country.TGO, null, null);

        drop(old.supersede(VIC, first));

        refuses("corrections-correct-what-is-verified", () -> drop(old.supersede(VIC, second)))
                .hasMessageContaining("is SUPERSEDED");
        assertThat(old.state().supersededBy()).isEqualTo(first.id());
    }

    @Test
    void isCorrectedInItsOwnCountry() {
        var old = verified(content(Country.TGO, TODAY, null, null, null));

        refuses("correction-keeps-its-subject", () -> correction(old, Country.SEN, null, null))
                .hasMessageContaining("TGO").hasMessageContaining("SEN");
    }

    @Test
    void keepsItsSourceIdentityWhenCorrected() {
        var old = verified(content(Country.TGO, TODAY, "dashboard", "17", null));

        refuses("correction-keeps-its-subject", () -> correction(old, Country.TGO, "dashboard", "18"));
        refuses("institutional-changes-source-is-whole", () -> correction(old, Country.TGO, null, "17"));

        assertThat(correction(old, Country.TGO, "dashboard", "17").state().sourceId()).isEqualTo("17");
        var silent = correction(old, Country.TGO, null, null);
        assertThat(silent.state().sourceSystem()).isEqualTo("dashboard");
        refuses("institutional-change-keeps-its-subject",
                () -> drop(silent.revise(ANN, content(Country.TGO, TODAY, null, null, old.id()))));
    }

    @Test
    void isCorrectedByTheVerdictOfSomebodyWithNoPartInEither() {
        var old = verified(content(Country.TGO, TODAY, null, null, null));
        var correction = new InstitutionalChange("IC-TGO-2023-002", BOB, content(Country.TGO, TODAY, null, null, old.id()),
                old);
        drop(correction.submit(BOB));

        refuses("four-eyes", () -> drop(correction.verify(BOB, Optional.of(old))));
        refuses("four-eyes", () -> drop(old.supersede(ANN, correction)));
    }

    @Test
    void isReviewedByNobodyWithAPartInWhatItCorrects() {
        var old = draft(content(Country.TGO, TODAY, null, null, null));
        drop(old.revise(EVE, old.content()));
        drop(old.submit(SUE));
        drop(old.verify(VIC, Optional.empty()));
        var correction = correction(old, Country.TGO, null, null);
        drop(correction.submit(BOB));

        for (var officer : List.of(ANN, EVE, SUE)) {
            refuses("four-eyes", () -> drop(correction.verify(officer, Optional.of(old))));
            refuses("four-eyes", () -> drop(correction.returnForRevision(officer, new Remark("which?"), Optional.of(old))));
        }
        drop(correction.verify(VIC, Optional.of(old)));
        drop(old.supersede(VIC, correction));
        for (var officer : List.of(ANN, EVE, SUE)) {
            refuses("four-eyes",
                    () -> drop(correction.withdraw(officer, new Withdrawal("wrong"), List.of(), Optional.of(old))));
        }
    }

    @Test
    void isNotReviewedWithoutALookAtWhatItCorrects() {
        var old = verified(content(Country.TGO, TODAY, null, null, null));
        var correction = correction(old, Country.TGO, null, null);
        drop(correction.submit(BOB));

        assertThatThrownBy(() -> drop(correction.verify(VIC, Optional.empty()))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void raisesItsVersionWithEveryEvent() {
        var change = draft(content(Country.TGO, TODAY, null, null, null));

        assertThat(change.state().version()).isEqualTo(1);
        var submitted = change.submit(ANN);
        assertThat(submitted.type()).isEqualTo(InstitutionalChangeState.Event.SUBMITTED);
        assertThat(submitted.state().version()).isEqualTo(2);
        assertThat(change.returnForRevision(VIC, new Remark("which?"), Optional.empty()).type())
                .isEqualTo(InstitutionalChangeState.Event.RETURNED);
        assertThat(change.revise(BOB, change.content()).type()).isEqualTo(InstitutionalChangeState.Event.REVISED);
        assertThat(change.submit(ANN).state().review().comment()).isNull();
        assertThat(change.verify(VIC, Optional.empty()).type()).isEqualTo(InstitutionalChangeState.Event.VERIFIED);
        var withdrawn = change.withdraw(VIC, new Withdrawal("struck down"), List.of(), Optional.empty());
        assertThat(withdrawn.type()).isEqualTo(InstitutionalChangeState.Event.WITHDRAWN);
        assertThat(withdrawn.state().version()).isEqualTo(7);
        assertThat(withdrawn.state().status()).isEqualTo(ReviewStatus.WITHDRAWN);
        assertThat(withdrawn.state().review().withdrawnBecause()).isEqualTo("struck down");
    }

    @Test
    void saysBackWhatWasSaidOfIt() {
        var content = content(Country.TGO, TODAY, "dashboard", "17", null);

        assertThat(draft(content).content()).isEqualTo(content);
    }

    private static InstitutionalChange draft(NewInstitutionalChange content) {
        var change = new InstitutionalChange("IC-TGO-2023-001", ANN, content);
        drop(change.drafted());
        return change;
    }

    private static InstitutionalChange verified(NewInstitutionalChange content) {
        var change = draft(content);
        drop(change.submit(ANN));
        drop(change.verify(VIC, Optional.empty()));
        return change;
    }

    private static InstitutionalChange correction(InstitutionalChange old, Country country, String system, String sourceId) {
        return new InstitutionalChange("IC-TGO-2023-002", BOB, content(country, TODAY, system, sourceId, old.id()), old);
    }

    private static NewInstitutionalChange content(Country country, LocalDate adoptedOn, String system, String sourceId,
            UUID supersedes) {
        return new NewInstitutionalChange(country, Step.LEGAL_FRAMEWORK, "Health insurance law", null, adoptedOn, "drafting",
                Set.of(ThematicArea.values()[0]), Set.of(Branch.MEDICAL_CARE), Set.of("GLO/22/31/IRL"),
                List.of(new NewEvidence("Gazette", "https://jo.gouv.tg/1", EvidenceKind.GAZETTE)), system, sourceId,
                supersedes);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refuses(String rule, ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOf(RuleViolated.class).hasFieldOrPropertyWithValue("rule", rule);
    }

    private static void drop(Object event) {
        assertThat(event).isNotNull();
    }
}
