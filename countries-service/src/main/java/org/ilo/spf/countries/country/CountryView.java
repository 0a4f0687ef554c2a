package org.ilo.spf.countries.country;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.CountryKind;
import org.ilo.spf.contracts.code.IncomeGroup;
import org.ilo.spf.contracts.code.Region;

/**
 * A country or territory as clients see it.
 *
 * @param code the three-letter code of ISO 3166-1
 * @param alpha2 the two-letter code of ISO 3166-1
 * @param m49 the three-digit code of the UN's M49
 * @param region the region of the ILO
 * @param m49Region the region of M49 in English; null for Antarctica, which has none
 * @param m49Subregion the subregion of M49 in English; null for Antarctica, which has none
 * @param ldc whether it is among the least developed countries
 * @param lldc whether it is among the landlocked developing countries
 * @param sids whether it is among the small island developing States
 * @param incomeGroup the income group in the DAC list of recipients; null where that list states none
 */
public record CountryView(
        @Schema(examples = "TGO") String code,
        @Schema(examples = "TG") String alpha2,
        @Schema(examples = "768") String m49,
        Names names,
        CountryKind kind,
        Region region,
        @Schema(examples = "Africa", nullable = true) String m49Region,
        @Schema(examples = "Sub-Saharan Africa", nullable = true) String m49Subregion,
        boolean ldc,
        boolean lldc,
        boolean sids,
        @Schema(nullable = true) IncomeGroup incomeGroup) {

    /** A country's short names in the three working languages of the ILO. */
    public record Names(
            @Schema(examples = "Togo") String en,
            @Schema(examples = "Togo") String fr,
            @Schema(examples = "Togo") String es) {
    }

    static CountryView of(Country country) {
        return new CountryView(country.name(), country.alpha2(), country.m49(),
                new Names(country.en(), country.fr(), country.es()), country.kind(), country.region(), country.m49Region(),
                country.m49Subregion(), country.ldc(), country.lldc(), country.sids(), country.incomeGroup());
    }
}
