package org.ilo.spf.trials.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.ilo.spf.contracts.code.ThematicAreaStatus;
import org.ilo.spf.contracts.countries.EngagementState;
import org.ilo.spf.contracts.countries.ThematicAreaState;
import org.ilo.spf.contracts.funding.TransactionState;
import org.junit.jupiter.api.Test;

class OwnedRecordsTest {

    @Test
    void aRowIsReadAsTheStateOfItsRecord() {
        var engagement = OwnedRecords.read(EngagementState.class,
                """
                        {"id": "141b628e-da07-4ae2-af84-660e7767b1cb", "version": 1, "phase": "PHASE_II", "country": "TGO", "pillars": [],
                         "thematic_areas": ["SHP"], "steps": [], "starts_on": "2021-01-01", "a_column_of_the_service": 1,
                         "active_periods": [{"from": "2021-01-02", "until": null}]}""");

        assertThat(engagement.startsOn()).isEqualTo(LocalDate.of(2021, 1, 1));
        assertThat(engagement.activePeriods()).singleElement().satisfies(period -> assertThat(period.until()).isNull());
    }

    @Test
    void whatHasOtherNamesInItsTableIsSelectedByThoseOfTheState() {
        assertThat(OwnedRecords.select(TransactionState.class)).contains("'money'", "'usd'", "from transactions t");
        assertThat(OwnedRecords.select(ThematicAreaState.class)).contains("'reference', code", "from thematic_areas t");
        assertThat(OwnedRecords.read(TransactionState.class, """
                {"value_date": "2022-02-03", "money": {"amount": 12.30, "currency": "EUR"}, "usd": {"amount": 14.01}}""").usd()
                .amount()).isEqualByComparingTo("14.01");
        assertThat(OwnedRecords.read(ThematicAreaState.class, """
                {"reference": "SHP", "code": "SHP", "status": "RETIRED"}""").status()).isEqualTo(ThematicAreaStatus.RETIRED);
    }
}
