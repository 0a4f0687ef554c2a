package org.ilo.spf.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ilo.spf.gateway.answer.Sample.agreement;
import static org.ilo.spf.gateway.answer.Sample.own;
import static org.ilo.spf.gateway.answer.Sample.partner;
import static org.ilo.spf.gateway.answer.Sample.requirement;
import static org.ilo.spf.gateway.answer.Sample.transaction;
import static org.ilo.spf.gateway.answer.Sample.usd;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.PartnerType;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.code.Pillar;
import org.ilo.spf.contracts.code.ThematicArea;
import org.ilo.spf.contracts.code.TransactionType;
import org.ilo.spf.contracts.funding.AgreementState;
import org.ilo.spf.contracts.funding.CountryRequirement;
import org.ilo.spf.contracts.funding.DevelopmentPartnerState;
import org.ilo.spf.contracts.funding.FundingRequirementState;
import org.ilo.spf.contracts.funding.OwnContributionState;
import org.ilo.spf.contracts.funding.TransactionState;
import org.ilo.spf.gateway.lineage.Lineage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private final Programme programme = new Programme();

    @BeforeEach
    void agreements() {
        programme.tell(partner("IRL", PartnerType.GOVERNMENT), DevelopmentPartnerState.Event.ADDED);
        programme.tell(agreement("A-1", "IRL", Phase.PHASE_II,
                Map.of(Country.TGO, usd("33.33"), Country.SEN, usd("33.33"), Country.KHM, usd("33.34")),
                Map.of(ThematicArea.OAP, usd("50"), ThematicArea.FIN, usd("50"))), AgreementState.Event.SIGNED);
        programme.tell(agreement("A-2", "IRL", Phase.PHASE_I, Map.of(), Map.of()), AgreementState.Event.SIGNED);
    }

    @Test
    void commitmentsCountNetOfReversalsOnTheirValueDates() {
        record("T-1", "A-1", TransactionType.COMMITMENT, "1000.00", "2021-03-01", null, null);
        record("T-2", "A-1", TransactionType.COMMITMENT, "-250.25", "2022-03-01", null, "T-1");
        record("T-3", "A-2", TransactionType.COMMITMENT, "7.00", "2019-03-01", null, null);
        record("T-4", "A-1", TransactionType.PLEDGE, "5000.00", "2021-03-01", null, null);
        record("T-5", "A-1", TransactionType.RECEIPT, "600.00", "2021-03-01", null, null);

        assertThat(programme.value("resources-mobilized", "")).isEqualTo("756.75");
        assertThat(programme.value("resources-mobilized", "phase=PHASE_II")).isEqualTo("749.75");
        assertThat(programme.rows("resources-mobilized", "groupBy=year"))
                .isEqualTo(Map.of("2019", "7.00", "2021", "1000.00", "2022", "-250.25"));
        assertThat(programme.value("resources-mobilized",
                "partner=IRL&partnerType=GOVERNMENT&modality=XBDC&pillar=IN_COUNTRY_SUPPORT"
                        + "&earmarking=EARMARKED"))
                .isEqualTo("756.75");
    }

    @Test
    void sharesOfACommitmentSumToItToTheCent() {
        record("T-1", "A-1", TransactionType.COMMITMENT, "100.01", "2021-03-01", null, null);
        record("T-2", "A-1", TransactionType.COMMITMENT, "-0.02", "2021-03-01", null, "T-1");
        record("T-3", "A-2", TransactionType.COMMITMENT, "5.55", "2021-03-01", null, null);

        Map<String, String> countries = programme.rows("resources-mobilized", "groupBy=country");
        assertThat(sum(countries)).isEqualTo("105.54");
        assertThat(countries).containsEntry("NOT_STATED", "5.55").hasSize(4);
        assertThat(sum(programme.rows("resources-mobilized", "groupBy=country,thematicArea"))).isEqualTo("105.54");
        assertThat(programme.rows("resources-mobilized", "groupBy=region").keySet())
                .containsExactly("AFRICA", "ASIA_PACIFIC", "NOT_STATED");
        assertThat(programme.value("resources-mobilized", "country=TGO,SEN"))
                .isEqualTo(programme.rows("resources-mobilized", "groupBy=region").get("AFRICA"));
        assertThat(programme.ask("resources-mobilized", "groupBy=country,thematicArea&sumRows=true").query().additive())
                .isTrue();
    }

    @Test
    void aFilterByPlaceTakesTheSharesThatABreakdownByPlaceShows() {
        record("T-1", "A-1", TransactionType.COMMITMENT, "100.01", "2021-03-01", null, null);
        record("T-2", "A-2", TransactionType.COMMITMENT, "5.55", "2021-03-01", null, null);

        Map<String, String> regions = programme.rows("resources-mobilized", "groupBy=region");
        assertThat(regions).containsEntry("NOT_STATED", "5.55");
        regions.forEach((region, value) -> assertThat(programme.value("resources-mobilized", "region=" + region))
                .as(region).isEqualTo(value));
        assertThat(programme.value("resources-mobilized", "region=AFRICA,ASIA_PACIFIC,NOT_STATED")).isEqualTo("105.56");
        assertThat(programme.value("resources-mobilized", "kind=NOT_STATED")).isEqualTo("5.55");
    }

    @Test
    void aTotalIsThatOfTheRecordsAlsoWhereTheCellsWereRoundedOtherwise() {
        record("T-1", "A-1", TransactionType.COMMITMENT, "0.03", "2021-03-01", null, null);

        Answer answer = programme.ask("resources-mobilized", "groupBy=country&thematicArea=OAP");
        assertThat(answer.rows()).extracting(Answer.Row::value).allSatisfy(cents -> assertThat(cents).isZero());
        assertThat(answer.whole().value()).isEqualTo("0.01");
        assertThat(programme.value("resources-mobilized", "thematicArea=OAP")).isEqualTo("0.01");
    }

    @Test
    void theGapIsTheRequirementInForceLessWhatIsThere() {
        require("R-1", "2021-01-01", "150.00");
        require("R-2", "2022-07-01", "160.00");
        programme.tell(own("O-1", Phase.PHASE_II, Pillar.MANAGEMENT, "10.00", "2021-02-01"),
                OwnContributionState.Event.DECIDED);
        record("T-1", "A-1", TransactionType.COMMITMENT, "80.00", "2022-01-01", null, null);
        record("T-2", "A-1", TransactionType.COMMITMENT, "16.40", "2022-12-01", null, null);

        assertThat(programme.value("resource-gap", "phase=PHASE_II")).isEqualTo("53.60");
        assertThat(programme.value("resource-gap", "phase=PHASE_II&to=2022-06-30")).isEqualTo("60.00");
        assertThat(programme.value("resource-gap", "phase=PHASE_III")).isEqualTo("0.00");
        assertThat(programme.lineage("resource-gap", "", 50)).extracting(Lineage.Item::reference, Lineage.Item::reason)
                .contains(org.assertj.core.groups.Tuple.tuple("R-1", "REPLACED"));
    }

    @Test
    void aPledgeNarrowsTheGapOnlyAsFarAsItIsOpenAndOnlyWhenAskedFor() {
        require("R-1", "2021-01-01", "1000.00");
        record("P-1", "A-1", TransactionType.PLEDGE, "300.00", "2021-02-01", null, null);
        record("P-2", "A-1", TransactionType.PLEDGE, "50.00", "2021-02-01", null, null);
        record("T-1", "A-1", TransactionType.COMMITMENT, "120.00", "2021-03-01", "P-1", null);
        record("T-2", "A-1", TransactionType.COMMITMENT, "-20.00", "2021-04-01", null, "T-1");
        record("T-3", "A-1", TransactionType.COMMITMENT, "70.00", "2021-04-01", "P-2", null);
        record("T-4", "A-1", TransactionType.RECEIPT, "30.00", "2021-05-01", null, null);

        assertThat(programme.value("resource-gap", "")).isEqualTo("830.00");
        assertThat(programme.value("resource-gap", "definition=with-pledges")).isEqualTo("630.00");
        assertThat(programme.value("resource-gap", "definition=cash")).isEqualTo("970.00");
        assertThat(programme.counted("resource-gap", "definition=with-pledges")).containsEntry("P-1", "-200")
                .containsEntry("P-2", "0 CONSUMED");
        assertThat(programme.lineage("resource-gap", "definition=with-pledges", 50))
                .filteredOn(item -> item.reference().equals("P-2"))
                .allSatisfy(item -> assertThat(item.amount()).isZero());
    }

    @Test
    void theGapOfACountryOrPillarIsItsRequirementLessItsShares() {
        programme.tell(requirement("R-1", Phase.PHASE_II, "2021-01-01", "1000.00",
                Map.of(Pillar.IN_COUNTRY_SUPPORT, usd("900"), Pillar.MANAGEMENT, usd("100")),
                List.of(new CountryRequirement(Country.TGO, usd("400"), "advice", 10L))), FundingRequirementState.Event.STATED);
        programme.tell(own("O-1", Phase.PHASE_II, Pillar.MANAGEMENT, "10.00", "2021-02-01"),
                OwnContributionState.Event.DECIDED);
        record("T-1", "A-1", TransactionType.COMMITMENT, "100.00", "2021-03-01", null, null);

        assertThat(programme.rows("resource-gap", "groupBy=pillar"))
                .isEqualTo(Map.of("IN_COUNTRY_SUPPORT", "800.00", "MANAGEMENT", "90.00"));
        assertThat(programme.rows("resource-gap", "groupBy=country")).isEqualTo(
                Map.of("TGO", "366.67", "SEN", "-33.33", "KHM", "-33.34", "NOT_STATED", "590.00"));
        assertThat(programme.value("resource-gap", "")).isEqualTo("890.00");
    }

    private void require(String reference, String inForceFrom, String usd) {
        programme.tell(requirement(reference, Phase.PHASE_II, inForceFrom, usd, Map.of(), List.of()),
                FundingRequirementState.Event.STATED);
    }

    private void record(String reference, String agreement, TransactionType type, String usd, String valueDate, String pledge,
            String reverses) {
        programme.tell(transaction(reference, agreement, type, usd, valueDate, pledge, reverses),
                TransactionState.Event.RECORDED);
    }

    private static String sum(Map<String, String> rows) {
        return rows.values().stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString();
    }
}
